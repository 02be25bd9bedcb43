// Tells the files in a site's folder that no build put there, and those of them that a list keeps.
import path from "node:path";
import { Refusal } from "../problems/refusal.ts";
import { markOf } from "../store/seal.ts";
import type { Store } from "../store/store.ts";
import { markedFiles, SITE_MARK } from "./marks.ts";
import { realPlace } from "./real-path.ts";
import type { SiteTree } from "./site-tree.ts";
import { foldersAbove, isAmong } from "./tree.ts";

/** Left by operating systems that show or serve a folder. */
const LEFTOVER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|Icon\r|\.nfs[0-9a-f]+)$/i;

/**
 * The foreign files in order; a folder that holds nothing else is named by itself, with a slash at its end.
 *
 * @param names Paths from the site's folder, with `/`, as those of the folders.
 * @param isOurs Whether a build put the file there.
 * @param made What the build put there, as far as it is known: a folder that somebody emptied of it is no foreign one.
 * @param keep Of `keptNames`.
 */
function foreignIn(
  names: readonly string[],
  folders: readonly string[],
  isOurs: (file: string) => boolean,
  made: Iterable<string>,
  keep: readonly string[],
): string[] {
  const needed = foldersAbove([...names.filter(isOurs), ...made, ...keep]);
  const whole: string[] = [];
  for (const folder of folders) {
    if (!needed.has(folder) && !isAmong(folder, keep) && !isAmong(folder, whole)) whole.push(folder);
  }
  const single = names.filter(
    (file) =>
      !isOurs(file) &&
      !isAmong(file, keep) &&
      !isAmong(file, whole) &&
      !LEFTOVER.test(path.posix.basename(file)),
  );
  return [...whole.map((folder) => `${folder}/`), ...single].sort();
}

/**
 * Throws a Refusal that names the foreign files of a site's folder. One that an earlier version published bears no mark:
 * its files are those that the store keeps.
 *
 * @param keep Of `keptNames`.
 */
export function refuseForeign(tree: SiteTree, keep: readonly string[], store: Store): void {
  const site = tree.root;
  const names: string[] = [];
  const folders = tree.walk((file) => names.push(file));
  // Its record is kept only of a site in which nothing was foreign.
  if (tree.isUnchanged) return;
  const marked = markedFiles(site);
  const isOurs = (file: string) =>
    file === SITE_MARK ||
    (marked === undefined ? store.wasKept(file, markOf(path.join(site, file))) : marked.has(file));
  const files = foreignIn(names, folders, isOurs, marked ?? [], keep);
  if (files.length > 0) throw new Refusal("foreign", { site, files, isMarked: marked !== undefined });
}

/**
 * The names of `--keep`, from the site's folder, in one form. Throws a Refusal for one that leads out of it, and for one that
 * was written from the working folder, as shells complete it: kept would be a file of that name in the site.
 *
 * @param site Real path.
 */
export function keptNames(names: readonly string[], site: string): string[] {
  return names.map((name) => {
    const meant = nameWithin(site, name);
    if (meant !== undefined) throw new Refusal("keep", { name, reason: "path", meant });
    const kept = path.posix.normalize(name.split(path.sep).join("/")).replace(/\/$/, "");
    if (kept === "." || kept === "" || kept === ".." || kept.startsWith("../") || kept.startsWith("/"))
      throw new Refusal("keep", { name, reason: "outside" });
    return kept;
  });
}

/** Undefined for what does not lie in the site's folder, as seen from the working folder. */
function nameWithin(site: string, name: string): string | undefined {
  try {
    const place = path.join(realPlace(path.dirname(name)), path.basename(name));
    const within = path.relative(site, place).split(path.sep).join("/");
    return within === "" || within === ".." || within.startsWith("../") ? undefined : within;
  } catch {
    // Seen from there, a file stands on the way.
    return undefined;
  }
}
