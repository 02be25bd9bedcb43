// What a build leaves of an output: foreign files are named or kept; owner, mode and links stay.
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { reasonOf } from "../../src/cli/reason.ts";
import { writeContentFolder } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { treeOf } from "./built.ts";
import { Rebuilds } from "./rebuilds.ts";

let site: Rebuilds;
beforeAll(async () => {
  site = await Rebuilds.begin();
});
afterAll(() => site.built.remove());

describe("foreign files in the output", () => {
  const host: Record<string, string> = {
    "host.txt": "news.example.org",
    ".host/x/token": "t",
    "uploads/a/b.pdf": "b",
  };
  const put = async (site: string) => {
    for (const [name, text] of Object.entries(host)) {
      await mkdir(path.join(site, path.dirname(name)), { recursive: true });
      await writeFile(path.join(site, name), text);
    }
  };

  it("are named and stop the publish", async () => {
    const out = site.at("hosted");
    await site.publishTo(out);
    await put(out);
    await writeFile(path.join(out, "bulletins/stray.txt"), "s");
    await mkdir(path.join(out, "empty"));
    await writeFile(path.join(out, ".DS_Store"), "the system's");
    const before = await treeOf(out);
    const { zh, en } = await site.refused({ out });
    for (const name of [".host/", "host.txt", "bulletins/stray.txt", "empty/", "uploads/"]) {
      expect(zh).toContain(name);
      expect(en).toContain(name);
    }
    expect(zh).not.toContain(".DS_Store");
    expect(await treeOf(out)).toEqual(before);
  });

  it("are named also where they are empty folders, and nothing else has changed", async () => {
    const out = site.at("with-folders");
    await site.publishTo(out);
    await site.publishTo(out);
    await mkdir(path.join(out, "bulletins/empty/within"), { recursive: true });
    const outcome = await site.publishTo(out).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ reason: "foreign", facts: { files: ["bulletins/empty/"] } });
  });

  it("stay, in every site that is published, where a list keeps them", async () => {
    const out = site.at("keeping");
    const keep = ["host.txt", "./.host/", "uploads"];
    await site.publishTo(out);
    await put(out);
    await symlink("a/b.pdf", path.join(out, "uploads/latest"));
    for (let time = 1; time <= 3; time += 1) {
      await site.swap(out, { keep });
      for (const [name, data] of Object.entries(host))
        expect(await readFile(path.join(out, name), "utf8")).toBe(data);
      expect(await readlink(path.join(out, "uploads/latest"))).toBe("a/b.pdf");
    }
    // What the host changes or takes away between two publishes is as the host left it.
    await writeFile(path.join(out, "host.txt"), "other.example.org");
    await rm(path.join(out, "uploads/a"), { recursive: true });
    await site.swap(out, { keep });
    expect(await readFile(path.join(out, "host.txt"), "utf8")).toBe("other.example.org");
    expect((await readdir(path.join(out, "uploads"))).sort()).toEqual(["latest"]);
    const { built: nothing } = await site.publishTo(out, { keep });
    expect(nothing?.pages.rendered).toBe(0);
    // What the list does not name any more is foreign.
    const { zh } = await site.refused({ out, keep: ["host.txt"] });
    expect(zh).toContain(".host/");
    expect(zh).toContain("uploads/");
  });

  it.each(["../x", "/etc", ".", "a/../.."])(
    "a list that leads out of the output (%s) is refused",
    async (name) => {
      expect(await site.refused({ out: site.at("keeping"), keep: [name] })).toMatchObject({ code: "keep" });
    },
  );

  it("a list that names them from the working folder is refused, with what to write", async () => {
    const out = site.at("keeping");
    const name = path.relative(process.cwd(), path.join(out, "uploads/a"));
    expect((await site.refused({ out, keep: [name] })).zh).toMatch(/ --keep uploads\/a$/);
  });

  it.each(["index.html", "bulletins"])("a list cannot keep what is the site's own (%s)", async (name) => {
    const out = site.at("own");
    await site.publishTo(out);
    const before = await treeOf(out);
    const outcome = await site.publishTo(out, { keep: [name] }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ reason: "keep" });
    expect(await treeOf(out)).toEqual(before);
  });
});

describe("the folder of the site", () => {
  const bits = async (name: string) => ((await stat(name)).mode & 0o7777).toString(8);

  it("keeps its mode and its owner over each swap", async () => {
    const out = site.at("owned");
    await mkdir(out);
    if (process.getuid?.() === 0) await chown(out, 33, 34);
    await chmod(out, 0o2750);
    const { uid, gid } = await stat(out);
    await site.publishTo(out);
    for (let time = 1; time <= 3; time += 1) {
      await site.swap(out);
      expect(await stat(out)).toMatchObject({ uid, gid });
      expect(await bits(out)).toBe("2750");
    }
  });

  it("can be read by all who could read it, whatever the umask", async () => {
    const out = site.at("masked");
    const cache = site.at("masked-cache");
    await copyKeptCache("site", cache);
    // As the umask below would have made it.
    for (const entry of await readdir(cache, { recursive: true, withFileTypes: true }))
      await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
    await chmod(cache, 0o700);
    await writeContentFolder(site.content, {
      "bulletins/2020/2020-01-01-new.md": "---\ntitle: 新的\ndate: 2020-01-01\n---\n\n正文。\n",
    });
    const before = process.umask(0o077);
    // No worker is taken that was started with another one.
    vi.stubEnv("MASKED", "077");
    try {
      await site.publishTo(out, { cache });
    } finally {
      process.umask(before);
      vi.unstubAllEnvs();
    }
    expect(await readdir(out)).toContain("2020");
    expect(await bits(out)).toBe("755");
    for (const entry of await readdir(out, { recursive: true, withFileTypes: true }))
      expect(await bits(path.join(entry.parentPath, entry.name))).toBe(entry.isDirectory() ? "755" : "644");
    expect(await bits(cache)).toBe("700");
    // A file that somebody closed is opened again.
    await chmod(path.join(out, "index.html"), 0o600);
    await site.publishTo(out, { cache });
    expect(await bits(path.join(out, "index.html"))).toBe("644");
  });
});

describe("an output that is a link", () => {
  it.each([
    ["relative", "link-to/www"],
    ["absolute", ""],
  ])("%s stays, and what it leads to is exchanged whole", async (kind, relative) => {
    await rm(site.at("link-to"), { recursive: true, force: true });
    await mkdir(site.at("link-to"));
    const link = site.at(`link-${kind}`);
    await symlink(relative === "" ? site.at("link-to/www") : relative, link);
    await site.publishTo(link);
    const seen: string[] = [];
    for (let time = 1; time <= 3; time += 1) {
      await site.swap(link);
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
      expect((await lstat(site.at("link-to/www"))).isDirectory()).toBe(true);
      seen.push(String((await stat(site.at("link-to/www"))).ino));
    }
    // Never the one that is served: two folders by turns.
    expect(seen[0]).not.toBe(seen[1]);
    expect(seen[1]).not.toBe(seen[2]);
    expect(await readdir(site.at("link-to"))).toEqual(["www"]);
  });

  it("in a circle is told of", async () => {
    await symlink("circle-b", site.at("circle-a"));
    await symlink("circle-a", site.at("circle-b"));
    const said = await site.publishTo(site.at("circle-a")).then(
      () => "it was built",
      (error: unknown) => reasonOf(error, "zh"),
    );
    expect(said).toContain("链接绕成了圈");
  });
});

it("a site that a server began in is not changed under it, and goes when the server does", async () => {
  const out = site.at("begun");
  const left = async () => (await readdir(site.at("cache"))).filter((name) => name.startsWith("left-"));
  await site.publishTo(out);
  const before = await treeOf(out);
  const server = spawn("cat", { cwd: out, stdio: ["pipe", "ignore", "ignore"] });
  await once(server, "spawn");
  await site.swap(out);
  await site.swap(out);
  // Where the system tells nobody who looks at a folder, there is nothing to be seen of it here, either.
  const standing = `/proc/${server.pid ?? 0}/cwd`;
  if (existsSync(standing)) {
    // All but what was taken away to have it swapped.
    expect(await treeOf(standing)).toEqual(new Map([...before].filter(([file]) => file !== "robots.txt")));
    expect(await left()).toHaveLength(1);
  }
  server.stdin.end();
  await once(server, "close");
  await site.swap(out);
  expect(await left()).toEqual([]);
});
