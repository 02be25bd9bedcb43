// From a question to the numbers of the documents that answer it, and the counts beside them.
import type { Facets } from "../search/exact/format.ts";
import { fold } from "../search/exact/tokens.ts";
import type { SearchLabels } from "../search/cut/record.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { inBody, inTitle } from "./index/marks.ts";
import type { Question } from "./question.ts";
import type { Volume } from "./index/volume.ts";

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

/** What the search says of one volume. */
interface Findings {
  readonly volume: Volume;
  /** 0, inBody or inTitle for each document; 0 outside the dates. */
  readonly matched: Uint8Array;
  /** 1 for each document of the official asked for; undefined when none is. */
  readonly official: Uint8Array | undefined;
  /** 1 for each document of the topic asked for; undefined when none is. */
  readonly topic: Uint8Array | undefined;
}

/** The findings of one volume that some filters leave; 0 for the other documents. */
interface Left {
  readonly volume: Volume;
  readonly findings: Uint8Array;
}

/**
 * Rejects when a file of the index cannot be read. Volumes outside the dates are not asked for anything.
 * @param onFirst Called at most once: with the answer of the newest volumes alone, when these have found something and
 *   others are still searched. With it, the newest volume's files are asked for before those of the others.
 */
export async function answer(
  archive: PublishedIndex,
  question: Question,
  onFirst?: (first: Answer) => void,
): Promise<Answer> {
  const volumes = archive.volumes.filter(
    ({ entry: { first, last } }) =>
      (question.from === "" || last >= question.from) && (question.to === "" || first <= question.to),
  );
  const known: (Findings | undefined)[] = volumes.map(() => undefined);
  let tell = onFirst;
  const findings = await Promise.all(
    searchEach(archive, volumes, question, onFirst !== undefined).map(async (search, index) => {
      const found = await search;
      known[index] = found;
      const gap = known.indexOf(undefined);
      if (tell === undefined || gap < 0) return found;
      const first = answerFrom(
        archive,
        question,
        known.slice(0, gap).filter((one) => one !== undefined),
      );
      if (first.documents.length > 0) {
        tell(first);
        tell = undefined;
      }
      return found;
    }),
  );
  return answerFrom(archive, question, findings);
}

/** Searches all volumes at once; with `newestFirst`, the others once the newest has asked for all that it needs. */
function searchEach(
  archive: PublishedIndex,
  volumes: readonly Volume[],
  question: Question,
  newestFirst: boolean,
): Promise<Findings>[] {
  const [newest, ...older] = volumes;
  if (!newestFirst || newest === undefined)
    return volumes.map((volume) => searchIn(archive, volume, question));
  const searches: Promise<Findings>[] = [];
  const asked = new Promise<void>((resolve) => {
    searches.push(searchIn(archive, newest, question, resolve));
  });
  for (const volume of older) searches.push(asked.then(() => searchIn(archive, volume, question)));
  return searches;
}

/** @param onAsked Called when all that the search needs of the volume has been asked for. */
async function searchIn(
  archive: PublishedIndex,
  volume: Volume,
  question: Question,
  onAsked?: () => void,
): Promise<Findings> {
  const [matched, [start, end], official, topic] = await Promise.all([
    volume.find(question.keywords, onAsked),
    span(volume, question),
    filter(archive, volume, "officials", question.official),
    filter(archive, volume, "topics", question.topic),
  ]);
  return { volume, matched: matched.fill(0, 0, start).fill(0, end), official, topic };
}

/** The documents of a volume that lie within the dates: the first, and the one after the last. */
async function span(volume: Volume, { from, to }: Question): Promise<[number, number]> {
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

/** Marks the documents of an official or a topic, given by id or by name; undefined when no value is given. */
async function filter(
  archive: PublishedIndex,
  volume: Volume,
  facet: FacetName,
  value: string,
): Promise<Uint8Array | undefined> {
  if (value === "") return undefined;
  const [labels, facets] = await Promise.all([archive.labels(), volume.filters()]);
  const byId = labels[facet].filter(({ id }) => id === value);
  const chosen = byId.length > 0 ? byId : labels[facet].filter(({ name }) => fold(name) === fold(value));
  const marks = new Uint8Array(volume.count);
  for (const { id } of chosen) {
    for (const document of documentsOf(facets, facet, id)) marks[document] = 1;
  }
  return marks;
}

function answerFrom(archive: PublishedIndex, question: Question, findings: readonly Findings[]): Answer {
  return {
    documents: question.empty
      ? []
      : inOrder(
          findings.map((each) => left(each, each.official, each.topic)),
          question.sort,
        ),
    async counts() {
      const [officials, topics] = await Promise.all([
        countEach(
          archive,
          "officials",
          findings.map((each) => left(each, each.topic)),
        ),
        countEach(
          archive,
          "topics",
          findings.map((each) => left(each, each.official)),
        ),
      ]);
      return { officials, topics };
    },
  };
}

/** Keeps the findings of documents that every filter marks. */
function left({ volume, matched }: Findings, ...filters: readonly (Uint8Array | undefined)[]): Left {
  const findings = filters.reduce<Uint8Array>(
    (kept, marks) =>
      marks === undefined ? kept : kept.map((finding, document) => finding * (marks[document] ?? 0)),
    matched,
  );
  return { volume, findings };
}

function inOrder(all: readonly Left[], sort: Question["sort"]): number[] {
  /** Asks the browser for the next one: a page's first query runs before its code is compiled. */
  const having = (finding: number): number[] => {
    const documents: number[] = [];
    for (const { volume, findings } of all) {
      let document = findings.indexOf(finding);
      for (; document >= 0; document = findings.indexOf(finding, document + 1)) {
        documents.push(volume.start + document);
      }
    }
    return documents;
  };
  const inTime = (): number[] => [...having(inTitle), ...having(inBody)].sort((a, b) => a - b);
  switch (sort) {
    case "relevance":
      return [...having(inTitle), ...having(inBody)];
    case "newest":
      return inTime();
    case "oldest":
      return inTime().reverse();
  }
}

/** Asks only those volumes for their facets of which something is left. */
async function countEach(archive: PublishedIndex, facet: FacetName, all: readonly Left[]): Promise<Count[]> {
  const some = all.filter(({ findings }) => findings.some((finding) => finding !== 0));
  const [labels, rows] = await Promise.all([
    archive.labels(),
    Promise.all(some.map(async ({ volume, findings }) => ({ findings, facets: await volume.filters() }))),
  ]);
  return labels[facet].map(({ id, name }: SearchLabels[FacetName][number]) => {
    let count = 0;
    for (const { findings, facets } of rows) {
      for (const document of documentsOf(facets, facet, id)) if (findings[document] !== 0) count += 1;
    }
    return { id, name, count };
  });
}

/** The numbers, within their volume, of the documents of one official or topic. */
function documentsOf(facets: Facets, facet: FacetName, id: string): number[] {
  const distances = Object.hasOwn(facets[facet], id) ? (facets[facet][id] ?? []) : [];
  let document = 0;
  return distances.map((distance) => (document += distance));
}
