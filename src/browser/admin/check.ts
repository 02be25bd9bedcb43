// Checks a file in the browser, where no server has the content folder: all that its own text and the registries tell.
import { parseBulletinPath } from "../../content/files/file-name.ts";
import { checkBody } from "../../content/bulletin/body.ts";
import { readValues } from "../../content/bulletin/bulletin-values.ts";
import { checkOpenPoints } from "../../content/bulletin/open-findings.ts";
import { registryFindings } from "../../content/registries/registry.ts";
import { unknownNames } from "../../content/registries/unknown-names.ts";
import { foldName, type NameIndex } from "../../content/registries/names.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { LEAST_FRONT_MATTER } from "../../content/yaml/schemas/front-matter.ts";
import { readFrontMatter } from "../../content/yaml/front-matter-data.ts";
import { takenAway } from "../../desk/admin/names-in-use.ts";
import { allSaid } from "../../desk/admin/said.ts";
import type { Uses } from "../../desk/admin/uses-of-names.ts";
import type { Checked, Checker } from "../../desk/admin/verdict.ts";
import { readMarkdown } from "../../markdown/read.ts";
import { plainText, positionFinder } from "../../problems/position.ts";
import { locate, type Finding } from "../../problems/problem.ts";
import { proofreader } from "../../proofreading/proofreader.ts";

/** The names of the registries, as the pages were made with them. */
export interface Names {
  readonly officials: NameIndex;
  readonly topics: NameIndex;
}

/** @param names Names and aliases, as written. */
export function nameIndex(names: readonly string[]): NameIndex {
  return { idOf: new Map(names.map((name) => [foldName(name), name])), names, ids: new Set() };
}

/** What else the pages know of the archive. */
interface Known {
  /** Asked for anew at each check. */
  readonly names: () => Names;
  readonly uses: Uses;
  /** Whether no file is there: the host is asked. */
  readonly isFree: (path: string) => Promise<boolean>;
}

export function browserChecker({ names, uses, isFree }: Known): Checker {
  return {
    check: (file, text) =>
      file.endsWith(".md") ? checkBulletin(file, text, names()) : Promise.resolve(checkRegistry(file, text)),
    // A host's branch is what is published.
    published: (bulletin) => [bulletin],
    isFree,
    takenAway: (file, text, base) => {
      if (file.endsWith(".md")) return [];
      const counts = file === "topics.yaml" ? uses.topics : uses.officials;
      // By which of its names each bulletin calls an entry is not known: most by the first.
      return takenAway(
        base,
        text,
        (entries) => new Map(entries.map(({ id, names: [name = ""] }) => [name, counts[id] ?? 0])),
      );
    },
  };
}

function checkRegistry(file: string, raw: string): Checked {
  const text = plainText(raw);
  return { found: allSaid(locate(file, text, registryFindings(file, text))), addressed: undefined };
}

async function checkBulletin(file: string, raw: string, names: Names): Promise<Checked> {
  const text = plainText(raw);
  const name = parseBulletinPath(file);
  const parts = splitFrontMatter(text);
  if ("finding" in parts)
    return { found: allSaid(locate(file, text, [parts.finding])), addressed: undefined };
  const markdown = readMarkdown(parts.body);
  const { data, findings } = readFrontMatter(parts, LEAST_FRONT_MATTER);
  const found: Finding[] = [
    ...name.faults.map((fault) => ({ ...fault, offset: 0 })),
    ...findings,
    ...checkBody(markdown, parts.bodyOffset),
    ...proofreader.body(markdown, parts.bodyOffset, true),
  ];
  if (data === undefined) return { found: allSaid(locate(file, text, found)), addressed: undefined };
  const values = readValues(name, data, parts.body, names);
  const at = positionFinder(text);
  found.push(
    ...values.findings,
    ...proofreader.frontMatter(text, data),
    ...checkOpenPoints(file, text, data, at),
  );
  const unresolved = values.unresolved.map(({ offset, ...rest }) => ({ ...rest, position: at(offset) }));
  const strangers = await unknownNames(
    [{ file, unresolved, bulletin: undefined }],
    { index: names.officials },
    { index: names.topics },
  );
  return {
    found: allSaid([...locate(file, text, found), ...strangers]),
    addressed: {
      file,
      permalink: values.permalink,
      redirects: values.redirects,
      bulletin: values.record,
      datePosition: at(data.offsetOf(["date"])),
    },
  };
}
