// The law of rebuilding: after any sequence of edits, a build over the cache equals a clean one, byte for byte.
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { Memory } from "../../src/memory.ts";
import {
  type Files,
  temporaryFolder,
  writeContentFolder,
  writeSampleContent,
  writeSampleOwn,
} from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { anyEdit, moveAlias, writeBody, writeOwn, writePicture } from "../newsroom/edits.ts";
import { type Edit, filesOf, newNewsroom, PICTURES } from "../newsroom/newsroom.ts";
import { treeOf } from "./built.ts";

const FOOTER = "layouts/partials/footer.njk";
const LOGO = "theme/logo.svg";

const footerWith = (note: string) => `{% include "dibao/partials/footer.njk" %}<p>${note}</p>\n`;
const drawing = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${path}"/></svg>\n`;

/** A temporary folder, and in it the folders of a build. */
async function buildFolders() {
  const { dir, remove } = await temporaryFolder();
  const below = (name: string) => path.join(dir, name);
  return { root: dir, remove, content: below("content"), out: below("site"), cache: below("cache") };
}

/** What somebody does, and how the site is built then. */
interface Step {
  readonly edits: readonly Edit[];
  readonly preview: boolean;
  readonly hasEditors: boolean;
  /** Files of the archive's root; undefined for those that are not there. */
  readonly look: Files;
  readonly timeZone: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  preview: fc.boolean(),
  hasEditors: fc.boolean(),
  look: fc.record({
    [FOOTER]: fc.constantFrom(footerWith("甲版"), footerWith("乙版"), undefined),
    [LOGO]: fc.constantFrom(drawing("M0 0h9v9z"), drawing("M0 0v9h9z")),
    "theme/theme.css": fc.constantFrom("a { color: var(--soft); }\n", undefined),
  }),
  timeZone: fc.constantFrom("Asia/Shanghai", "Pacific/Kiritimati", "America/Los_Angeles"),
});

const PLAIN: Step = {
  edits: [],
  preview: false,
  hasEditors: false,
  look: { [LOGO]: drawing("M0 0h9v9z") },
  timeZone: "Asia/Shanghai",
};

/**
 * Builds once after each step over one cache, and in the end without it: the trees must be one. The previews are one
 * `npm start`'s, which does not know what other builds do in between.
 */
async function expectLaw(steps: readonly Step[]): Promise<void> {
  const { root, content, out, cache, remove } = await buildFolders();
  const { TZ } = process.env;
  const newsroom = newNewsroom();
  const memory = new Memory();
  const buildInto = async (
    folders: { out: string; cache: string; memory?: Memory },
    { preview, hasEditors }: Step,
  ) => {
    const server = hasEditors ? { cmsServer: "http://127.0.0.1:8081/api/v1" } : {};
    const { problems, built } = await build({ root, content, ...folders, preview, ...server });
    const { errors, warningCount } = problems;
    return { errors, warningCount, bulletins: built?.bulletins };
  };
  try {
    let again: Awaited<ReturnType<typeof buildInto>> | undefined;
    for (const each of steps) {
      for (const { apply } of each.edits) apply(newsroom);
      await rm(content, { recursive: true, force: true });
      await writeContentFolder(content, filesOf(newsroom));
      for (const folder of ["layouts", "theme", "pages", "public"])
        await rm(path.join(root, folder), { recursive: true, force: true });
      await writeContentFolder(root, { ...each.look, ...newsroom.own });
      process.env["TZ"] = each.timeZone;
      again = await buildInto({ out, cache, ...(each.preview && { memory }) }, each);
    }
    process.env["TZ"] = "UTC";
    const clean = { out: path.join(root, "clean"), cache: path.join(root, "none") };
    expect(await buildInto(clean, steps.at(-1) ?? PLAIN)).toEqual(again);
    // What has errors leaves the site as it was.
    if (again?.bulletins !== undefined) expect(await treeOf(out)).toEqual(await treeOf(clean.out));
  } finally {
    if (TZ === undefined) Reflect.deleteProperty(process.env, "TZ");
    else process.env["TZ"] = TZ;
    await memory.renderers.stop();
    await remove();
  }
}

it("holds for an alias that is moved to another topic, which every list shows", () =>
  expectLaw([PLAIN, { ...PLAIN, edits: [moveAlias("topics", "治水", "schools")] }]));

it("holds for own pages and public files that come, change and go", () =>
  expectLaw([
    PLAIN,
    { ...PLAIN, edits: [writeOwn("pages/help.md", "---\ntitle: 帮助\n---\n一。\n")] },
    {
      ...PLAIN,
      edits: [
        writeOwn("pages/help.md", "---\ntitle: 帮助\n---\n二。\n"),
        writeOwn("pages/about.njk", undefined),
        writeOwn("public/CNAME", "archive.example.org\n"),
        writeOwn("public/map/a.txt", "图"),
      ],
    },
  ]));

it("holds for pictures that come, get other bytes under their name, another name, and go", () =>
  expectLaw([
    { ...PLAIN, edits: [writePicture("media/2022/dike.jpg", PICTURES[0])] },
    { ...PLAIN, edits: [writePicture("media/2022/dike.jpg", PICTURES[1])] },
    {
      ...PLAIN,
      edits: [
        writePicture("media/2022/dike.jpg", undefined),
        writePicture("bulletins/2022/bank.jpg", PICTURES[1]),
        writeBody("dike", "林知远、何静姝检查河堤。\n\n![河堤上的人群](bank.jpg)\n"),
      ],
    },
    {
      ...PLAIN,
      edits: [
        writePicture("bulletins/2022/bank.jpg", undefined),
        writeBody("dike", "林知远、何静姝检查河堤。\n\n![水尺](pump.png)\n"),
      ],
    },
  ]));

it("holds for one preview's builds, whose files go and come, and another's in between", () => {
  const preview: Step = { ...PLAIN, preview: true };
  const word = (text: string): Step => ({ ...preview, edits: [writeBody("dike", text)] });
  return expectLaw([
    preview,
    word("一。"),
    { ...preview, edits: [writeOwn("public/CNAME", "archive.example.org\n")] },
    { ...PLAIN, edits: [writeBody("dike", "二。")] },
    word("三。"),
    { ...preview, edits: [writeOwn("public/CNAME", undefined)] },
  ]);
});

// A run that failed is told with its seed and its edits; making it smaller would take minutes.
it("holds for random edits of bulletins, registries, site.yaml, own pages and layouts, previews included", () =>
  fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), expectLaw), {
    numRuns: 5,
    endOnFailure: true,
  }));

it("renders and indexes only what an edit touches, and finds what a cache kept that comes back from elsewhere", async () => {
  const { root, content, out, cache, remove } = await buildFolders();
  try {
    await writeSampleContent(content);
    const first = await build({ root, content, out, cache });
    expect(first.built?.pages.kept).toBe(0);
    const nothing = await build({ root, content, out, cache });
    expect(nothing.built?.pages.rendered).toBe(0);
    expect(nothing.built?.pieces).toEqual({ built: 0, kept: 2 });
    expect(nothing.built?.pictures).toEqual({ made: 0, kept: 1 });
    const moved = path.join(root, "moved");
    // Copies are other files, of other times.
    await cp(cache, moved, { recursive: true });
    const again = await build({ root, content, out: path.join(root, "again"), cache: moved });
    expect(again.built?.pages.rendered).toBe(0);
    expect(again.built?.pieces).toEqual({ built: 0, kept: 2 });
    expect(again.built?.pictures).toEqual({ made: 0, kept: 1 });
    expect(await treeOf(path.join(root, "again"))).toEqual(await treeOf(out));
    const file = path.join(content, "bulletins/2021/2021-11-30-library.md");
    await writeFile(file, (await readFile(file, "utf8")).replace("每晚开放到21时", "每晚开放到22时"));
    const edited = await build({ root, content, out, cache });
    expect(edited.built?.pieces).toEqual({ built: 1, kept: 1 });
    // The bulletin, and the lists that show its beginning: home, year, month, topic, and the bulletins beside it.
    expect(edited.built?.pages.rendered).toBeLessThanOrEqual(8);
  } finally {
    await remove();
  }
});

it("costs time, never correctness, when the cache is damaged", async () => {
  const { root, content, out, cache, remove } = await buildFolders();
  try {
    await writeSampleContent(content);
    await copyKeptCache("site", cache);
    await build({ root, content, out, cache });
    const right = await treeOf(out);
    const kept = (await readdir(cache, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const damages = [
      (file: string) => rm(file),
      (file: string) => writeFile(file, "damaged"),
      (file: string) => writeFile(file, ""),
    ];
    for (const [number, file] of kept.entries()) await damages[number % 6]?.(file);
    await build({ root, content, out, cache });
    expect(await treeOf(out)).toEqual(right);
    for (const file of (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".html"))) {
      await writeFile(path.join(out, file), "changed by hand");
    }
    await build({ root, content, out, cache });
    expect(await treeOf(out)).toEqual(right);
  } finally {
    await remove();
  }
});

it("is the same site when parts of it are made apart and put together", async () => {
  const { dir: root, remove } = await temporaryFolder();
  const folder = (name: string) => path.join(root, name);
  try {
    const content = folder("content");
    await writeSampleContent(content);
    await writeSampleOwn(root);
    await copyKeptCache("site", folder("cache"));
    await build({ root, content, out: folder("whole"), cache: folder("cache") });
    const merge = [1, 2].map((number) => folder(`part-${number}`));
    for (const [index, out] of merge.entries()) {
      const shard = { number: index + 1, of: 2 };
      await build({ root, content, out, cache: folder(`cache-${index}`), shard });
    }
    // What becomes of a part on its way: other times, and in the end a damaged file.
    const sent = (await readdir(folder("part-2/files"))).map((name) => folder(`part-2/files/${name}`));
    for (const file of sent) await writeFile(file, await readFile(file));
    const merged = await build({ root, content, out: folder("merged"), cache: folder("merging"), merge });
    expect(merged.built?.pages.rendered).toBe(0);
    expect(merged.built?.pieces.built).toBe(0);
    expect(merged.built?.pictures).toEqual({ made: 0, kept: 1 });
    expect(await treeOf(folder("merged"))).toEqual(await treeOf(folder("whole")));
    for (const file of sent) await writeFile(file, "damaged");
    await build({ root, content, out: folder("mended"), cache: folder("mending"), merge });
    expect(await treeOf(folder("mended"))).toEqual(await treeOf(folder("whole")));
  } finally {
    await remove();
  }
});
