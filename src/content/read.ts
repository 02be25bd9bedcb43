// Reads a content folder: every file is checked, and the records come out only when all is well.
import type { KnownIds } from "../addresses/table.ts";
import { checkAddresses } from "./bulletin/addresses.ts";
import type { ReadBulletin } from "./bulletin/bulletin.ts";
import { checkDays } from "./bulletin/days-to-come.ts";
import { readBulletin } from "./bulletin/bulletin.ts";
import type { ContentCache } from "./cache/bulletin-cache.ts";
import { BulletinCache } from "./cache/bulletin-cache.ts";
import { listFolder, readBytes } from "./files/folder.ts";
import { nameAdviser } from "./registries/names.ts";
import type { Problem } from "../problems/problem.ts";
import { locate, problemAt } from "../problems/problem.ts";
import { Problems } from "../problems/problems.ts";
import type { FileRole } from "../problems/codes/characters.ts";
import type { Bulletin, Content, Official, Site, Topic } from "./records.ts";
import type { Registry } from "./registries/registry.ts";
import {
  BROKEN_REGISTRY,
  EMPTY_REGISTRY,
  readOfficials,
  readSite,
  readTopics,
} from "./registries/registry.ts";
import { readTextFile } from "./files/text-file.ts";
import { DEFAULT_TIME_ZONE } from "./values/site-values.ts";
import { today } from "./values/today.ts";

export interface ReadResult {
  /** Undefined when any problem is an error. */
  readonly content: Content | undefined;
  /** Every bulletin file that can be opened, by name. */
  readonly files: readonly ReadBulletin[];
  /** Whose pages the site has. */
  readonly ids: KnownIds;
  readonly problems: Problems;
}

/** A content folder as far as each of its files can be read. */
export interface ReadFolder {
  /** Undefined when site.yaml cannot be used. */
  readonly site: Site | undefined;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  readonly ids: KnownIds;
  /** By path. */
  readonly files: readonly ReadBulletin[];
  readonly problems: Problems;
}

/**
 * Reads and checks a whole content folder; all that is wrong with it comes back as problems.
 * @param cache makes it faster and changes nothing else
 * @param now the time of the check: only problems follow from it, no record
 */
export async function readContent(dir: string, cache?: ContentCache, now?: Date): Promise<ReadResult> {
  const folder = await readFolder(dir, cache, now);
  if (!("files" in folder)) {
    return {
      content: undefined,
      files: [],
      ids: knownIds(EMPTY_REGISTRY, EMPTY_REGISTRY),
      problems: folder.problems,
    };
  }
  const { site, officials, topics, files, ids, problems } = folder;
  if (problems.errors.length > 0 || site === undefined) return { content: undefined, files, ids, problems };
  const bulletins = files.flatMap(({ bulletin }) => (bulletin === undefined ? [] : [bulletin]));
  return {
    content: { site, officials, topics, bulletins: bulletins.sort(newestFirst) },
    files,
    ids,
    problems,
  };
}

/** Reads all that can be read, whatever is wrong elsewhere; nothing but the problem where there is no folder. */
export async function readFolder(
  dir: string,
  cache?: ContentCache,
  now?: Date,
): Promise<ReadFolder | Pick<ReadFolder, "problems">> {
  const folder = listFolder(dir);
  const problems: Problem[] = [...folder.problems];
  if (!folder.exists) return { problems: new Problems(problems) };

  const site = readNamed(dir, "site.yaml", folder.registries, "site", readSite, problems);
  if (!folder.registries.has("site.yaml")) {
    problems.push(problemAt("site.yaml", { code: "missing-file", params: { name: "site.yaml" } }));
  }
  const officials = readRegistry(dir, "officials.yaml", folder.registries, readOfficials, problems);
  const topics = readRegistry(dir, "topics.yaml", folder.registries, readTopics, problems);
  const known = { officials: officials.index, topics: topics.index };

  const kept = cache === undefined ? undefined : new BulletinCache(cache, known);
  const files: ReadBulletin[] = [];
  for (const file of folder.bulletins) {
    const result = readBytes(dir, file);
    if ("problem" in result) problems.push(result.problem);
    else files.push(kept?.read(file, result.bytes) ?? readBulletin(file, result.bytes, known));
  }
  kept?.close();
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  problems.push(...(await unknownNames(files, officials, topics)));
  const ids = knownIds(officials, topics);
  problems.push(...checkAddresses(files, ids));
  problems.push(...checkDays(files, today(site?.site?.timezone ?? DEFAULT_TIME_ZONE, now)));
  return {
    site: site?.site,
    officials: officials.records,
    topics: topics.records,
    ids,
    files,
    problems: new Problems(problems, files),
  };
}

/** Whose pages a site would have: also a preview, in which a registry may be broken. */
function knownIds(officials: Registry<Official>, topics: Registry<Topic>): KnownIds {
  return {
    officials: new Set([...(officials.index?.ids ?? []), ...officials.records.map(({ id }) => id)]),
    topics: new Set([...(topics.index?.ids ?? []), ...topics.records.map(({ id }) => id)]),
  };
}

function readRegistry<T>(
  dir: string,
  file: string,
  present: ReadonlySet<string>,
  parse: (text: string) => Registry<T>,
  problems: Problem[],
): Registry<T> {
  if (!present.has(file)) return EMPTY_REGISTRY;
  return readNamed(dir, file, present, "list", parse, problems) ?? BROKEN_REGISTRY;
}

/** Undefined when the file is missing or no usable text. */
function readNamed<T extends Pick<Registry<unknown>, "findings">>(
  dir: string,
  file: string,
  present: ReadonlySet<string>,
  role: FileRole,
  parse: (text: string) => T,
  problems: Problem[],
): T | undefined {
  if (!present.has(file)) return undefined;
  const result = readBytes(dir, file);
  if ("problem" in result) {
    problems.push(result.problem);
    return undefined;
  }
  const { text, conflict, problems: own } = readTextFile(file, result.bytes, role);
  problems.push(...own);
  // Between conflict markers stand two versions at once: parsing them would only make noise.
  if (text === undefined || conflict !== undefined) return undefined;
  const parsed = parse(text);
  problems.push(...locate(file, text, parsed.findings));
  return parsed;
}

async function unknownNames(
  files: readonly ReadBulletin[],
  officials: Registry<unknown>,
  topics: Registry<unknown>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of ["official", "topic"] as const) {
    const { index } = kind === "official" ? officials : topics;
    const mentions = files.flatMap(({ file, unresolved, bulletin }) =>
      unresolved
        .filter((mention) => mention.kind === kind)
        .map((mention) => ({ file, bulletin, ...mention })),
    );
    if (mentions.length === 0 || index === undefined) continue;
    const advise = await nameAdviser(index, kind);
    for (const { file, name, position, span, bulletin } of mentions) {
      const { params, twin } = advise(name);
      // Who is named in the text under the other spelling only was meant. A body is decoded each time it is asked for.
      const isSure = twin !== undefined && isNamedOnly(twin, name, bulletin);
      const fix = isSure && span !== undefined ? { fix: [{ ...span, text: twin }] } : {};
      problems.push(problemAt(file, { code: `unknown-${kind}`, params, ...fix }, position));
    }
  }
  return problems;
}

/** The newest day first; within a day those with an order, ascending, then the others, by slug. */
function isNamedOnly(twin: string, name: string, bulletin: Bulletin | undefined): boolean {
  const text = `${bulletin?.title ?? ""}\n${bulletin?.body ?? ""}`;
  return text.includes(twin) && !text.includes(name);
}

export function newestFirst(a: Bulletin, b: Bulletin): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [first, second] = [a.order ?? Infinity, b.order ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
