// Puts an article's pictures into the content folder, for its draft to name: each once, never over another file.
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article, Guess, RefusedPicture } from "../../import/article.ts";
import type { DraftPicture } from "../../import/draft/body.ts";
import type { SheetPicture } from "../../import/source/sheet.ts";
import type { NewFile } from "../../desk/new/new-file.ts";
import { publishable } from "./publishable.ts";

export interface SavedPictures {
  /** By their index among the source's pictures. */
  readonly named: ReadonlyMap<number, DraftPicture>;
  /** What has to be looked at: a picture that could not be saved, one that nothing describes. */
  readonly guesses: readonly Guess[];
  /** Below the content folder. */
  readonly files: readonly string[];
}

/** @param name of the bulletin, after which the pictures are named */
export async function savePictures(
  article: Article,
  sources: readonly SheetPicture[],
  content: string,
  name: NewFile,
): Promise<SavedPictures> {
  const folder = `media/${name.date.slice(0, 4)}`;
  const named = new Map<number, DraftPicture>();
  const guesses: Guess[] = [];
  const files: string[] = [];
  for (const { index, caption, credit } of article.pictures) {
    const source = sources[index];
    if (source === undefined || named.has(index)) continue;
    const picture = source.bytes === undefined ? undefined : await publishable(source.bytes);
    if (picture === undefined || "refused" in picture) {
      guesses.push(...missing(source, picture?.refused, [caption, credit]));
      continue;
    }
    const file = await writeOnce(path.join(content, folder), `${name.slug}-${named.size + 1}`, picture);
    files.push(`${folder}/${file}`);
    if (picture.isFrame) guesses.push({ field: "pictures", value: file, doubt: { code: "one-frame" } });
    const alt = source.alt ?? caption?.replace(/。$/u, "");
    named.set(index, { file, alt: alt ?? `${article.title}配图` });
    if (alt === undefined) guesses.push({ field: "pictures", value: file, doubt: { code: "guessed-alt" } });
  }
  return { named, guesses, files };
}

/** Of a picture that the draft does not have, with what is printed about it. */
function missing(
  { address, name }: SheetPicture,
  because: RefusedPicture | undefined,
  words: readonly (string | undefined)[],
): Guess[] {
  const doubt =
    because === undefined
      ? ({ code: "remote-picture" } as const)
      : ({ code: "refused-picture", because } as const);
  const printed = words.filter((word) => word !== undefined).join(" ");
  return [
    { field: "pictures", value: address ?? name, doubt },
    ...(printed === "" ? [] : [{ field: "pictures", value: printed, doubt: { code: "caption" } } as const]),
  ];
}

/** The name of the file; one that is there already with the same bytes serves as well. */
async function writeOnce(
  folder: string,
  stem: string,
  { bytes, ending }: { readonly bytes: Uint8Array; readonly ending: string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const same = await findSame(folder, bytes);
  if (same !== undefined) return same;
  for (let copy = 1; ; copy += 1) {
    const file = `${stem}${copy === 1 ? "" : `-${copy}`}.${ending}`;
    const target = path.join(folder, file);
    try {
      await writeFile(target, bytes, { flag: "wx" });
      return file;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      await rm(target, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}

async function findSame(folder: string, bytes: Uint8Array): Promise<string | undefined> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || (await stat(file)).size !== bytes.length) continue;
    if ((await readFile(file)).equals(bytes)) return entry.name;
  }
  return undefined;
}
