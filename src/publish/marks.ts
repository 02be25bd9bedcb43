// The marks by which folders of ours are known: what bears none is never deleted.
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { addressOf, fileOf } from "../addresses/table.ts";
import { isErrno } from "../store/errno.ts";
import { Refusal } from "../problems/refusal.ts";

/** In a site: the list of its files, by which others' are told from them. */
export const SITE_MARK = fileOf(addressOf("mark"));

/** In a cache: the tag of the Cache Directory Tagging Specification, which tells backup programs to pass it over. */
const CACHE_MARK = "CACHEDIR.TAG";
const CACHE_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55";
const CACHE_MAKER = "# Made by dibao,";
const CACHE_TEXT = `${CACHE_SIGNATURE}\n${CACHE_MAKER} which deletes what it does not need here.\n`;

/** What earlier versions kept in a cache, and parts of it that are kept for a build elsewhere. */
const CACHE_ENTRIES: ReadonlySet<string> = new Set([
  "bulletins",
  "cache.lock",
  "eleventy",
  "last-build",
  "own",
  "preview",
  "preview-site",
  "preview-site.lock",
  "preview-site.next",
  "site",
  "store",
  "trees",
]);
const CACHE_PROOFS = ["store/index", "bulletins/rows", `preview/${CACHE_MARK}`, "preview/store/index"];

const SITE_MARK_HEAD =
  "# 邸报发布的网站，每次构建整个换下 / a site of dibao, replaced as a whole by each build";

/**
 * The mark is no kept file: it stays whole when a cache is damaged, and says so of nothing but its own site.
 *
 * @param files The site's, without the mark itself.
 */
export function writeSiteMark(site: string, files: Iterable<string>): void {
  const mark = path.join(site, SITE_MARK);
  rmSync(mark, { force: true });
  writeFileSync(mark, siteMark(files));
  chmodSync(mark, 0o644);
}

export function hasSiteMark(site: string, files: Iterable<string>): boolean {
  return textOf(path.join(site, SITE_MARK)) === siteMark(files);
}

function siteMark(files: Iterable<string>): string {
  return `${[SITE_MARK_HEAD, ...[...files].sort()].join("\n")}\n`;
}

/** The files that a build put into a site; undefined where it bears no mark. */
export function markedFiles(site: string): ReadonlySet<string> | undefined {
  const text = textOf(path.join(site, SITE_MARK));
  const [head, ...files] = text?.split("\n") ?? [];
  return head === SITE_MARK_HEAD ? new Set(files) : undefined;
}

/** Whether a site bears the mark, without its list being read. */
export function isSiteMarked(site: string): boolean {
  const head = Buffer.from(`${SITE_MARK_HEAD}\n`);
  try {
    const mark = openSync(path.join(site, SITE_MARK), "r");
    try {
      const found = Buffer.alloc(head.length);
      return readSync(mark, found) === head.length && found.equals(head);
    } finally {
      closeSync(mark);
    }
  } catch {
    return false;
  }
}

/** Throws a Refusal where the folder is neither absent, empty nor a cache of ours. */
export function checkCache(folder: string): void {
  const entries = entriesOf(folder);
  if (entries.length === 0 || isCache(folder, entries)) return;
  throw new Refusal("not-ours", { path: folder, entries });
}

/** Makes the folder and marks it, so that what lies in it may be deleted. */
export function markCache(folder: string): void {
  checkCache(folder);
  mkdirSync(folder, { recursive: true });
  markAgain(folder);
}

/** Marks a folder that a build has marked before: where somebody has deleted it since, what the build made there anew is ours. */
export function markAgain(folder: string): void {
  const mark = path.join(folder, CACHE_MARK);
  if (existsSync(folder) && !isCacheMark(mark)) writeFileSync(mark, CACHE_TEXT);
}

/** Takes a marked folder away, the mark last: one that is killed half way leaves it marked, or empty. */
export function removeMarked(folder: string): void {
  for (const name of entriesOf(folder)) {
    if (name !== CACHE_MARK) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  rmSync(path.join(folder, CACHE_MARK), { force: true });
  rmdirSync(folder);
}

/** The names in a folder; none where it is not there. Throws a Refusal where it is no folder. */
export function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    if (isErrno(error, "ENOTDIR")) throw new Refusal("no-folder", { path: folder });
    throw error;
  }
}

function isCache(folder: string, entries: readonly string[]): boolean {
  if (isCacheMark(path.join(folder, CACHE_MARK))) return true;
  return (
    entries.every((name) => name === CACHE_MARK || CACHE_ENTRIES.has(name)) &&
    // A mark that is damaged is one all the same beside nothing but our own names.
    [CACHE_MARK, ...CACHE_PROOFS].some(
      (proof) => statSync(path.join(folder, proof), { throwIfNoEntry: false })?.isFile() === true,
    )
  );
}

/** Other programs' caches bear the same tag. */
function isCacheMark(file: string): boolean {
  const text = textOf(file) ?? "";
  return text.startsWith(CACHE_SIGNATURE) && text.includes(CACHE_MAKER);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
