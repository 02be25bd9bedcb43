// What the cache keeps of a bulletin file: the outcome of reading it, without all that the file itself says at once.
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { decodeUtf8 } from "../files/decode.ts";
import { bulletinPermalink } from "../../addresses/permalink.ts";
import type { Bulletin } from "../records.ts";
import { type BulletinTexts, bulletinTexts } from "../bulletin/bulletin-texts.ts";

/** Plain JSON, in lists: of all ways this is read back fastest. */
export type Row = readonly [
  record: RecordRow | null,
  dateLine: number,
  dateColumn: number,
  warningCount: number,
  noteCount: number,
];

/** What is kept of a bulletin that is not sound, or has more days than one, redirects or pictures, as few have. */
export type Rest = Pick<
  ReadBulletin,
  "errors" | "unresolved" | "references" | "days" | "permalink" | "redirects"
>;

/** The body ends with the file, and so its length says where it starts. */
type RecordRow = readonly [
  bodyLength: number,
  fingerprint: Bulletin["fingerprint"],
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
  optional?: Optional,
];

/** What few bulletins have. */
type Optional = Pick<Bulletin, "order" | "edition"> & BulletinTexts;

const NONE: readonly never[] = [];

export function rowOf({ bulletin, datePosition, ...all }: ReadBulletin): {
  readonly row: Row;
  readonly rest: Rest | undefined;
} {
  const { errors, warningCount, noteCount, unresolved, references, days, permalink, redirects } = all;
  const plain =
    bulletin !== undefined &&
    days.length === 1 &&
    [errors, unresolved, references, redirects].every((list) => list.length === 0);
  const record = bulletin === undefined ? null : recordRow(bulletin);
  return {
    row: [record, datePosition.line, datePosition.column, warningCount, noteCount],
    rest: plain ? undefined : { errors, unresolved, references, days, permalink, redirects },
  };
}

/**
 * @param bytes gives the very bytes that the row was made from, or throws
 * @param warnings makes the file's warnings and notes; called only where there are any, and somebody asks
 */
export function outcomeOf(
  file: string,
  [record, line, column, warningCount, noteCount]: Row,
  rest: Rest | undefined,
  bytes: () => Buffer,
  warnings: () => ReadBulletin["warnings"],
): ReadBulletin {
  const bulletin = record === null ? undefined : new KeptBulletin(file, record, bytes);
  const datePosition = { line, column };
  const outcome = {
    file,
    errors: rest?.errors ?? NONE,
    warningCount,
    noteCount,
    warnings: NONE,
    unresolved: rest?.unresolved ?? NONE,
    references: rest?.references ?? NONE,
    bulletin,
    datePosition,
    days: rest?.days ?? (bulletin === undefined ? NONE : [{ date: bulletin.date, position: datePosition }]),
    permalink: bulletin === undefined ? rest?.permalink : bulletin.permalink,
    redirects: rest?.redirects ?? NONE,
  };
  return warningCount + noteCount === 0
    ? outcome
    : Object.defineProperty(outcome, "warnings", { get: warnings });
}

function recordRow(bulletin: Bulletin): RecordRow {
  const { order, edition } = bulletin;
  const optional: Optional = {
    ...(order !== undefined && { order }),
    ...(edition && { edition }),
    ...bulletinTexts(bulletin),
  };
  return [
    bulletin.body.length,
    bulletin.fingerprint,
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
    ...(Object.keys(optional).length === 0 ? ([] as const) : ([optional] as const)),
  ];
}

/** A class, since V8 takes five times the memory for an object with a getter of its own. */
class KeptBulletin implements Bulletin {
  readonly #bytes: () => Buffer;
  readonly #bodyLength: number;
  readonly file: string;
  readonly fingerprint: string;
  readonly slug: Bulletin["slug"];
  readonly permalink: Bulletin["permalink"];
  readonly title: Bulletin["title"];
  readonly date: Bulletin["date"];
  readonly officials: Bulletin["officials"];
  readonly topics: Bulletin["topics"];
  readonly reporters: Bulletin["reporters"];
  readonly places: Bulletin["places"];
  readonly status: Bulletin["status"];
  readonly corrections: Bulletin["corrections"];
  readonly redirectFrom: Bulletin["redirectFrom"];
  readonly pictures = NONE;

  constructor(file: string, row: RecordRow, bytes: () => Buffer) {
    const [bodyLength, fingerprint, slug, title, date, officials, topics, reporters, places, status] = row;
    const [, , , , , , , , , , corrections, redirectFrom, optional] = row;
    this.#bytes = bytes;
    this.#bodyLength = bodyLength;
    this.file = file;
    this.fingerprint = fingerprint;
    this.slug = slug;
    this.permalink = bulletinPermalink({ date, slug });
    this.title = title;
    this.date = date;
    this.officials = officials;
    this.topics = topics;
    this.reporters = reporters;
    this.places = places;
    this.status = status;
    this.corrections = corrections;
    this.redirectFrom = redirectFrom;
    if (optional !== undefined) Object.assign(this, optional);
  }

  /** Few bodies are asked for: the others are never read. Throws a Refusal where the file has changed since. */
  get body(): string {
    const text = decodeUtf8(this.#bytes());
    return text.slice(text.length - this.#bodyLength);
  }
}
