// Reads the pages of `pages/`: their front matter is checked here, their templates are Eleventy's.
import { join, posix } from "node:path";
import { z } from "zod";
import { normalisePath, windowsFault } from "../../addresses/path.ts";
import type { Permalink } from "../../addresses/table.ts";
import { PAGES } from "../inputs.ts";
import { ordinaryFiles, readBytes } from "../files/folder.ts";
import { AMONG_TEXTS } from "../files/leftovers.ts";
import { readTextFile } from "../files/text-file.ts";
import { type Finding, isError, locate, ofRoot, type Problem, problemAt } from "../../problems/problem.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readFrontMatter } from "../yaml/front-matter-data.ts";
import { layoutNames } from "../theme/overrides.ts";
import { nearestWord } from "../values/nearest.ts";
import { nearestKey } from "../yaml/keys.ts";
import { type Position, positionFinder } from "../../problems/position.ts";
import { pageSchema } from "../yaml/schemas/page.ts";
import { validate } from "../yaml/validate.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** A file of `pages/`. */
export interface OwnPage {
  /** From the archive's root, with `/`: `pages/about.njk`. */
  readonly file: string;
  readonly permalink: Permalink;
  /** Where it says so, or where the file begins. */
  readonly position: Position;
  readonly title: string;
  readonly description?: string;
  /** Kept out of search engines and of the sitemap. */
  readonly unlisted: boolean;
  /** All of the front matter, for the template. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The template; its lines have the numbers that they have in the file. */
  readonly template: string;
}

const EXAMPLE = "title: 办事指南";

export interface ReadPages {
  readonly pages: readonly OwnPage[];
  /** All files that pages can be made of, from the archive's root. */
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
}

export function readPages(root: string): ReadPages {
  const found: Problem[] = [];
  const isMeant = (path: string) => path !== "README.md";
  const paths = ordinaryFiles(join(root, PAGES), AMONG_TEXTS, found, isMeant).sort();
  const problems = found.map((problem) => ({ ...problem, file: posix.join(PAGES, problem.file) }));
  const sources = paths.map((path) => `${PAGES}/${path}`);
  const pages = sources.filter(isPage).flatMap((file): OwnPage[] => {
    const read = readBytes(root, file);
    if ("problem" in read) {
      problems.push(read.problem);
      return [];
    }
    const { page, problems: own } = readPage(root, file, read.bytes);
    problems.push(...own);
    return page === undefined ? [] : [page];
  });
  for (const file of sources)
    if (!isPage(file) && !isPart(file)) problems.push(problemAt(file, { code: "page-kind", params: {} }));
  return { pages, sources, problems: problems.map(ofRoot) };
}

/** What pages include, and data: Eleventy's own `_data/` among them. */
function isPart(file: string): boolean {
  return file.split("/").some((name) => name.startsWith("_"));
}

function isPage(file: string): boolean {
  return /\.(?:md|njk)$/.test(file) && !isPart(file);
}

function readPage(
  root: string,
  file: string,
  bytes: Buffer,
): { page: OwnPage | undefined; problems: readonly Problem[] } {
  const { text, conflict, problems: found } = readTextFile(file, bytes, "page");
  const problems = [...found];
  const failed = () => ({ page: undefined, problems });
  if (text === undefined || conflict !== undefined) return failed();
  const parts = splitFrontMatter(text, ["title"]);
  if ("finding" in parts) {
    problems.push(...locate(file, text, [parts.finding]));
    return failed();
  }
  const { data, findings } = readFrontMatter(parts, EXAMPLE);
  problems.push(...locate(file, text, findings));
  if (data === undefined) return failed();
  const { value, findings: broken } = validate(pageSchema, data);
  const { permalink, findings: unfit } = permalinkOf(file, data);
  problems.push(
    ...locate(file, text, [...broken, ...unfit, ...missingLayout(root, data), ...misspelt(data)]),
  );
  if (value === undefined || permalink === undefined || problems.some(isError)) return failed();
  const { title, description, unlisted } = value;
  const page = {
    file,
    permalink,
    position: positionFinder(text)(data.offsetOf(["permalink"])),
    title: title.trim(),
    ...(typeof description === "string" && { description: description.trim() }),
    unlisted: unlisted === true,
    data: value,
    template: "\n".repeat(text.slice(0, parts.bodyOffset).split("\n").length - 1) + parts.body,
  };
  return { page, problems };
}

/** What Eleventy would look for among the archive's layouts and the generator's. */
function missingLayout(root: string, data: YamlData): Finding[] {
  const { layout } = keysOf(data);
  if (layout === undefined || layout === null) return [];
  const names = layoutNames(root);
  const written = data.sourceOf(["layout"]);
  if (typeof layout === "string" && names.includes(layout)) return [];
  const params = { layout: written, nearest: nearestWord(written, names) };
  return [{ code: "page-layout", params, offset: data.offsetOf(["layout"]) }];
}

/** As written, or else by the file's path: of `pages/help/fees.md` `/help/fees/`, of `pages/help/index.md` `/help/`. */
function permalinkOf(
  file: string,
  data: YamlData,
): { permalink: Permalink | undefined; findings: readonly Finding[] } {
  const offset = data.offsetOf(["permalink"]);
  const byName = file.slice(PAGES.length, file.lastIndexOf(".")).replace(/\/index$/, "/");
  const given = keysOf(data)["permalink"];
  const written = typeof given === "string" ? given : undefined;
  const path = written ?? byName.split("/").map(encodeURIComponent).join("/");
  const spelt = normalisePath(path);
  if (!("path" in spelt)) {
    const params = { path: written ?? byName, reason: spelt.reason, isWritten: written !== undefined };
    return { permalink: undefined, findings: [{ code: "page-path", params, offset }] };
  }
  const name = windowsFault(spelt.path);
  return {
    permalink: spelt.path,
    findings: name === undefined ? [] : [{ code: "windows-name", params: { name }, offset }],
  };
}

/** Other keys are data of the template's, or Eleventy's; one that is nearly ours is told. */
function misspelt(data: YamlData): Finding[] {
  const known = Object.keys(pageSchema.shape);
  return Object.keys(keysOf(data))
    .filter((key) => !known.includes(key) && !isEleventys(key))
    .flatMap((key): Finding[] => {
      const nearest = nearestKey(key, known);
      if (nearest === undefined) return [];
      return [{ code: "page-key", params: { key, nearest }, offset: data.keyOffsetOf([key]) }];
    });
}

function keysOf({ value }: YamlData): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(value);
}

/** https://www.11ty.dev/docs/data-configuration/ */
function isEleventys(key: string): boolean {
  return /^(?:layout|tags|date|pagination|eleventy.*|templateEngineOverride|override:.*)$/.test(key);
}
