// An archive that is edited at random, as editors do it: bulletins, pictures, registries, the site's own values.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  type BenchBulletin,
  type BenchContent,
  bulletinPath,
  bulletinText,
  SITE,
  writeBenchContent,
  writeFiles,
} from "../content.ts";
import { jpeg } from "../../tests/pictures.ts";

export interface EditedContent {
  /** Applies one edit on the disk. @returns What it was. */
  readonly edit: () => Promise<string>;
  /** Changes one bulletin's text: an edit that always concerns the search index. */
  readonly editText: () => Promise<string>;
}

/** A registry's entry, by the name that bulletins use; one may have been renamed. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Writes the content folder to begin with. */
export async function writeEditedContent(
  dir: string,
  content: BenchContent,
  random: () => number,
): Promise<EditedContent> {
  await writeBenchContent(dir, content);
  const bulletins = [...content.bulletins];
  const registries: Record<"official" | "topic", Named[]> = {
    official: content.officials.map((name, n) => ({ id: `official-${n}`, name, lines: [] })),
    topic: content.topics.map((name, n) => ({ id: `topic-${n}`, name, lines: [] })),
  };
  let edits = 0;

  /** Often one of the newest. */
  const chosen = () =>
    random() < 0.5
      ? Math.floor(random() * bulletins.length)
      : bulletins.length - 1 - Math.floor(random() * Math.min(20, bulletins.length));
  const write = (bulletin: BenchBulletin, lines: readonly string[] = []) =>
    writeFiles(dir, [
      [
        bulletinPath(bulletin),
        bulletinText(bulletin).replace("\n---\n\n", `\n${lines.map((line) => `${line}\n`).join("")}---\n\n`),
      ],
    ]);
  const writeRegistry = (kind: "official" | "topic") => {
    const entries = registries[kind].map(
      ({ id, name, lines }) => `- id: ${id}\n  name: ${name}\n${lines.map((line) => `  ${line}\n`).join("")}`,
    );
    return writeFiles(dir, [[`${kind}s.yaml`, entries.join("")]]);
  };

  const change = async (
    name: string,
    apply: (bulletin: BenchBulletin) => BenchBulletin,
    lines?: readonly string[],
  ): Promise<string> => {
    const index = chosen();
    const before = bulletins[index];
    if (before === undefined) return "nothing: no bulletin is left";
    const after = apply(before);
    bulletins[index] = after;
    if (bulletinPath(after) !== bulletinPath(before)) await rm(path.join(dir, bulletinPath(before)));
    await write(after, lines);
    return `${name} ${bulletinPath(before)}`;
  };

  const editText = () => change("text of", (old) => ({ ...old, body: `${old.body}\n\n第${edits}次修改。` }));
  /** After some edits, one under a name that others show, too. */
  const putPicture = async () => {
    const name = `media/2022/picture-${edits % 7}.jpg`;
    await mkdir(path.join(dir, "media/2022"), { recursive: true });
    await writeFile(path.join(dir, name), await jpeg(edits, { width: 900, height: 600 }));
    const shown = `![第${edits}次修改时的图片](/${name})`;
    return change("picture in", (old) => ({ ...old, body: `${old.body}\n\n${shown}` }));
  };
  const add = async () => {
    const like = bulletins[chosen()];
    if (like === undefined) return "nothing: no bulletin is left";
    const added = { ...like, slug: `added-${edits}`, title: `第${edits}次修改时新增` };
    bulletins.push(added);
    bulletins.sort((a, b) => a.date.localeCompare(b.date));
    await write(added);
    return `added ${bulletinPath(added)}`;
  };
  const remove = async () => {
    const [removed] = bulletins.splice(chosen(), 1);
    if (removed === undefined) return "nothing: no bulletin is left";
    await rm(path.join(dir, bulletinPath(removed)));
    return `removed ${bulletinPath(removed)}`;
  };
  const redate = () => {
    const date = bulletins[Math.floor(random() * bulletins.length)]?.date;
    // The number of the edit keeps the addresses of one day apart.
    return change(`to ${date ?? "?"}:`, (old) => ({
      ...old,
      date: date ?? old.date,
      slug: `moved-${edits}`,
    }));
  };
  const editRegistry = async () => {
    const kind = random() < 0.5 ? "official" : "topic";
    const index = Math.floor(random() * registries[kind].length);
    const old = registries[kind][index];
    if (old === undefined) return "nothing: the registry is empty";
    // Bulletins go on using the old name, which is now an alias.
    const known = content[`${kind}s`][index] ?? old.name;
    const name = random() < 0.5 ? old.name : `${known}改${edits}`;
    const aliases = [
      ...(name === known ? [] : [known]),
      `又名${kind === "official" ? "官" : "题"}${index}之${edits}`,
    ];
    const lines = [`aliases: [${aliases.join(", ")}]`];
    if (kind === "official") lines.push(`posts: [{ title: 第${edits}任, from: 2019-05 }]`);
    else lines.push(`description: 第${edits}次修改的说明。`);
    registries[kind][index] = { ...old, name, lines };
    await writeRegistry(kind);
    return `${kind} ${old.id}, ${old.name} now ${name}`;
  };
  const editSite = async () => {
    const publisher = `${SITE.publisher}（${edits}）`;
    const site = Object.entries({ ...SITE, publisher }).map(([key, value]) => `${key}: ${value}\n`);
    await writeFiles(dir, [["site.yaml", site.join("")]]);
    return `publisher now ${publisher}`;
  };
  const addLines = () => {
    const kinds = [
      ["status: withdrawn", `corrections: [{ date: 2023-01-05, text: 第${edits}次修改时撤下。 }]`],
      ["status: draft"],
      [`redirectFrom: [/old/${edits}.html]`, `subtitle: 第${edits}次的副题`],
      [`corrections: [{ date: 2023-01-05, text: 第${edits}次更正。 }]`, `summary: 第${edits}次的提要。`],
    ];
    return change("front matter of", (old) => old, kinds[Math.floor(random() * kinds.length)]);
  };

  const kinds = [editText, editText, putPicture, add, add, remove, redate, editRegistry, addLines, editSite];
  const counted = async (kind: () => Promise<string>) => {
    edits += 1;
    return kind();
  };
  return {
    edit: () => counted(kinds[Math.floor(random() * kinds.length)] ?? editText),
    editText: () => counted(editText),
  };
}
