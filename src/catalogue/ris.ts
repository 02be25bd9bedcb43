// Entries of the catalogue as references that Zotero, EndNote and NoteExpress read: RIS.
import type { CatalogueEntry } from "./entry.ts";

/** What the references say of the archive itself. */
export interface ReferencedSite {
  readonly publisher: string;
  /** BCP 47 tag. */
  readonly language: string;
}

type Tag =
  | "TY"
  | "TI"
  | "AU"
  | "T2"
  | "SE"
  | "SP"
  | "PB"
  | "PY"
  | "DA"
  | "Y1"
  | "N1"
  | "AB"
  | "KW"
  | "CY"
  | "UR"
  | "LA"
  | "ER";

type Tags = readonly (readonly [Tag, string | readonly string[]])[];

/**
 * RIS as https://en.wikipedia.org/wiki/RIS_(file_format) describes it: a tag, two spaces, a dash and a value a line. Of
 * what a newspaper printed the reference is to its issue: its name, day, page and section.
 */
export function toRis(entries: readonly CatalogueEntry[], site: ReferencedSite): string {
  return entries.map((entry) => reference(entry, site)).join("\r\n");
}

function reference(entry: CatalogueEntry, { publisher, language }: ReferencedSite): string {
  const tags: Tags = [
    ["TY", "NEWS"],
    ["TI", [entry.title, entry.subtitle].filter((text) => text !== "").join("：")],
    ["AU", entry.reporters],
    ["T2", entry.editionPaper || entry.source],
    ["SE", entry.editionColumn],
    ["SP", entry.editionPage],
    ["PB", publisher],
    ...daysOf(entry),
    ["AB", entry.summary],
    ["KW", [...entry.officials, ...entry.topics, ...entry.places]],
    ["LA", language],
    ["UR", entry.url],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    (typeof value === "string" ? [value] : value)
      .map((text) => text.replaceAll(/\s+/gu, " ").trim())
      .filter((text) => text !== "")
      .map((text) => `${tag}  - ${text}`),
  );
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/**
 * An estimated date is no `DA`: it is a `Y1` that says so where the format has room for words, and a note. Its year is a
 * `PY` like any other, for reference managers take the year from there alone. The day of an issue is a fact, and what it
 * tells of goes into the note.
 */
function daysOf({ date, dateNote, editionDate }: CatalogueEntry): Tags {
  const note = dateNote === "" ? [] : [`日期为推定：${dateNote}`];
  if (editionDate !== "") {
    const event = editionDate === date ? [] : [`事情发生的日期：${date}`];
    return [
      ["PY", editionDate.slice(0, 4)],
      ["DA", editionDate.replaceAll("-", "/")],
      ["N1", [...event, ...note].join("；")],
    ];
  }
  const day = date.replaceAll("-", "/");
  return [["PY", date.slice(0, 4)], dateNote === "" ? ["DA", day] : ["Y1", `${day}/推定`], ["N1", note]];
}
