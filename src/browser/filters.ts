// Which documents of a volume the filters of a question leave.
import type { Facets } from "../search/exact/format.ts";
import { fold } from "../search/exact/tokens.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import type { Volume } from "./index/volume.ts";
import type { Question } from "./question.ts";

export type FilterName = "official" | "topic" | "place" | "period";

/** 1 for each document that a filter leaves; undefined where it is not set, or leaves all. */
export type FilterMarks = Readonly<Record<FilterName, Uint8Array | undefined>>;

/** Days from the first to the last, both included; of a year or a month what its days begin with. Empty: no bound. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days of a year or a month; all if it is empty. */
export function spanOf(period: string): Span {
  return { from: period, to: period === "" ? "" : `${period}~` };
}

/** Whether a volume has days within the span. */
export function isWithin({ entry: { first, last } }: Volume, { from, to }: Span): boolean {
  return (from === "" || last >= from) && (to === "" || first <= to);
}

/** The documents of a volume that lie within the span: the first, and the one after the last. */
export async function documentsWithin(volume: Volume, { from, to }: Span): Promise<[number, number]> {
  const {
    count,
    entry: { first, last },
  } = volume;
  if ((from === "" || from <= first) && (to === "" || to >= last)) return [0, count];
  let start = 0;
  let end = 0;
  for (const [day, documents] of (await volume.filters()).days) {
    if (to !== "" && day > to) start += documents;
    if (from === "" || day >= from) end += documents;
  }
  return [start, Math.max(start, end)];
}

export async function filterMarks(
  archive: PublishedIndex,
  volume: Volume,
  question: Question,
): Promise<FilterMarks> {
  const [official, topic, place, period] = await Promise.all([
    registered(archive, volume, "officials", question.official),
    registered(archive, volume, "topics", question.topic),
    placed(volume, question.place),
    dated(volume, question.period),
  ]);
  return { official, topic, place, period };
}

/** The numbers, within their volume, of the documents of one official, topic or place. */
export function documentsOf(facets: Facets, facet: keyof Facets, id: string): number[] {
  const distances = Object.hasOwn(facets[facet], id) ? (facets[facet][id] ?? []) : [];
  let document = 0;
  return distances.map((distance) => (document += distance));
}

/** Marks the documents of an official or a topic, given by id or by name. */
async function registered(
  archive: PublishedIndex,
  volume: Volume,
  facet: "officials" | "topics",
  value: string,
): Promise<Uint8Array | undefined> {
  if (value === "") return undefined;
  const [labels, facets] = await Promise.all([archive.labels(), volume.filters()]);
  const byId = labels[facet].filter(({ id }) => id === value);
  const chosen = byId.length > 0 ? byId : labels[facet].filter(({ name }) => fold(name) === fold(value));
  return marked(
    volume,
    chosen.map(({ id }) => documentsOf(facets, facet, id)),
  );
}

async function placed(volume: Volume, value: string): Promise<Uint8Array | undefined> {
  if (value === "") return undefined;
  const facets = await volume.filters();
  const chosen = Object.keys(facets.places).filter((name) => fold(name) === fold(value));
  return marked(
    volume,
    chosen.map((name) => documentsOf(facets, "places", name)),
  );
}

async function dated(volume: Volume, period: string): Promise<Uint8Array | undefined> {
  const [start, end] = await documentsWithin(volume, spanOf(period));
  return end - start === volume.count ? undefined : new Uint8Array(volume.count).fill(1, start, end);
}

function marked(volume: Volume, documents: readonly (readonly number[])[]): Uint8Array {
  const marks = new Uint8Array(volume.count);
  for (const document of documents.flat()) marks[document] = 1;
  return marks;
}
