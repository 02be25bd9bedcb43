// A build harms nothing: folders that are not its own are left alone, and it says why.
import { lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { BuildOptions } from "../../src/pipeline.ts";
import { runBuild } from "../../src/cli/build.ts";
import { runCheck } from "../../src/cli/check.ts";
import { PROJECT } from "../../src/generator/project.ts";
import { dibao } from "../commands.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { Rebuilds } from "./rebuilds.ts";

let site: Rebuilds;
beforeAll(async () => {
  site = await Rebuilds.begin();
});
afterAll(() => site.built.remove());

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
    ["the content as output", () => ({ out: site.content }), ["就是简报文件夹", "is the content folder"]],
    [
      "the output above the content",
      () => ({ out: site.built.dir }),
      ["包含简报文件夹", "holds the content folder"],
    ],
    [
      "the output in the content",
      () => ({ out: path.join(site.content, "x/y") }),
      ["在简报文件夹", "lies inside"],
    ],
    ["the cache as output", () => ({ out: site.at("cache") }), ["就是缓存文件夹", "is the cache folder"]],
    [
      "the output in the cache",
      () => ({ out: site.at("cache/x") }),
      ["在缓存文件夹", "lies inside the cache"],
    ],
    [
      "the output above the cache",
      () => ({ cache: site.at("site/x") }),
      ["包含缓存文件夹", "holds the cache"],
    ],
    ["the project as output", () => ({ out: PROJECT }), ["包含", "holds"]],
    ["the root as output", () => ({ out: "/" }), ["包含", "holds"]],
    ["the home as output", () => ({ out: process.env["HOME"] ?? "/" }), ["", ""]],
    ["the working folder by an empty name", () => ({ out: "" }), ["--out 是空的", "--out is empty"]],
    ["no name for the cache", () => ({ cache: " " }), ["--cache 是空的", "--cache is empty"]],
    ["the content as cache", () => ({ cache: site.content }), ["就是简报文件夹", "is the content folder"]],
    [
      "the cache in the content",
      () => ({ cache: path.join(site.content, "c") }),
      ["在简报文件夹", "lies inside"],
    ],
    [
      "the cache above the content",
      () => ({ cache: site.built.dir, out: `${site.built.dir}-out` }),
      ["包含简报文件夹", "holds the content"],
    ],
    [
      "the layouts as output",
      () => ({ root: site.at("r"), out: site.at("r/layouts/x") }),
      ["版式文件夹", "the layouts"],
    ],
    [
      "the theme as cache",
      () => ({ root: site.at("r"), cache: site.at("r/theme/x") }),
      ["外观文件夹", "the theme"],
    ],
    [
      "a part as output",
      () => ({ merge: [site.at("part")], out: site.at("part") }),
      ["要合并的", "a part to be merged"],
    ],
  ];

  it.each(overlapping)("%s is refused in words, and nothing is touched", async (_, options, [zh, en]) => {
    const before = await everything(site.built.dir);
    const refusal = await site.refused(options());
    expect(refusal.zh).toContain(zh);
    expect(refusal.en).toContain(en);
    expect(await everything(site.built.dir)).toEqual(before);
  });

  it("is known by where links lead", async () => {
    await symlink("content", site.at("linked"));
    expect(await site.refused({ out: site.at("linked") })).toMatchObject({ code: "overlap" });
    expect(await site.refused({ out: site.at("linked/new") })).toMatchObject({ code: "overlap" });
    expect(await site.refused({ cache: site.at("linked/new") })).toMatchObject({ code: "overlap" });
    await rm(site.at("linked"));
  });

  it("is somebody's own, or the published site as a cache", async () => {
    await mkdir(site.at("docs/deep"), { recursive: true });
    await writeFile(site.at("docs/deep/notes.md"), "mine");
    const before = await everything(site.at("docs"));
    const asOutput = await site.refused({ out: site.at("docs") });
    expect(asOutput.zh).toContain("没有邸报发布的标记");
    expect(asOutput.en).toContain("deep/");
    expect(await site.refused({ cache: site.at("docs") })).toMatchObject({ code: "not-ours" });
    expect(await site.refused({ out: site.at("other"), cache: site.at("site") })).toMatchObject({
      code: "not-ours",
    });
    expect(await everything(site.at("docs"))).toEqual(before);
    expect(await site.refused({ out: path.join(site.content, "site.yaml") })).toMatchObject({
      code: "overlap",
    });
    await writeFile(site.at("file"), "mine");
    expect(await site.refused({ out: site.at("file") })).toMatchObject({ code: "no-folder" });
    expect(await readFile(site.at("file"), "utf8")).toBe("mine");
    // Where there is such a place, which says that the folder that is to be made is not there.
    const places = process.platform === "linux" ? ["/proc/x", "/proc/x/y"] : [];
    for (const place of places) {
      expect(await site.refused({ cache: place })).toMatchObject({ code: "no-room" });
      expect(await site.refused({ out: place })).toMatchObject({ code: "no-room" });
    }
  });

  it("is told by a command that only keeps a cache, too", async () => {
    const options = { content: site.content, root: site.built.dir, format: "text", lang: "zh" } as const;
    await expect(runCheck({ ...options, cache: site.at("site") })).rejects.toMatchObject({
      reason: "not-ours",
    });
    expect(await readdir(site.at("site"))).not.toContain("CACHEDIR.TAG");
  });
});

describe("what lies beside the output", () => {
  it.each(["previous", "next", "lock"])("X.%s of somebody else stays", async (name) => {
    const out = site.at(`beside-${name}`);
    const foreign = `${out}.${name}`;
    const file = name === "lock" ? foreign : path.join(foreign, "mine.txt");
    if (name !== "lock") await mkdir(foreign);
    await writeFile(file, "mine");
    await site.publishTo(out).catch((error: unknown) => {
      expect(error).toMatchObject({ reason: "not-ours" });
    });
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});

describe("an output of before", () => {
  it("that an earlier version published is taken over where the cache knows it, and told of where it does not", async () => {
    const out = site.at("earlier");
    await site.publishTo(out);
    await rm(path.join(out, ".dibao"));
    await site.publishTo(out);
    expect(await readdir(out)).toContain(".dibao");
    await rm(path.join(out, ".dibao"));
    const { zh, en } = await site.refused({ out, cache: site.at("another-cache") });
    expect(zh).toContain("旧版发布的网站");
    expect(en).toContain("earlier version");
  });

  it("needs no cache to be known", async () => {
    const out = site.at("known");
    await site.publishTo(out);
    await rm(path.join(site.content, "bulletins/2021/2021-11-30-library.md"));
    // One that knows the content, and not this output.
    await copyKeptCache("site", site.at("cache-of-known"));
    await site.publishTo(out, { cache: site.at("cache-of-known") });
    expect(await readdir(out)).not.toContain("2021");
  });

  it("a cache of an earlier version, or a part of one, is taken over", async () => {
    const cache = site.at("cache");
    const out = site.at("of-earlier");
    await site.publishTo(out);
    await rm(path.join(cache, "CACHEDIR.TAG"));
    await site.publishTo(out);
    await rm(path.join(cache, "CACHEDIR.TAG"));
    await rm(path.join(cache, "site"), { recursive: true, force: true });
    const { built: made } = await site.publishTo(out);
    expect(made?.pages.rendered).toBe(0);
    expect(await readdir(cache)).toContain("CACHEDIR.TAG");
  });
});

describe("parts", () => {
  it("need a folder of their own, and are not said to be published", async () => {
    const none = await dibao(["build", "--shard", "1/2", "--content", site.content], { cwd: site.built.dir });
    expect(none).toMatchObject({ code: 1 });
    expect(none.said).toContain("--out");
    expect(await readdir(site.built.dir)).not.toContain("_site");
    await site.refused({ shard: { number: 1, of: 2 } });
    expect(await readdir(site.at("site"))).not.toContain("part.json");
    const said: unknown[] = [];
    vi.spyOn(console, "log").mockImplementation((line) => said.push(line));
    vi.spyOn(console, "error").mockReturnValue();
    const made = await runBuild({
      root: site.built.dir,
      content: site.content,
      out: site.at("part-1"),
      cache: site.at("cache"),
      shard: { number: 1, of: 1 },
      lang: "zh",
    });
    expect(made).toBeDefined();
    expect(said.join("\n")).toContain("已做好第 1 份（共 1 份）");
    expect(said.join("\n")).not.toContain("已发布");
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
      await mkdir(site.at(name), { recursive: true });
      await writeFile(site.at(`${name}/part.json`), list);
    }
    const { code, zh } = await site.refused({ out: site.at("merged"), merge: [site.at(name)] });
    expect(code).toBe("part");
    expect(zh).toContain(words);
    expect(await readdir(site.built.dir)).not.toContain("merged");
  });
});
