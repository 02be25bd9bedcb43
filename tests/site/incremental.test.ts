// The law of rebuilding: after any sequence of edits, a build over the cache equals a clean one, byte for byte.
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { LAYOUTS } from "../../src/project.ts";
import { type Files, temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { treeOf } from "./built.ts";

const OFFICIALS = ["林知远", "何静姝", "欧阳贺"];
const FOOTER = "partials/footer.njk";
const TOPICS = ["水务", "防汛", "教育"];

interface Bulletin {
  readonly title: string;
  readonly date: string;
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly body: string;
  readonly status: string;
}

/** What is not a bulletin: a name of the registry, a line of the layouts. */
interface Rest {
  officialName: string;
  footerNote: string;
}

/** One step of an editor: what it leaves behind. */
type Edit = (bulletins: Map<string, Bulletin>, rest: Rest) => void;

const bulletin: fc.Arbitrary<Bulletin> = fc.record({
  title: fc.constantFrom("河堤加固完工", "新学期开学", "泵站检修", "夜间值守"),
  date: fc.constantFrom("2020-12-31", "2021-06-15", "2021-12-30", "2022-01-01", "2022-03-19", "2022-03-20"),
  officials: fc.subarray(OFFICIALS),
  topics: fc.subarray(TOPICS),
  body: fc.constantFrom("水位回落。", "学位增加540个,占4.5%。", "**值守**到天明。\n\n无险情。"),
  status: fc.constantFrom("published", "published", "published", "draft", "withdrawn"),
});
const slug = fc.constantFrom("a", "b", "c", "d", "e", "f");

const change = (id: string, part: (old: Bulletin) => Partial<Bulletin>): Edit => {
  return (bulletins) => {
    const old = bulletins.get(id);
    if (old) bulletins.set(id, { ...old, ...part(old) });
  };
};
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(slug, bulletin).map(
    ([id, made]): Edit =>
      (bulletins) =>
        bulletins.set(id, made),
  ),
  fc.tuple(slug, bulletin).map(([id, { body }]) => change(id, () => ({ body }))),
  fc.tuple(slug, bulletin).map(([id, { title }]) => change(id, () => ({ title }))),
  fc.tuple(slug, bulletin).map(([id, { date }]) => change(id, () => ({ date }))),
  fc.tuple(slug, bulletin).map(([id, { officials }]) => change(id, () => ({ officials }))),
  fc.tuple(slug, slug).map(([from, to]): Edit => (bulletins) => {
    const moved = bulletins.get(from);
    if (!moved) return;
    bulletins.delete(from);
    bulletins.set(to, moved);
  }),
  slug.map(
    (id): Edit =>
      (bulletins) =>
        bulletins.delete(id),
  ),
  fc.constantFrom("何静姝", "何静书").map(
    (name): Edit =>
      (_, rest) =>
        (rest.officialName = name),
  ),
  fc.constantFrom("甲版", "乙版").map(
    (note): Edit =>
      (_, rest) =>
        (rest.footerNote = note),
  ),
);

function filesOf(bulletins: ReadonlyMap<string, Bulletin>, officialName: string): Files {
  const registry = [
    "- { id: lin-zhiyuan, name: 林知远 }",
    `- { id: he-jingshu, name: ${officialName}, aliases: [何副区长${officialName === "何静姝" ? "" : ", 何静姝"}] }`,
    "- { id: ouyang-he, name: 欧阳贺 }",
  ];
  const texts = [...bulletins].map(([id, made]): [string, string] => {
    const officials = made.officials.map((name) => (name === "何静姝" ? "何副区长" : name));
    const { title, date, topics, status, body } = made;
    const front = `title: ${title}\ndate: ${date}\nofficials: [${officials.join(", ")}]\ntopics: [${topics.join(", ")}]\nstatus: ${status}`;
    return [`bulletins/${date.slice(0, 4)}/${date}-${id}.md`, `---\n${front}\n---\n\n${body}\n`];
  });
  return { ...Object.fromEntries(texts), "officials.yaml": `${registry.join("\n")}\n` };
}

/** A temporary folder, and in it the folders of a build. */
async function buildFolders() {
  const { dir, remove } = await temporaryFolder();
  const below = (name: string) => path.join(dir, name);
  return { dir, remove, content: below("content"), out: below("site"), cache: below("cache") };
}

it("holds for random sequences of edits", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
      async (rounds) => {
        const { dir, content, out, cache, remove } = await buildFolders();
        const layouts = path.join(dir, "layouts");
        try {
          await cp(LAYOUTS, layouts, { recursive: true });
          const bulletins = new Map<string, Bulletin>();
          const rest: Rest = { officialName: "何静姝", footerNote: "甲版" };
          for (const edits of rounds) {
            for (const apply of edits) apply(bulletins, rest);
            await rm(content, { recursive: true, force: true });
            await writeSampleContent(content, filesOf(bulletins, rest.officialName));
            const footer = await readFile(path.join(LAYOUTS, FOOTER), "utf8");
            await writeFile(path.join(layouts, FOOTER), `${footer}<p>${rest.footerNote}</p>\n`);
            const again = await build({ content, layouts, out, cache });
            const clean = await build({
              content,
              layouts,
              out: path.join(dir, "clean"),
              cache: path.join(dir, "none"),
            });
            expect(await readFile(path.join(out, "index.html"), "utf8")).toContain(rest.footerNote);
            await rm(path.join(dir, "none"), { recursive: true });
            expect(again.problems.all).toEqual(clean.problems.all);
            expect(again.built?.bulletins).toBe(clean.built?.bulletins);
            expect(await treeOf(out)).toEqual(await treeOf(path.join(dir, "clean")));
          }
        } finally {
          await remove();
        }
      },
    ),
    { numRuns: 12 },
  );
});

it("renders and indexes only what an edit touches", async () => {
  const { content, out, cache, remove } = await buildFolders();
  try {
    await writeSampleContent(content);
    const first = await build({ content, out, cache });
    expect(first.built?.pages.kept).toBe(0);
    const nothing = await build({ content, out, cache });
    expect(nothing.built?.pages.rendered).toBe(0);
    expect(nothing.built?.pieces).toEqual({ built: 0, kept: 2 });
    const file = path.join(content, "bulletins/2021/2021-11-30-library.md");
    await writeFile(file, (await readFile(file, "utf8")).replace("每晚开放到21时", "每晚开放到22时"));
    const edited = await build({ content, out, cache });
    expect(edited.built?.pieces).toEqual({ built: 1, kept: 1 });
    // The bulletin, and the lists that show its beginning: home, year, month, topic, and the bulletins beside it.
    expect(edited.built?.pages.rendered).toBeLessThanOrEqual(8);
  } finally {
    await remove();
  }
});

it("costs time, never correctness, when the cache is damaged", async () => {
  const { dir, content, out, cache, remove } = await buildFolders();
  try {
    await writeSampleContent(content);
    await build({ content, out, cache });
    const right = await treeOf(out);
    await cp(cache, path.join(dir, "kept"), { recursive: true });
    const kept = (await readdir(cache, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const damage of [
      (file: string) => rm(file),
      (file: string) => writeFile(file, "damaged"),
      (file: string) => writeFile(file, ""),
    ]) {
      for (const file of kept.filter((_, number) => number % 3 === 0)) await damage(file);
      await build({ content, out, cache });
      expect(await treeOf(out)).toEqual(right);
    }
    for (const file of (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".html"))) {
      await writeFile(path.join(out, file), "changed by hand");
    }
    await build({ content, out, cache });
    expect(await treeOf(out)).toEqual(right);
  } finally {
    await remove();
  }
});

it("finds all that a cache kept which comes back from elsewhere, and makes nothing anew", async () => {
  const { dir, content, out, cache, remove } = await buildFolders();
  try {
    await writeSampleContent(content);
    await build({ content, out, cache });
    const moved = path.join(dir, "moved");
    // Copies are other files, of other times.
    await cp(cache, moved, { recursive: true });
    const again = await build({ content, out: path.join(dir, "again"), cache: moved });
    expect(again.built?.pages.rendered).toBe(0);
    expect(again.built?.pieces.built).toBe(0);
    expect(await treeOf(path.join(dir, "again"))).toEqual(await treeOf(out));
  } finally {
    await remove();
  }
});

it("is the same site when parts of it are made apart and put together", async () => {
  const { dir, remove } = await temporaryFolder();
  const folder = (name: string) => path.join(dir, name);
  try {
    const content = folder("content");
    await writeSampleContent(content);
    await build({ content, out: folder("whole"), cache: folder("cache") });
    const merge = [1, 2, 3].map((number) => folder(`part-${number}`));
    for (const [index, out] of merge.entries()) {
      await build({ content, out, cache: folder(`cache-${index}`), shard: { number: index + 1, of: 3 } });
    }
    // What becomes of a part on its way: other times, and in the end a damaged file.
    const sent = (await readdir(folder("part-2/files"))).map((name) => folder(`part-2/files/${name}`));
    for (const file of sent) await writeFile(file, await readFile(file));
    const merged = await build({ content, out: folder("merged"), cache: folder("merging"), merge });
    expect(merged.built?.pages.rendered).toBe(0);
    expect(merged.built?.pieces.built).toBe(0);
    expect(await treeOf(folder("merged"))).toEqual(await treeOf(folder("whole")));
    for (const file of sent) await writeFile(file, "damaged");
    await build({ content, out: folder("mended"), cache: folder("mending"), merge });
    expect(await treeOf(folder("mended"))).toEqual(await treeOf(folder("whole")));
  } finally {
    await remove();
  }
});
