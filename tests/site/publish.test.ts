// A build publishes whole or not at all, and the same content makes the same bytes.
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import type { Builder } from "../../src/publish/builder.ts";
import { markCache } from "../../src/publish/marks.ts";
import { publish } from "../../src/publish/publish.ts";
import { type Files, writeSampleContent } from "../content-folder.ts";
import { type BuiltSite, buildSite, treeOf } from "./built.ts";

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite();
});
afterAll(() => built.remove());

const foldersOf = ({ dir, site }: BuiltSite) => ({
  root: dir,
  content: path.join(dir, "content"),
  out: site,
  cache: path.join(dir, "cache"),
});

const front = (lines: string) => `---\n${lines}\n---\n\n正文。\n`;

/** Each kind of bad input, with the place and the code of the problem that it must be told of. */
const BAD: { name: string; file: string; data: string | Uint8Array; at: [line: number, column: number] }[] = [
  {
    name: "an impossible date",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-30"),
    at: [3, 7],
  },
  {
    name: "a date with a time",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-28 08:00"),
    at: [3, 7],
  },
  { name: "an empty title", file: "2020-02-28-x.md", data: front("title: ''\ndate: 2020-02-28"), at: [2, 8] },
  {
    name: "a wrong type",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-28\ntopics: 水务"),
    at: [4, 9],
  },
  {
    name: "an unknown key",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-28\ntopic: [水务]"),
    at: [4, 1],
  },
  {
    name: "an unknown official",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-28\nofficials: [林志远]"),
    at: [4, 13],
  },
  {
    name: "a duplicate key",
    file: "2020-02-28-x.md",
    data: front("title: 甲\ndate: 2020-02-28\ntitle: 乙"),
    at: [4, 1],
  },
  {
    name: "a merge conflict",
    file: "2020-02-28-x.md",
    data: `${front("title: 甲\ndate: 2020-02-28")}\n<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> main\n`,
    at: [8, 1],
  },
  { name: "an empty file", file: "2020-02-28-x.md", data: "", at: [1, 1] },
  {
    name: "text in GBK",
    file: "2020-02-28-x.md",
    data: Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]),
    at: [1, 1],
  },
  {
    name: "a bidi control",
    file: "2020-02-28-x.md",
    data: `${front("title: 甲\ndate: 2020-02-28")}甲\u202e乙\n`,
    at: [7, 2],
  },
  {
    name: "executable front matter",
    file: "2020-02-28-x.md",
    data: "---js\n{ title: process.exit(7) }\n---\n\n正文。\n",
    at: [1, 1],
  },
  { name: "a script among the bulletins", file: "data.11tydata.js", data: "process.exit(7);\n", at: [1, 1] },
];

describe("bad input", () => {
  it.each(BAD)(
    "$name stops the build with file, line and column; the published site stays",
    async ({ file, data, at }) => {
      const before = await treeOf(built.site);
      const target = path.join(built.dir, "content/bulletins/2020", file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, data);
      try {
        const result = await build(foldersOf(built));
        expect(result.built).toBeUndefined();
        const [problem] = result.problems.errors;
        expect(problem).toMatchObject({ file: `bulletins/2020/${file}`, line: at[0], column: at[1] });
      } finally {
        await rm(target);
      }
      expect(await treeOf(built.site)).toEqual(before);
      expect((await readdir(built.dir)).sort()).toEqual(["cache", "content", "pages", "public", "site"]);
    },
  );
});

describe("a build", () => {
  it("makes the same bytes again", async () => {
    const before = await treeOf(built.site);
    await build(foldersOf(built));
    expect(await treeOf(built.site)).toEqual(before);
    await rm(path.join(built.dir, "cache"), { recursive: true });
    await build(foldersOf(built));
    expect(await treeOf(built.site)).toEqual(before);
  });

  it("takes away the pages of a bulletin that is gone", async () => {
    const changes: Files = { "bulletins/2020/2020-01-01-x.md": front("title: 甲\ndate: 2020-01-01") };
    const other = await buildSite(changes);
    try {
      expect(other.files).toContain("bulletins/2020/01/01/x/index.html");
      await rm(path.join(other.dir, "content/bulletins/2020"), { recursive: true });
      await build(foldersOf(other));
      expect(await treeOf(other.site)).toEqual(await treeOf(built.site));
    } finally {
      await other.remove();
    }
  });

  it("builds an archive without bulletins", async () => {
    const { dir, site, remove } = await buildSite();
    try {
      await rm(path.join(dir, "content"), { recursive: true });
      await writeSampleContent(path.join(dir, "content"));
      await rm(path.join(dir, "content/bulletins"), { recursive: true });
      const { built: result } = await build({
        root: dir,
        content: path.join(dir, "content"),
        out: site,
        cache: path.join(dir, "cache"),
      });
      expect(result?.bulletins).toBe(0);
      expect((await treeOf(site)).has("bulletins/2022/03/19/dike/index.html")).toBe(false);
    } finally {
      await remove();
    }
  });
});

describe("publishing", () => {
  let cache: string;
  const onWait = () => undefined;
  beforeAll(() => {
    cache = path.join(built.dir, "publishing-cache");
  });

  it("leaves the old site when the work fails half way", async () => {
    const before = await treeOf(built.site);
    const failing = publish({ output: built.site, cache, onWait }, async (folder) => {
      await writeFile(path.join(folder, "index.html"), "half");
      throw new Error("no space left");
    });
    await expect(failing).rejects.toThrow("no space left");
    expect(await treeOf(built.site)).toEqual(before);
  });

  it("waits for a build that is running, and says who builds", async () => {
    const out = path.join(built.dir, "waiting");
    const seen: string[] = [];
    const waits: Builder[] = [];
    await writeFile(`${out}.lock`, JSON.stringify({ pid: process.ppid, since: "2022-03-19T00:00:00Z" }));
    const second = publish(
      {
        output: out,
        cache,
        onWait: (builder) => {
          waits.push(builder);
          seen.push("first");
          void rm(`${out}.lock`);
        },
      },
      async (folder) => {
        seen.push("second");
        await writeFile(path.join(folder, "index.html"), "second");
        return { isNew: true };
      },
    );
    await second;
    expect(seen).toEqual(["first", "second"]);
    expect(waits).toEqual([{ pid: process.ppid, since: "2022-03-19T00:00:00Z" }]);
    expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("second");
  });

  it("does not wait for another process that got the pid of a dead build", async () => {
    const out = path.join(built.dir, "reused");
    const dead = { pid: process.ppid, since: "2022-03-19T00:00:00Z", started: "1" };
    await writeFile(`${out}.lock`, JSON.stringify(dead));
    const waits: Builder[] = [];
    await publish({ output: out, cache, onWait: (builder) => waits.push(builder) }, async (folder) => {
      await writeFile(path.join(folder, "index.html"), "new");
      return { isNew: true };
    });
    expect(waits).toEqual([]);
    expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("new");
  });

  it("takes over from a build that was killed, and puts its remains in order", async () => {
    const out = path.join(built.dir, "killed");
    markCache(`${out}.next`);
    await mkdir(path.join(`${out}.next`, "site"));
    await mkdir(path.join(`${out}.next`, "previous"));
    await writeFile(path.join(`${out}.next`, "site/index.html"), "half");
    await writeFile(path.join(`${out}.next`, "previous/index.html"), "old");
    await writeFile(`${out}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, since: "2022-03-19T00:00:00Z" }));
    const failing = publish({ output: out, cache, onWait }, () => Promise.reject(new Error("stopped")));
    await expect(failing).rejects.toThrow("stopped");
    expect(await treeOf(out)).toEqual(new Map([["index.html", Buffer.from("old").toString("base64")]]));
    expect((await readdir(built.dir)).filter((name) => name.startsWith("killed."))).toEqual([]);
  });

  it("has the site put aside made ready once the new one stands, whatever the system refuses there", async () => {
    const out = path.join(built.dir, "prepared");
    const seen: string[] = [];
    const version = (text: string) =>
      publish({ output: out, cache, onWait }, async (folder) => {
        await writeFile(path.join(folder, "index.html"), text);
        const prepare = (aside: string) => {
          seen.push(readFileSync(path.join(out, "index.html"), "utf8"));
          seen.push(readFileSync(path.join(aside, "index.html"), "utf8"));
        };
        return { isNew: true, prepare };
      });
    // The first time nothing is put aside: reading it fails, as a full disk would.
    await version("old");
    await version("new");
    expect(seen).toEqual(["old", "new", "old"]);
  });
});
