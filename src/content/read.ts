// Reads a content folder: every file is checked, and the records come out only when all is well, with them what is beside it.
import { AddressBook } from "../addresses/book.ts";
import type { KnownIds } from "../addresses/table.ts";
import { checkAddresses } from "./bulletin/addresses.ts";
import type { ReadBulletin } from "./bulletin/bulletin.ts";
import { checkDays } from "./bulletin/days-to-come.ts";
import { readBulletin } from "./bulletin/bulletin.ts";
import type { KnownNames } from "./bulletin/bulletin-values.ts";
import type { Proofreader } from "./bulletin/proofreader.ts";
import type { ContentCache } from "./cache/bulletin-cache.ts";
import { BulletinCache, pictureRecord } from "./cache/bulletin-cache.ts";
import { listFolder, readBytes } from "./files/folder.ts";
import { claimOwn, NOTHING_OWN, type Own, readOwn } from "./own/own.ts";
import { Media } from "./pictures/find.ts";
import { linkPictures } from "./pictures/link.ts";
import type { Problem } from "../problems/problem.ts";
import { problemAt } from "../problems/problem.ts";
import { Problems } from "../problems/problems.ts";
import type { Bulletin, Content, Official, Site, Topic } from "./records.ts";
import type { Registry } from "./registries/registry.ts";
import { EMPTY_REGISTRY } from "./registries/registry.ts";
import { readRegistries, type Registries } from "./registries/registry-files.ts";
import { unknownNames } from "./registries/unknown-names.ts";
import { linkChecker } from "./site-links.ts";
import { idleLayouts } from "./theme/overrides.ts";
import { readTheme, type Theme, themeOf } from "./theme/theme.ts";
import { DEFAULT_TIME_ZONE } from "./values/site-values.ts";
import { today } from "./values/today.ts";

export interface ReadResult {
  /** Undefined when any problem is an error. */
  readonly content: Content | undefined;
  readonly theme: Theme;
  /** Pages and files without problems. */
  readonly own: Own;
  /** Every bulletin file that can be opened, by name. */
  readonly files: readonly ReadBulletin[];
  /** Whose pages the site has. */
  readonly ids: KnownIds;
  readonly problems: Problems;
}

/** A content folder as far as each of its files can be read. */
export interface ReadFolder {
  /** Undefined when site.yaml cannot be used and nothing stands in for it. */
  readonly site: Site | undefined;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  readonly ids: KnownIds;
  readonly theme: Theme;
  /** Those of the archive's own pages and files that can be published. */
  readonly own: Own;
  /** By path. */
  readonly files: readonly ReadBulletin[];
  readonly problems: Problems;
  readonly readAgain: ReadAgain;
}

/**
 * Reads one bulletin as it is now, with the files that it names and all that is wrong with it by itself. The registries and
 * the list of pictures are those of before. Undefined where it cannot be opened, and where only the other files can tell what is
 * wrong with it.
 */
export type ReadAgain = (
  file: string,
) => Promise<{ readonly bulletin: Bulletin | undefined; readonly problems: readonly Problem[] } | undefined>;

export interface ReadOptions {
  /** Makes it faster and changes nothing else. */
  readonly cache?: ContentCache | undefined;
  /** The time of the check: only problems follow from it, no record. */
  readonly now?: Date | undefined;
  /** The archive's, with what it has beside its content; without it that is not looked at. */
  readonly root?: string;
  /** Called with the number of pictures that are checked: at first, that takes longer than all else. */
  readonly onPictures?: (done: number, total: number) => void;
}

/** Reads and checks a whole content folder; all that is wrong with it comes back as problems. */
export async function readContent(
  dir: string,
  proofreader: Proofreader,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const folder = await readFolder(dir, proofreader, options);
  if (!("files" in folder)) {
    return {
      content: undefined,
      theme: themeOf(undefined),
      own: NOTHING_OWN,
      files: [],
      ids: knownIds(EMPTY_REGISTRY, EMPTY_REGISTRY),
      problems: folder.problems,
    };
  }
  const { site, officials, topics, theme, own, files, ids, problems } = folder;
  const rest = { theme, own, files, ids, problems };
  if (problems.errors.length > 0 || site === undefined) return { content: undefined, ...rest };
  const bulletins = files.flatMap(({ bulletin }) => (bulletin === undefined ? [] : [bulletin]));
  return {
    content: { site, officials, topics, bulletins: bulletins.sort(newestFirst) },
    ...rest,
  };
}

/**
 * Reads all that can be read, whatever is wrong elsewhere; nothing but the problem where there is no folder.
 * @param instead Stands in for a site.yaml that cannot be used.
 */
export async function readFolder(
  dir: string,
  proofreader: Proofreader,
  { cache, now, root, onPictures }: ReadOptions,
  instead?: Site,
): Promise<ReadFolder | Pick<ReadFolder, "problems">> {
  const folder = listFolder(dir);
  const own = root === undefined ? NOTHING_OWN : readOwn(root);
  const problems: Problem[] = [...folder.problems, ...own.problems];
  if (!folder.exists) return { problems: new Problems(problems) };

  const registries = readRegistries(dir, folder.registries);
  const { site = instead, officials, topics } = registries;
  problems.push(...registries.problems);
  if (!folder.registries.has("site.yaml")) {
    problems.push(problemAt("site.yaml", { code: "missing-file", params: { name: "site.yaml" } }));
  }
  const known = { officials: officials.index, topics: topics.index };

  const results =
    cache === undefined
      ? folder.bulletins.map((file) => readAnew(dir, file, known, proofreader))
      : await new BulletinCache(dir, cache, known, proofreader).read(folder.bulletins);
  const read: ReadBulletin[] = [];
  for (const result of results) {
    if ("problem" in result) problems.push(result.problem);
    else read.push(result);
  }
  read.sort((a, b) => (a.file < b.file ? -1 : 1));
  const linking = {
    dir,
    media: new Media(folder.media),
    choice: site?.pictures,
    record: cache && pictureRecord(cache),
  };
  const {
    files,
    problems: ofPictures,
    named,
  } = await linkPictures(read, { ...linking, onProgress: onPictures });
  problems.push(...ofPictures);
  for (const file of folder.media) {
    if (!named.has(file)) problems.push(problemAt(file, { code: "unused-picture", params: {} }));
  }
  problems.push(...(await unknownNames(files, officials, topics)));
  const ids = knownIds(officials, topics);
  const book = new AddressBook(ids);
  const { problems: taken, ...sound } = claimOwn(own, book);
  problems.push(...taken, ...checkAddresses(files, book));
  problems.push(...checkDays(files, today(site?.timezone ?? DEFAULT_TIME_ZONE, now)));
  const look = readLook(root, site, registries);
  problems.push(...look.problems, ...deadLinks(registries, files, sound));
  return {
    site,
    theme: look.theme,
    officials: officials.records,
    topics: topics.records,
    ids,
    own: sound,
    files,
    problems: new Problems(problems, files),
    readAgain: async (file) => {
      const found = readBytes(dir, file);
      if ("problem" in found) return undefined;
      const alone = readBulletin(file, found.bytes, known, proofreader);
      if (alone.unresolved.length > 0) return undefined;
      const linked = await linkPictures([alone], { ...linking, isPart: true });
      const bulletin = linked.files.find((each) => each.file === file)?.bulletin;
      return { bulletin, problems: new Problems(linked.problems, [alone]).all };
    },
  };
}

function readAnew(
  dir: string,
  file: string,
  known: KnownNames,
  proofreader: Proofreader,
): ReadBulletin | { readonly problem: Problem } {
  const found = readBytes(dir, file);
  return "problem" in found ? found : readBulletin(file, found.bytes, known, proofreader);
}

/** The theme, and what is wrong with it and with the layouts that the archive has of its own. */
function readLook(
  root: string | undefined,
  site: Site | undefined,
  registries: Registries,
): { readonly theme: Theme; readonly problems: readonly Problem[] } {
  if (root === undefined) return { theme: themeOf(site?.theme), problems: [] };
  const { theme, problems } = readTheme(root, site?.theme, (key) => registries.placeInSite(["theme", key]));
  // What stands in for site.yaml has no places there.
  const told = registries.site ? problems : problems.filter(({ folder }) => folder === "root");
  return { theme, problems: [...told, ...idleLayouts(root)] };
}

/** Links of site.yaml that lead nowhere. */
function deadLinks(registries: Registries, files: readonly ReadBulletin[], own: Own): Problem[] {
  const { site, officials, topics, placeInSite } = registries;
  if (site === undefined) return [];
  const bulletins = files.flatMap(({ bulletin }) => bulletin ?? []);
  const faultOf = linkChecker({
    officials: officials.records,
    topics: topics.records,
    bulletins,
    others: [...own.pages, ...own.publicFiles].map(({ permalink }) => permalink),
  });
  return (["navigation", "footer"] as const).flatMap((key) =>
    (site[key] ?? []).flatMap((link, at) => {
      const fault = faultOf(link);
      return fault === undefined ? [] : [problemAt("site.yaml", fault, placeInSite([key, at, "to"]))];
    }),
  );
}

/** Whose pages a site would have: also a preview, in which a registry may be broken. */
function knownIds(officials: Registry<Official>, topics: Registry<Topic>): KnownIds {
  return {
    officials: new Set([...(officials.index?.ids ?? []), ...officials.records.map(({ id }) => id)]),
    topics: new Set([...(topics.index?.ids ?? []), ...topics.records.map(({ id }) => id)]),
  };
}

/** The newest day first; within a day those with an order, ascending, then the others, by slug. */
export function newestFirst(a: Bulletin, b: Bulletin): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [first, second] = [a.order ?? Infinity, b.order ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
