// What a preview shows while files are saved: the page at once, and after the build nothing else than that makes.
import { rmSync } from "node:fs";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { SavedPages } from "../../src/cli/saved-pages.ts";
import { Memory } from "../../src/memory.ts";
import type { BuildOptions, BuildResult } from "../../src/pipeline.ts";
import { lockFolder } from "../../src/publish/lock.ts";
import type { Progress } from "../../src/stages.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";

describe("the page of a bulletin that was just saved", () => {
  const file = "bulletins/2022/2022-03-19-school.md";
  const written = (lines: string, text: string) =>
    `---\ntitle: 学校操场\ndate: 2022-03-19\nofficials: [何静姝]\n${lines}---\n\n${text}\n`;

  let root: Awaited<ReturnType<typeof temporaryFolder>>;
  let options: BuildOptions & { readonly out: string };
  let first: BuildResult;
  let saved: SavedPages;
  const memory = new Memory();
  const save = async (text: string) => {
    await writeFile(path.join(options.content, file), text);
    return saved.pageOf(new Set([path.join(options.content, file)]));
  };
  beforeAll(async () => {
    root = await temporaryFolder();
    const { dir } = root;
    const below = (name: string) => path.join(dir, name);
    options = {
      root: dir,
      content: below("content"),
      out: below("site"),
      cache: below("cache"),
      preview: true,
      memory,
    };
    await writeSampleContent(options.content, { [file]: written("", "操场开工。") });
    await copyKeptCache("preview", options.cache);
    saved = new SavedPages(options.content, memory.renderers);
    first = await build(options);
  });
  afterAll(async () => {
    await memory.renderers.stop();
    await root.remove();
  });

  it.each([
    ["it goes to another address", written("slug: playground\n", "操场。")],
    ["it is withdrawn", written("status: withdrawn\n", "操场。")],
    ["a registry misses a name", written("", "操场。").replace("何静姝", "何静书")],
    ["it has an error", written("", "操场。").replace("2022-03-19", "2022-02-30")],
  ])("is left to the build where %s", async (_case, text) => {
    saved.follow(first.built?.inMemory);
    expect(await save(text)).toBeUndefined();
  });

  it("is left to the build where something else has changed, too", async () => {
    saved.follow(first.built?.inMemory);
    const changed = [file, "site.yaml"].map((name) => path.join(options.content, name));
    expect(await saved.pageOf(new Set(changed))).toBeUndefined();
  });

  it("is left to the build where the cache has gone, which then makes all anew", async () => {
    saved.follow(first.built?.inMemory);
    await rm(options.cache, { recursive: true });
    expect(await save(written("", "操场开工。"))).toBeUndefined();
    first = await build(options);
    expect(first.built?.pages.kept).toBe(0);
  });

  it("is what the build makes that follows", async () => {
    let { built: last } = first;
    for (const text of [
      written("", "操场**完工**。\n\n## 以后\n\n开放。"),
      written("status: draft\n", "![操场](school.jpg)\n\n林知远,到场。"),
    ]) {
      saved.follow(last?.inMemory);
      const page = await save(text);
      ({ built: last } = await build(options));
      const made = await readFile(path.join(options.out, "bulletins/2022/03/19/school/index.html"), "utf8");
      expect(page?.html.toString()).toBe(made);
    }
  });
});

it("fails, and nothing else ends, where a file changes while what is read of it is needed", async () => {
  const { dir, remove } = await temporaryFolder();
  const below = (name: string) => path.join(dir, name);
  const [content, out, cache] = [below("content"), below("site"), below("cache")];
  const preview = { root: dir, content, out, cache, preview: true };
  await writeSampleContent(content);
  await copyKeptCache("preview", cache);
  // Twice: of files that have changed so lately, what is read stays in memory.
  await build(preview);
  await build(preview);
  // What is not kept has to be indexed anew.
  await rm(path.join(cache, "store"), { recursive: true });
  const unlock = await lockFolder(out, () => undefined);
  const file = path.join(content, "bulletins/2022/2022-03-19-dike.md");
  const onWait = () => {
    void appendFile(file, "又一段。\n").then(unlock);
  };
  await expect(build({ ...preview, onWait })).rejects.toMatchObject({ reason: "file-changed" });
  expect((await build(preview)).built?.isNew).toBe(true);
  await remove();
});

it.each(["content", "index", "pages"])(
  "is built again where its cache was deleted in the middle of a build: %s",
  async (at) => {
    const { dir, remove } = await temporaryFolder();
    const below = (name: string) => path.join(dir, name);
    const preview = {
      root: dir,
      content: below("content"),
      out: below("site"),
      cache: below("cache"),
      preview: true,
    };
    await writeSampleContent(preview.content);
    let isDeleted = false;
    const onProgress = ({ stage }: Progress) => {
      if (isDeleted || stage !== at) return;
      rmSync(preview.cache, { recursive: true, maxRetries: 5 });
      isDeleted = true;
    };
    await build({ ...preview, onProgress }).catch(() => undefined);
    expect(isDeleted).toBe(true);
    expect((await build(preview)).built).toBeDefined();
    await remove();
  },
);
