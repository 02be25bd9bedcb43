// The list of bulletins that the editors' pages show: what is asked for, which files that is, and what a row says of each.
import { parseBulletinPath } from "../../content/files/file-name.ts";
import { openPoints } from "../../content/open-points.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { isMapping, readYaml, valueAt, type YamlMapping } from "../../content/yaml/yaml-value.ts";
import { plainText } from "../../problems/position.ts";
import { type Status, STATUSES } from "../../content/values/status.ts";

/** What an editor asks the list for; what is empty is not asked. */
export interface Asked {
  /** `YYYY` */
  readonly year: string;
  /** `MM`, of any year where none is asked. */
  readonly month: string;
  readonly status: Status | "";
  /** Each must stand in the front matter, in whatever letter case. */
  readonly words: string;
}

/** One bulletin of the list. */
export interface Row {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  /** As the file says; empty where it cannot be read. */
  readonly title: string;
  readonly date: string;
  /** Undefined where the file cannot be read, or says what is no status. */
  readonly status: Status | undefined;
  /** Places that are marked as open. */
  readonly open: number;
}

/** A row, and how many errors are found in its file. */
export interface CheckedRow extends Row {
  readonly errors: number;
}

/** One page of the list. */
export interface Page {
  readonly rows: readonly CheckedRow[];
  readonly hasMore: boolean;
  /** Of the whole list; undefined where more would have to be read to tell. */
  readonly total: number | undefined;
  /** For which there are bulletins, newest first. */
  readonly years: readonly string[];
  /** After how many files the search was given up; undefined where it was not. */
  readonly gaveUpAfter?: number;
}

/** The newest day first, by the files' names; what has no day in its name comes last. */
export function newestFirst(paths: readonly string[]): string[] {
  const named = paths.map((path) => ({ path, date: parseBulletinPath(path).date ?? "" }));
  return named
    .sort((a, b) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1))
    .map(({ path }) => path);
}

/** The years of the files' folders, newest first. */
export function yearsOf(paths: readonly string[]): string[] {
  const years = paths.flatMap((path) => /^bulletins\/(\d{4})\//.exec(path)?.[1] ?? []);
  return [...new Set(years)].sort().reverse();
}

/** Whether the file's name alone does not rule it out. */
export function isNamed({ year, month }: Asked, path: string): boolean {
  if (year === "" && month === "") return true;
  const date = parseBulletinPath(path).date ?? "";
  return date.startsWith(year) && (month === "" || date.slice(5, 7) === month);
}

/** Whether a file's text has to be read to answer. */
export function asksText({ status, words }: Asked): boolean {
  return status !== "" || words.trim() !== "";
}

/** The file's row if it is asked for, as far as its text tells. */
export function askedRow({ status, words }: Asked, path: string, text: string): Row | undefined {
  const lower = text.toLowerCase();
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  // Most files are ruled out without being read as YAML, which would take a hundred times as long.
  if (!sought.every((word) => lower.includes(word))) return undefined;
  if (status !== "" && status !== "published" && !text.includes(status)) return undefined;
  const row = rowOf(path, text);
  const front = frontOf(text)?.yaml.toLowerCase() ?? lower;
  return sought.every((word) => front.includes(word)) && (status === "" || row.status === status)
    ? row
    : undefined;
}

export function rowOf(path: string, text: string): Row {
  const mapping = frontOf(text)?.mapping;
  const said = (key: string) => {
    const value = mapping === undefined ? "" : valueAt(mapping, key);
    return typeof value === "string" ? value.trim() : "";
  };
  const status = said("status") || "published";
  return {
    path,
    title: said("title"),
    date: said("date") || (parseBulletinPath(path).date ?? ""),
    status: mapping === undefined ? undefined : STATUSES.find((each) => each === status),
    open: openPoints(text).length,
  };
}

/** Undefined where there is none that a form could read. */
function frontOf(file: string): { readonly yaml: string; readonly mapping: YamlMapping } | undefined {
  const parts = splitFrontMatter(plainText(file));
  if ("finding" in parts) return undefined;
  try {
    const value = readYaml(parts.yaml);
    return isMapping(value) ? { yaml: parts.yaml, mapping: value } : undefined;
  } catch {
    return undefined;
  }
}
