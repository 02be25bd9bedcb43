// A build harms nothing: folders that are not its own are left alone, foreign files named or kept, owner and mode stay.
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, type BuildOptions } from "../../src/build.ts";
import { refusalText } from "../../src/cli/refusals.ts";
import { Refusal, type RefusalCode } from "../../src/problems/refusal.ts";
import { PROJECT } from "../../src/project.ts";
import { dibao } from "../commands.ts";
import { type BuiltSite, buildSite, treeOf } from "./built.ts";

let built: BuiltSite;
let content: string;
beforeAll(async () => {
  built = await buildSite();
  content = path.join(built.dir, "content");
});
afterAll(() => built.remove());

const at = (name: string) => path.join(built.dir, name);

/** Builds with what is already kept, which is quick. */
const publishTo = (out: string, options: Partial<BuildOptions> = {}) =>
  build({ content, out, cache: at("cache"), ...options });

/** Publishes what is kept once more, because something is missing. */
async function swap(out: string, options: Partial<BuildOptions> = {}): Promise<void> {
  await rm(path.join(out, "robots.txt"));
  await publishTo(out, options);
  expect(await readdir(out)).toContain("robots.txt");
}

/** The refusal, in both languages. */
async function refused(
  options: Partial<BuildOptions>,
): Promise<{ code: RefusalCode; zh: string; en: string }> {
  const outcome = await publishTo(at("site"), options).then(
    () => "it was built",
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${String(outcome)}`);
  return { code: outcome.reason, zh: refusalText(outcome, "zh"), en: refusalText(outcome, "en") };
}

/** All below a folder, with what was changed when. */
async function everything(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const told = names.map(async (name) => {
    const { ino, mtimeMs } = await lstat(path.join(folder, name));
    return `${name} ${ino} ${mtimeMs}`;
  });
  return (await Promise.all(told)).sort();
}

describe("a folder that a build may not write to", () => {
  const overlapping: [name: string, options: () => Partial<BuildOptions>, words: [string, string]][] = [
    ["the content as output", () => ({ out: content }), ["就是简报文件夹", "is the content folder"]],
    [
      "the output above the content",
      () => ({ out: built.dir }),
      ["包含简报文件夹", "holds the content folder"],
    ],
    [
      "the output in the content",
      () => ({ out: path.join(content, "x/y") }),
      ["在简报文件夹", "lies inside"],
    ],
    ["the cache as output", () => ({ out: at("cache") }), ["就是缓存文件夹", "is the cache folder"]],
    ["the output in the cache", () => ({ out: at("cache/x") }), ["在缓存文件夹", "lies inside the cache"]],
    ["the output above the cache", () => ({ cache: at("site/x") }), ["包含缓存文件夹", "holds the cache"]],
    ["the project as output", () => ({ out: PROJECT }), ["包含", "holds"]],
    ["the root as output", () => ({ out: "/" }), ["包含", "holds"]],
    ["the home as output", () => ({ out: process.env["HOME"] ?? "/" }), ["", ""]],
    ["the working folder by an empty name", () => ({ out: "" }), ["--out 是空的", "--out is empty"]],
    ["no name for the cache", () => ({ cache: " " }), ["--cache 是空的", "--cache is empty"]],
    ["the content as cache", () => ({ cache: content }), ["就是简报文件夹", "is the content folder"]],
    ["the cache in the content", () => ({ cache: path.join(content, "c") }), ["在简报文件夹", "lies inside"]],
    [
      "the cache above the content",
      () => ({ cache: built.dir, out: `${built.dir}-out` }),
      ["包含简报文件夹", "holds the content"],
    ],
    [
      "the layouts as output",
      () => ({ root: at("r"), out: at("r/layouts/x") }),
      ["版式文件夹", "the layouts"],
    ],
    ["the theme as cache", () => ({ root: at("r"), cache: at("r/theme/x") }), ["外观文件夹", "the theme"]],
    [
      "a part as output",
      () => ({ merge: [at("part")], out: at("part") }),
      ["要合并的", "a part to be merged"],
    ],
  ];

  it.each(overlapping)("%s is refused in words, and nothing is touched", async (_, options, [zh, en]) => {
    const before = await everything(built.dir);
    const refusal = await refused(options());
    expect(refusal.zh).toContain(zh);
    expect(refusal.en).toContain(en);
    expect(await everything(built.dir)).toEqual(before);
  });

  it("is known by where links lead", async () => {
    await symlink("content", at("linked"));
    expect(await refused({ out: at("linked") })).toMatchObject({ code: "overlap" });
    expect(await refused({ out: at("linked/new") })).toMatchObject({ code: "overlap" });
    expect(await refused({ cache: at("linked/new") })).toMatchObject({ code: "overlap" });
    await rm(at("linked"));
  });

  it("is somebody's own, or the published site as a cache", async () => {
    await mkdir(at("docs/deep"), { recursive: true });
    await writeFile(at("docs/deep/notes.md"), "mine");
    const before = await everything(at("docs"));
    const asOutput = await refused({ out: at("docs") });
    expect(asOutput.zh).toContain("没有邸报发布的标记");
    expect(asOutput.en).toContain("deep/");
    expect(await refused({ cache: at("docs") })).toMatchObject({ code: "not-ours" });
    expect(await refused({ out: at("other"), cache: at("site") })).toMatchObject({ code: "not-ours" });
    expect(await everything(at("docs"))).toEqual(before);
    expect(await refused({ out: path.join(content, "site.yaml") })).toMatchObject({ code: "overlap" });
    await writeFile(at("file"), "mine");
    expect(await refused({ out: at("file") })).toMatchObject({ code: "no-folder" });
    expect(await readFile(at("file"), "utf8")).toBe("mine");
  });

  it("is told by a command that only keeps a cache, too", async () => {
    const { code, said } = await dibao(["check", "--content", content, "--cache", at("site")]);
    expect(code).toBe(1);
    expect(said).toContain("不是邸报的工作文件夹");
    expect(await readdir(at("site"))).not.toContain("CACHEDIR.TAG");
  });
});

describe("what lies beside the output", () => {
  it.each(["previous", "next", "lock"])("X.%s of somebody else stays", async (name) => {
    const out = at(`beside-${name}`);
    const foreign = `${out}.${name}`;
    const file = name === "lock" ? foreign : path.join(foreign, "mine.txt");
    if (name !== "lock") await mkdir(foreign);
    await writeFile(file, "mine");
    await publishTo(out).catch((error: unknown) => {
      expect(error).toMatchObject({ reason: "not-ours" });
    });
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});

describe("an output of before", () => {
  it("that an earlier version published is taken over where the cache knows it, and told of where it does not", async () => {
    const out = at("earlier");
    await publishTo(out);
    await rm(path.join(out, ".dibao"));
    await publishTo(out);
    expect(await readdir(out)).toContain(".dibao");
    await rm(path.join(out, ".dibao"));
    const { zh, en } = await refused({ out, cache: at("another-cache") });
    expect(zh).toContain("旧版发布的网站");
    expect(en).toContain("earlier version");
  });

  it("needs no cache to be known", async () => {
    const out = at("known");
    await publishTo(out);
    await rm(path.join(content, "bulletins/2021/2021-11-30-library.md"));
    await publishTo(out, { cache: at("cache-of-known") });
    expect(await readdir(out)).not.toContain("2021");
  });

  it("a cache of an earlier version, or a part of one, is taken over", async () => {
    const cache = at("cache");
    const out = at("of-earlier");
    await publishTo(out);
    await rm(path.join(cache, "CACHEDIR.TAG"));
    await publishTo(out);
    await rm(path.join(cache, "CACHEDIR.TAG"));
    await rm(path.join(cache, "site"), { recursive: true, force: true });
    const { built: made } = await publishTo(out);
    expect(made?.pages.rendered).toBe(0);
    expect(await readdir(cache)).toContain("CACHEDIR.TAG");
  });
});

describe("foreign files in the output", () => {
  const host: Record<string, string> = {
    CNAME: "news.example.org",
    ".well-known/x/token": "t",
    "uploads/a/b.pdf": "b",
  };
  const put = async (site: string) => {
    for (const [name, text] of Object.entries(host)) {
      await mkdir(path.join(site, path.dirname(name)), { recursive: true });
      await writeFile(path.join(site, name), text);
    }
  };

  it("are named and stop the publish", async () => {
    const out = at("hosted");
    await publishTo(out);
    await put(out);
    await writeFile(path.join(out, "bulletins/stray.txt"), "s");
    await mkdir(path.join(out, "empty"));
    await writeFile(path.join(out, ".DS_Store"), "the system's");
    const before = await treeOf(out);
    const { zh, en } = await refused({ out });
    for (const name of [".well-known/", "CNAME", "bulletins/stray.txt", "empty/", "uploads/"]) {
      expect(zh).toContain(name);
      expect(en).toContain(name);
    }
    expect(zh).not.toContain(".DS_Store");
    expect(await treeOf(out)).toEqual(before);
  });

  it("stay, in every site that is published, where a list keeps them", async () => {
    const out = at("keeping");
    const keep = ["CNAME", "./.well-known/", "uploads"];
    await publishTo(out);
    await put(out);
    await symlink("a/b.pdf", path.join(out, "uploads/latest"));
    for (let time = 1; time <= 3; time += 1) {
      await swap(out, { keep });
      for (const [name, data] of Object.entries(host))
        expect(await readFile(path.join(out, name), "utf8")).toBe(data);
      expect(await readlink(path.join(out, "uploads/latest"))).toBe("a/b.pdf");
    }
    // What the host changes or takes away between two publishes is as the host left it.
    await writeFile(path.join(out, "CNAME"), "other.example.org");
    await rm(path.join(out, "uploads/a"), { recursive: true });
    await swap(out, { keep });
    expect(await readFile(path.join(out, "CNAME"), "utf8")).toBe("other.example.org");
    expect((await readdir(path.join(out, "uploads"))).sort()).toEqual(["latest"]);
    const { built: nothing } = await publishTo(out, { keep });
    expect(nothing?.pages.rendered).toBe(0);
  });

  it.each(["../x", "/etc", ".", "a/../.."])(
    "a list that leads out of the output (%s) is refused",
    async (name) => {
      expect(await refused({ out: at("keeping"), keep: [name] })).toMatchObject({ code: "keep" });
    },
  );

  it.each(["index.html", "bulletins"])("a list cannot keep what is the site's own (%s)", async (name) => {
    const out = at("own");
    await publishTo(out);
    const before = await treeOf(out);
    const outcome = await publishTo(out, { keep: [name] }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ reason: "keep" });
    expect(await treeOf(out)).toEqual(before);
  });
});

describe("the folder of the site", () => {
  const bits = async (name: string) => ((await stat(name)).mode & 0o7777).toString(8);

  it("keeps its mode and its owner over each swap", async () => {
    const out = at("owned");
    await mkdir(out);
    if (process.getuid?.() === 0) await chown(out, 33, 34);
    await chmod(out, 0o2750);
    const { uid, gid } = await stat(out);
    await publishTo(out);
    for (let time = 1; time <= 3; time += 1) {
      await swap(out);
      expect(await stat(out)).toMatchObject({ uid, gid });
      expect(await bits(out)).toBe("2750");
    }
  });

  it("can be read by all who could read it, whatever the umask", async () => {
    const out = at("masked");
    const cache = at("masked-cache");
    const command = ["build", "--content", content, "--out", out, "--cache", cache];
    const { code, said } = await dibao(command, { by: ["sh", "-c", 'umask 077; exec "$@"', "sh"] });
    expect(said).toContain("已发布");
    expect(code).toBe(0);
    expect(await bits(out)).toBe("755");
    for (const entry of await readdir(out, { recursive: true, withFileTypes: true }))
      expect(await bits(path.join(entry.parentPath, entry.name))).toBe(entry.isDirectory() ? "755" : "644");
    expect(await bits(cache)).toBe("700");
    // A file that somebody closed is opened again.
    await chmod(path.join(out, "index.html"), 0o600);
    await dibao(command);
    expect(await bits(path.join(out, "index.html"))).toBe("644");
  });
});

describe("an output that is a link", () => {
  it.each([
    ["relative", "link-to/www"],
    ["absolute", ""],
  ])("%s stays, and what it leads to is exchanged whole", async (kind, relative) => {
    await rm(at("link-to"), { recursive: true, force: true });
    await mkdir(at("link-to"));
    const link = at(`link-${kind}`);
    await symlink(relative === "" ? at("link-to/www") : relative, link);
    await publishTo(link);
    const seen: string[] = [];
    for (let time = 1; time <= 3; time += 1) {
      await swap(link);
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
      expect((await lstat(at("link-to/www"))).isDirectory()).toBe(true);
      seen.push(String((await stat(at("link-to/www"))).ino));
    }
    // Never the one that is served: two folders by turns.
    expect(seen[0]).not.toBe(seen[1]);
    expect(seen[1]).not.toBe(seen[2]);
    expect(await readdir(at("link-to"))).toEqual(["www"]);
  });

  it("in a circle is told of", async () => {
    await symlink("circle-b", at("circle-a"));
    await symlink("circle-a", at("circle-b"));
    const { code, said } = await dibao([
      "build",
      "--content",
      content,
      "--out",
      at("circle-a"),
      "--cache",
      at("cache"),
    ]);
    expect(code).toBe(1);
    expect(said).toContain("链接绕成了圈");
  });
});

describe("parts", () => {
  it("need a folder of their own, and are not said to be published", async () => {
    const none = await dibao(["build", "--shard", "1/2", "--content", content], { cwd: built.dir });
    expect(none).toMatchObject({ code: 1 });
    expect(none.said).toContain("--out");
    expect(await readdir(built.dir)).not.toContain("_site");
    const inSite = await dibao([
      "build",
      "--shard",
      "1/2",
      "--content",
      content,
      "--out",
      at("site"),
      "--cache",
      at("cache"),
    ]);
    expect(inSite).toMatchObject({ code: 1 });
    expect(await readdir(at("site"))).not.toContain("part.json");
    const made = await dibao([
      "build",
      "--shard",
      "1/1",
      "--content",
      content,
      "--out",
      at("part-1"),
      "--cache",
      at("cache"),
    ]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.said).toContain("已做好第 1 份（共 1 份）");
    expect(made.said).not.toContain("已发布");
  });

  it.each([
    ["a folder that is not there", "nowhere", undefined, "没有这个文件夹"],
    ["a folder that is no part", "content", undefined, "不是网站的一份"],
    ["a file", "content/site.yaml", undefined, "不是网站的一份"],
    ["a list that is not whole", "cut", '{"0123', "已损坏"],
    ["a list of something else", "list", "[1]", "已损坏"],
    ["keys that lead elsewhere", "keys", '{"../../x": "y"}', "已损坏"],
  ])("that are bad are told of: %s", async (_, name, list, words) => {
    if (list !== undefined) {
      await mkdir(at(name), { recursive: true });
      await writeFile(at(`${name}/part.json`), list);
    }
    const { code, zh } = await refused({ out: at("merged"), merge: [at(name)] });
    expect(code).toBe("part");
    expect(zh).toContain(words);
    expect(await readdir(built.dir)).not.toContain("merged");
  });
});

it("a site that a server began in is not changed under it, and goes when the server does", async () => {
  const out = at("begun");
  const left = async () => (await readdir(at("cache"))).filter((name) => name.startsWith("left-"));
  await publishTo(out);
  const before = await treeOf(out);
  const server = spawn("cat", { cwd: out, stdio: ["pipe", "ignore", "ignore"] });
  await once(server, "spawn");
  await swap(out);
  await swap(out);
  // Where the system tells nobody who looks at a folder, there is nothing to be seen of it here, either.
  const standing = `/proc/${server.pid ?? 0}/cwd`;
  if (existsSync(standing)) {
    // All but what was taken away to have it swapped.
    expect(await treeOf(standing)).toEqual(new Map([...before].filter(([file]) => file !== "robots.txt")));
    expect(await left()).toHaveLength(1);
  }
  server.stdin.end();
  await once(server, "close");
  await swap(out);
  expect(await left()).toEqual([]);
});
