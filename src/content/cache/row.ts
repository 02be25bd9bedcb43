// What the cache keeps of a bulletin file: the outcome of reading it, without all that the file itself says at once.
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { decodeUtf8 } from "../files/decode.ts";
import { bulletinPermalink } from "../permalink.ts";
import type { Bulletin } from "../records.ts";
import { optionalTexts } from "../values/values.ts";

/** Lists, not objects: V8 reads them back in half the time. */
export type Row = readonly [
  record: RecordRow | undefined,
  dateLine: number,
  dateColumn: number,
  /** Undefined for a bulletin that is sound and without redirects, as nearly all are. */
  rest: Rest | undefined,
  warningCount: number,
];

type Rest = Pick<ReadBulletin, "errors" | "unresolved" | "permalink" | "redirects">;

/** The body ends with the file, and so its length says where it starts. */
type RecordRow = readonly [
  bodyLength: number,
  slug: Bulletin["slug"],
  title: Bulletin["title"],
  date: Bulletin["date"],
  officials: Bulletin["officials"],
  topics: Bulletin["topics"],
  reporters: Bulletin["reporters"],
  places: Bulletin["places"],
  status: Bulletin["status"],
  corrections: Bulletin["corrections"],
  redirectFrom: Bulletin["redirectFrom"],
  texts: Texts | undefined,
];

type Texts = Omit<
  Bulletin,
  | "file"
  | "fingerprint"
  | "slug"
  | "title"
  | "date"
  | "officials"
  | "topics"
  | "reporters"
  | "places"
  | "status"
  | "corrections"
  | "redirectFrom"
  | "body"
>;

const NONE: readonly never[] = [];

export function rowOf({ bulletin, datePosition, ...all }: ReadBulletin): Row {
  const { errors, warningCount, unresolved, permalink, redirects } = all;
  const plain =
    bulletin !== undefined && errors.length === 0 && unresolved.length === 0 && redirects.length === 0;
  return [
    bulletin === undefined ? undefined : recordRow(bulletin),
    datePosition.line,
    datePosition.column,
    plain ? undefined : { errors, unresolved, permalink, redirects },
    warningCount,
  ];
}

/**
 * @param bytes the very bytes that the row was made from
 * @param warnings makes the file's warnings; called only where there are any, and somebody asks
 */
export function outcomeOf(
  file: string,
  fingerprint: string,
  [record, line, column, rest, warningCount]: Row,
  bytes: Buffer,
  warnings: () => ReadBulletin["warnings"],
): ReadBulletin {
  const bulletin = record === undefined ? undefined : bulletinOf(file, fingerprint, record, bytes);
  return {
    file,
    errors: rest?.errors ?? NONE,
    warningCount,
    get warnings() {
      return warningCount === 0 ? NONE : warnings();
    },
    unresolved: rest?.unresolved ?? NONE,
    bulletin,
    datePosition: { line, column },
    permalink: bulletin === undefined ? rest?.permalink : bulletinPermalink(bulletin),
    redirects: rest?.redirects ?? NONE,
  };
}

function recordRow(bulletin: Bulletin): RecordRow {
  const { subtitle, dateNote, summary, source } = bulletin;
  const texts = optionalTexts<keyof Texts>({ subtitle, dateNote, summary, source });
  return [
    bulletin.body.length,
    bulletin.slug,
    bulletin.title,
    bulletin.date,
    bulletin.officials,
    bulletin.topics,
    bulletin.reporters,
    bulletin.places,
    bulletin.status,
    bulletin.corrections,
    bulletin.redirectFrom,
    Object.keys(texts).length === 0 ? undefined : texts,
  ];
}

function bulletinOf(file: string, fingerprint: string, row: RecordRow, bytes: Buffer): Bulletin {
  const [bodyLength, slug, title, date, officials, topics, reporters, places, status] = row;
  const [, , , , , , , , , corrections, redirectFrom, texts] = row;
  return {
    file,
    fingerprint,
    slug,
    title,
    date,
    officials,
    topics,
    reporters,
    places,
    status,
    corrections,
    redirectFrom,
    // Few bodies are asked for: the others are never decoded.
    get body() {
      const text = decodeUtf8(bytes);
      return text.slice(text.length - bodyLength);
    },
    ...texts,
  };
}
