// What the cache keeps of a bulletin file: the outcome of reading it, without all that the file itself says at once.
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { fingerprintOf } from "../bulletin/fingerprint.ts";
import { decodeUtf8 } from "../files/decode.ts";
import { bulletinPermalink } from "../../addresses/permalink.ts";
import type { Bulletin } from "../records.ts";
import { type BulletinTexts, bulletinTexts } from "../bulletin/bulletin-texts.ts";

/** Lists, not objects: V8 reads them back in half the time. */
export type Row = readonly [
  record: RecordRow | undefined,
  dateLine: number,
  dateColumn: number,
  /** Undefined for a bulletin that is sound, with one day and without redirects and pictures, as nearly all are. */
  rest: Rest | undefined,
  warningCount: number,
];

type Rest = Pick<ReadBulletin, "errors" | "unresolved" | "references" | "days" | "permalink" | "redirects">;

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
  optional: Optional | undefined,
];

/** What few bulletins have. */
type Optional = Pick<Bulletin, "order" | "edition"> & BulletinTexts;

const NONE: readonly never[] = [];

export function rowOf({ bulletin, datePosition, ...all }: ReadBulletin): Row {
  const { errors, warningCount, unresolved, references, days, permalink, redirects } = all;
  const plain =
    bulletin !== undefined &&
    days.length === 1 &&
    [errors, unresolved, references, redirects].every((list) => list.length === 0);
  return [
    bulletin === undefined ? undefined : recordRow(bulletin),
    datePosition.line,
    datePosition.column,
    plain ? undefined : { errors, unresolved, references, days, permalink, redirects },
    warningCount,
  ];
}

/**
 * @param bytes the very bytes that the row was made from
 * @param warnings makes the file's warnings; called only where there are any, and somebody asks
 */
export function outcomeOf(
  file: string,
  fileHash: string,
  [record, line, column, rest, warningCount]: Row,
  bytes: Buffer,
  warnings: () => ReadBulletin["warnings"],
): ReadBulletin {
  const bulletin = record === undefined ? undefined : new KeptBulletin(file, fileHash, record, bytes);
  const datePosition = { line, column };
  const outcome = {
    file,
    errors: rest?.errors ?? NONE,
    warningCount,
    warnings: NONE,
    unresolved: rest?.unresolved ?? NONE,
    references: rest?.references ?? NONE,
    bulletin,
    datePosition,
    days: rest?.days ?? (bulletin === undefined ? NONE : [{ date: bulletin.date, position: datePosition }]),
    permalink: bulletin === undefined ? rest?.permalink : bulletinPermalink(bulletin),
    redirects: rest?.redirects ?? NONE,
  };
  return warningCount === 0 ? outcome : Object.defineProperty(outcome, "warnings", { get: warnings });
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
    Object.keys(optional).length === 0 ? undefined : optional,
  ];
}

/** A class, since V8 takes five times the memory for an object with a getter of its own. */
class KeptBulletin implements Bulletin {
  readonly #bytes: Buffer;
  readonly #bodyLength: number;
  readonly file: string;
  readonly fingerprint: string;
  readonly slug: Bulletin["slug"];
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

  constructor(file: string, fileHash: string, row: RecordRow, bytes: Buffer) {
    const [bodyLength, slug, title, date, officials, topics, reporters, places, status] = row;
    const [, , , , , , , , , corrections, redirectFrom, optional] = row;
    this.#bytes = bytes;
    this.#bodyLength = bodyLength;
    this.file = file;
    this.fingerprint = fingerprintOf(fileHash, { officials, topics });
    this.slug = slug;
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

  /** Few bodies are asked for: the others are never decoded. */
  get body(): string {
    const text = decodeUtf8(this.#bytes);
    return text.slice(text.length - this.#bodyLength);
  }
}
