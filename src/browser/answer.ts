// From a question to the numbers of the documents that answer it, and the counts beside them.
import type { Facets } from "../search/format.ts";
import type { SearchLabels } from "../search/record.ts";
import type { Archive } from "./archive.ts";
import { inBody, inTitle } from "./piece.ts";
import type { Piece } from "./piece.ts";
import type { Question } from "./question.ts";

/** How many bulletins choosing this official or topic would leave. */
export interface Count {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface Counts {
  readonly officials: readonly Count[];
  readonly topics: readonly Count[];
}

export interface Answer {
  /** Numbers of documents through the whole archive, in the order asked for. */
  readonly documents: readonly number[];
  /** Counted within this answer, each list as if its own filter were not set. */
  readonly counts: () => Promise<Counts>;
}

type FacetName = keyof Facets;

/** Rejects when a file of the index cannot be read. */
export async function answer(archive: Archive, question: Question): Promise<Answer> {
  const [matched, official, topic] = await Promise.all([
    findEverywhere(archive, question),
    filter(archive, "officials", question.official),
    filter(archive, "topics", question.topic),
  ]);
  const documents = question.empty ? [] : inOrder(limited(matched, official, topic), question.sort);
  return {
    documents,
    async counts() {
      const [officials, topics] = await Promise.all([
        countEach(archive, "officials", limited(matched, topic)),
        countEach(archive, "topics", limited(matched, official)),
      ]);
      return { officials, topics };
    },
  };
}

/** What the search says of each document of the archive, 0 outside the dates. */
async function findEverywhere(archive: Archive, question: Question): Promise<Uint8Array> {
  const all = new Uint8Array(archive.count);
  await Promise.all(
    archive.pieces.map(async (piece) => {
      const { first, last } = piece.entry;
      if ((question.from !== "" && last < question.from) || (question.to !== "" && first > question.to))
        return;
      const [found, [start, end]] = await Promise.all([piece.find(question.keywords), span(piece, question)]);
      all.set(found.subarray(start, end), piece.start + start);
    }),
  );
  return all;
}

/** The documents of a piece that lie within the dates: the first, and the one after the last. */
async function span(piece: Piece, { from, to }: Question): Promise<[number, number]> {
  const { first, last, count } = piece.entry;
  if ((from === "" || from <= first) && (to === "" || to >= last)) return [0, count];
  let start = 0;
  let end = 0;
  for (const [day, documents] of (await piece.catalogue()).days) {
    if (to !== "" && day > to) start += documents;
    if (from === "" || day >= from) end += documents;
  }
  return [start, Math.max(start, end)];
}

/** Marks the documents of an official or a topic, given by id or by name; nothing when no value is given. */
async function filter(archive: Archive, facet: FacetName, value: string): Promise<Uint8Array | undefined> {
  if (value === "") return undefined;
  const [labels, facets] = await Promise.all([archive.labels(), allFacets(archive)]);
  const ids = facets.some((one) => Object.hasOwn(one[facet], value))
    ? [value]
    : labels[facet].filter((label) => label.id === value || label.name === value).map((label) => label.id);
  const marks = new Uint8Array(archive.count);
  for (const id of ids) {
    eachDocument(archive, facets, facet, id, (document) => {
      marks[document] = 1;
    });
  }
  return marks;
}

/** Keeps the findings of documents that every filter marks. */
function limited(matched: Uint8Array, ...filters: readonly (Uint8Array | undefined)[]): Uint8Array {
  return filters.reduce<Uint8Array>(
    (kept, marks) =>
      marks === undefined ? kept : kept.map((finding, document) => finding * (marks[document] ?? 0)),
    matched,
  );
}

function inOrder(matched: Uint8Array, sort: Question["sort"]): number[] {
  const having = (wanted: (finding: number) => boolean): number[] => {
    const documents: number[] = [];
    matched.forEach((finding, document) => {
      if (wanted(finding)) documents.push(document);
    });
    return documents;
  };
  switch (sort) {
    case "relevance":
      return [...having((finding) => finding === inTitle), ...having((finding) => finding === inBody)];
    case "newest":
      return having((finding) => finding !== 0);
    case "oldest":
      return having((finding) => finding !== 0).reverse();
  }
}

async function countEach(archive: Archive, facet: FacetName, matched: Uint8Array): Promise<Count[]> {
  const [labels, facets] = await Promise.all([archive.labels(), allFacets(archive)]);
  return labels[facet].map(({ id, name }: SearchLabels[FacetName][number]) => {
    let count = 0;
    eachDocument(archive, facets, facet, id, (document) => {
      if (matched[document] !== 0) count += 1;
    });
    return { id, name, count };
  });
}

function allFacets(archive: Archive): Promise<Facets[]> {
  return Promise.all(archive.pieces.map((piece) => piece.facets()));
}

function eachDocument(
  archive: Archive,
  facets: readonly Facets[],
  facet: FacetName,
  id: string,
  visit: (document: number) => void,
): void {
  archive.pieces.forEach((piece, index) => {
    const lists = facets[index]?.[facet];
    let document = piece.start;
    for (const distance of lists !== undefined && Object.hasOwn(lists, id) ? (lists[id] ?? []) : []) {
      document += distance;
      visit(document);
    }
  });
}
