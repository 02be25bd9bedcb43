// What a preview can show of a content folder that has errors: all but the files that cannot be read.
import { AddressBook } from "../addresses/book.ts";
import type { Permalink } from "../addresses/table.ts";
import { fingerprintOf } from "./bulletin/fingerprint.ts";
import type { ReadBulletin } from "./bulletin/bulletin.ts";
import type { Proofreader } from "./bulletin/proofreader.ts";
import { claimOwn, NOTHING_OWN, type Own } from "./own/own.ts";
import { parseBulletinPath } from "./files/file-name.ts";
import { bulletinPermalink } from "../addresses/permalink.ts";
import type { Problem } from "../problems/problem.ts";
import type { Problems } from "../problems/problems.ts";
import { newestFirst, type ReadAgain, type ReadFolder, readFolder, type ReadOptions } from "./read.ts";
import { type Theme, themeOf } from "./theme/theme.ts";
import type { Bulletin, Content, Official, Site, Topic } from "./records.ts";
import { isCalendarDate } from "./values/dates.ts";
import { DEFAULT_TIME_ZONE } from "./values/site-values.ts";

/** What a preview shows besides the content. */
export interface Preview {
  /** In order of files; a file's by line and column. */
  readonly problemsByFile: ReadonlyMap<string, readonly Problem[]>;
  /** Files in whose place nothing but their problems can be shown. */
  readonly broken: readonly { readonly file: string; readonly permalink: Permalink }[];
}

export interface PreviewResult {
  /** Undefined when there is no content folder. */
  readonly content: Content | undefined;
  /** What of it can be used. */
  readonly theme: Theme;
  /** Pages and files that can be shown. */
  readonly own: Own;
  readonly problems: Problems;
  readonly preview: Preview;
  readonly readAgain: ReadAgain;
}

/** Where no other is known. */
const UNNAMED_SITE: Site = {
  name: "未命名的档案",
  district: "本区",
  url: "http://localhost",
  timezone: DEFAULT_TIME_ZONE,
  language: "zh-CN",
  publisher: "未填写的发布单位",
  keywords: [],
};

/**
 * As `readContent`, of a folder that may have errors.
 * @param options With what stands in for a site.yaml that cannot be used.
 */
export async function readPreview(
  dir: string,
  proofreader: Proofreader,
  { instead = UNNAMED_SITE, ...options }: ReadOptions & { readonly instead?: Site | undefined } = {},
): Promise<PreviewResult> {
  const folder = await readFolder(dir, proofreader, options, instead);
  const { problems } = folder;
  const problemsByFile = byFile(problems.all);
  if (!("files" in folder)) {
    const preview = { problemsByFile, broken: [] };
    const readAgain = () => Promise.resolve(undefined);
    return { content: undefined, theme: themeOf(undefined), own: NOTHING_OWN, problems, preview, readAgain };
  }
  const officials = oncePerId(folder.officials);
  const topics = oncePerId(folder.topics);
  // Without errors all of it has been claimed already, and nothing is in another's way.
  const { bulletins, broken } =
    problems.errors.length === 0
      ? { bulletins: folder.files.flatMap(({ bulletin }) => bulletin ?? []), broken: [] }
      : claimed(folder, bookFor(officials, topics));
  const content = {
    site: folder.site ?? instead,
    officials,
    topics,
    bulletins: bulletins.sort(newestFirst),
  };
  const { theme, own, readAgain } = folder;
  return { content, theme, own, problems, preview: { problemsByFile, broken }, readAgain };
}

function bookFor(officials: readonly Official[], topics: readonly Topic[]): AddressBook {
  const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  return new AddressBook({ officials: idsOf(officials), topics: idsOf(topics) });
}

/** Of bulletins those that have their address to themselves, with the old ones that are free; and where the others would be. */
function claimed(
  { files, own }: ReadFolder,
  book: AddressBook,
): { readonly bulletins: Bulletin[]; readonly broken: Preview["broken"] } {
  claimOwn(own, book);
  const shown = files.flatMap(({ bulletin }) =>
    bulletin !== undefined && book.claim(bulletin.permalink, bulletin.file) === undefined ? [bulletin] : [],
  );
  const bulletins = shown.map((bulletin): Bulletin => {
    const free = bulletin.redirectFrom.filter((from) => book.claim(from, bulletin.file) === undefined);
    return free.length === bulletin.redirectFrom.length ? bulletin : withRedirects(bulletin, free);
  });
  const broken = files.flatMap(({ file, bulletin, permalink }) => {
    const address = permalink ?? permalinkByName(file);
    return bulletin === undefined && address !== undefined && book.claim(address, file) === undefined
      ? [{ file, permalink: address }]
      : [];
  });
  return { bulletins, broken };
}

function withRedirects(bulletin: Bulletin, redirectFrom: Bulletin["redirectFrom"]): Bulletin {
  const fingerprint = fingerprintOf(bulletin.fingerprint, { redirectFrom });
  return { ...bulletin, body: bulletin.body, redirectFrom, fingerprint };
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  return groups;
}

/** Where a bulletin would be, going by its file's name alone. */
export function permalinkByName(file: ReadBulletin["file"]): Permalink | undefined {
  const { date, slug } = parseBulletinPath(file);
  return date !== undefined && isCalendarDate(date) && slug !== undefined
    ? bulletinPermalink({ date, slug })
    : undefined;
}

/** Of records that share an id, the first. */
function oncePerId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  const ids = new Set<string>();
  return records.filter(({ id }) => ids.size < ids.add(id).size);
}
