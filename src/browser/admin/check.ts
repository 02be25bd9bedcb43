// Checks a file in the browser, where no server has the content folder: all that its own text and the registries tell.
import { parseBulletinPath } from "../../content/files/file-name.ts";
import { checkBody } from "../../content/bulletin/body.ts";
import { readValues } from "../../content/bulletin/bulletin-values.ts";
import { checkOpenPoints } from "../../content/bulletin/open-findings.ts";
import { unknownNames } from "../../content/registries/unknown-names.ts";
import { foldName, type NameIndex } from "../../content/registries/names.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { LEAST_FRONT_MATTER } from "../../content/yaml/schemas/front-matter.ts";
import { readFrontMatter } from "../../content/yaml/front-matter-data.ts";
import { allSaid } from "../../desk/admin/said.ts";
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

/** @param names Asked for anew at each check. */
export function browserChecker(names: () => Names): Checker {
  return {
    check: (file, text) => checkBulletin(file, text, names()),
    // A host's branch is what is published.
    published: (bulletin) => [bulletin],
  };
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
