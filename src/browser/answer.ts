// From a question to the numbers of the documents that answer it, and the counts beside them.
import { allInTitle } from "./clauses.ts";
import { countsOf } from "./counts.ts";
import type { Counts } from "./counts.ts";
import { isWithin, spanOf } from "./filters.ts";
import { left, searchIn } from "./findings.ts";
import type { Findings, Left } from "./findings.ts";
import { inBody, inTitle } from "./index/marks.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import type { Volume } from "./index/volume.ts";
import type { Question } from "./question.ts";

export interface Answer {
  /** Numbers of documents through the whole archive, in the order asked for. */
  readonly documents: readonly number[];
  /** Counted within this answer; where nothing was asked, within the whole archive. */
  readonly counts: () => Promise<Counts>;
}

/**
 * Rejects when a file of the index cannot be read. Volumes outside the dates are not asked for anything; those outside the
 * period only when counts are wanted.
 * @param onFirst Called at most once: with the answer of the newest volumes alone, when these have found something and
 *   others are still searched. With it, the newest volume's files are asked for before those of the others.
 */
export async function answer(
  archive: PublishedIndex,
  question: Question,
  onFirst?: (first: Answer) => void,
): Promise<Answer> {
  const inDates = archive.volumes.filter((volume) => isWithin(volume, question));
  const period = spanOf(question.period);
  const volumes = inDates.filter((volume) => isWithin(volume, period));
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
  const others = inDates.filter((volume) => !volumes.includes(volume));
  return answerFrom(archive, question, findings, others);
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

/** @param unasked Volumes that are to be searched for the counts alone. */
function answerFrom(
  archive: PublishedIndex,
  question: Question,
  findings: readonly Findings[],
  unasked: readonly Volume[] = [],
): Answer {
  return {
    documents: question.empty
      ? []
      : inOrder(
          findings.map((each) => left(each)),
          question.sort,
        ),
    async counts() {
      const others = await Promise.all(unasked.map((volume) => searchIn(archive, volume, question)));
      return countsOf(archive, question.period, findings, others);
    },
  };
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
  const ranked = [allInTitle, inTitle, inBody].flatMap(having);
  switch (sort) {
    case "relevance":
      return ranked;
    case "newest":
      return ranked.sort((a, b) => a - b);
    case "oldest":
      return ranked.sort((a, b) => b - a);
  }
}
