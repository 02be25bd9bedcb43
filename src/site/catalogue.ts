// The whole catalogue for reuse: one row a bulletin, as JSON and as CSV (RFC 4180).
import type { Archive, Entry } from "../archive/archive.ts";
import { addressOf, fileOf } from "../addresses/table.ts";
import { absoluteUrl, bulletinPermalink } from "../addresses/permalink.ts";
import { BULLETIN_TEXTS, type BulletinText, bulletinTexts } from "../content/bulletin/bulletin-texts.ts";
import type { SiteFile } from "../store/site-file.ts";

interface Row extends Readonly<Record<BulletinText, string>> {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly reporters: readonly string[];
}

type Column = keyof Row;

/** In the order in which those who read the catalogue know them. */
const KNOWN_COLUMNS: readonly Column[] = [
  "url",
  "title",
  "subtitle",
  "date",
  "dateNote",
  "officials",
  "topics",
  "places",
  "reporters",
  "source",
  "summary",
];

const NO_TEXTS = Object.fromEntries(BULLETIN_TEXTS.map((key) => [key, ""])) as Record<BulletinText, string>;

const COLUMNS: readonly Column[] = [
  ...KNOWN_COLUMNS,
  ...BULLETIN_TEXTS.filter((key) => !KNOWN_COLUMNS.includes(key)),
];

/** The site's files by their path from its root. */
export function catalogueFiles(archive: Archive): Map<SiteFile, string> {
  const rows = archive.entries.map((entry) => rowOf(archive, entry));
  const lines = rows.map((row) => JSON.stringify(row, [...COLUMNS]));
  return new Map([
    [fileOf(addressOf("catalogueJson")), `[\n${lines.join(",\n")}\n]\n`],
    [fileOf(addressOf("catalogueCsv")), csv(rows)],
  ]);
}

function rowOf(archive: Archive, { bulletin }: Entry): Row {
  return {
    ...NO_TEXTS,
    ...bulletinTexts(bulletin),
    url: absoluteUrl(archive.site.url, bulletinPermalink(bulletin)),
    title: bulletin.title,
    date: bulletin.date,
    officials: bulletin.officials.flatMap((id) => archive.officialById.get(id)?.name ?? []),
    topics: bulletin.topics.flatMap((id) => archive.topicById.get(id)?.name ?? []),
    places: bulletin.places,
    reporters: bulletin.reporters,
  };
}

/** With a byte order mark, without which Excel takes UTF-8 for the system's code page. Lists are joined by `;`. */
function csv(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => {
      const value = row[column];
      return csvField(typeof value === "string" ? value : value.join(";"));
    }).join(","),
  );
  return `\ufeff${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** A field that a spreadsheet would run as a formula is kept text by an apostrophe (OWASP, CSV injection). */
function csvField(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
