// The second answer: what a query's pairs and words find, and the exact answer does not hold.
import type { Keyword } from "../../search/exact/tokens.ts";
import type { PublishedIndex } from "../index/published-index.ts";
import type { Clause, Question } from "../question.ts";
import { askedOf } from "./asked.ts";
import { holdingsOf } from "./holdings.ts";
import { inEitherScript } from "./other-script.ts";
import { rank } from "./rank.ts";
import { scriptOfChange, scriptTable, spellings } from "./scripts.ts";
import type { Script } from "./scripts.ts";

/** The documents that answer a question exactly, in its order. */
export type AnswerExactly = (question: Question) => Promise<readonly number[]>;

export interface FoundByWords {
  /** The archive's numbers, best first. */
  readonly documents: readonly number[];
  /** By which a hit's text is marked. */
  readonly clauses: readonly Clause[];
  readonly script?: Script;
  readonly readAs?: string;
  readonly withPagefind: boolean;
}

/** A list that goes on beyond this is read by nobody. */
const MOST = 100;
/** How much of the rarity of all that is asked for a document must hold: less is chance. */
const LEAST_SHARE = 0.25;

/**
 * Text in the other script that answers exactly comes first, then what holds enough of the pairs. The question's filters
 * and exclusions hold. Rejects when a file of the index cannot be read.
 */
export async function findByWords(
  archive: PublishedIndex,
  query: string,
  question: Question,
  answerExactly: AnswerExactly,
): Promise<FoundByWords> {
  const scripts = scriptTable((await archive.hints()).scripts);
  const wanted = question.clauses.filter(({ not }) => !not);
  const asked = askedOf(
    wanted.flatMap(({ any }) => any.map(({ keyword }) => keyword)),
    scripts,
  );
  if (asked.length === 0) return { documents: [], clauses: [], withPagefind: false };
  const wider = inEitherScript(question, scripts);
  const [exact, either, holdings, allowed] = await Promise.all([
    answerExactly(question),
    wider === undefined ? [] : answerExactly(wider),
    holdingsOf(archive, asked),
    limitsOf(question, answerExactly),
  ]);
  const known = new Set(exact);
  const other = either.filter((document) => !known.has(document));
  for (const document of other) known.add(document);
  const ranked = rank(
    holdings,
    asked.map(({ weight }) => weight),
    archive.count,
  ).filter(
    ({ document, share }) => share >= LEAST_SHARE && !known.has(document) && allowed?.has(document) !== false,
  );
  const documents = [...other, ...ranked.map(({ document }) => document)].slice(0, MOST);
  return {
    documents,
    clauses: [
      ...clausesOf(asked.filter(({ weight }) => weight === 1).flatMap((each) => each.spellings)),
      ...(wider?.clauses ?? []),
    ],
    ...(documents.length > 0 && readingOf(query)),
    withPagefind: false,
  };

  /** What the query became where the archive does not use its characters, or where only the other script has it. */
  function readingOf(written: string): Pick<FoundByWords, "script" | "readAs"> {
    const [kept = written, changed = kept] = spellings(written.normalize("NFKC"), scripts);
    const readAs = kept === written.normalize("NFKC") && other.length > 0 ? changed : kept;
    const script = scriptOfChange(written.normalize("NFKC"), readAs, scripts);
    return script === undefined ? {} : { script, readAs };
  }
}

function clausesOf(keywords: readonly Keyword[]): Clause[] {
  return keywords.map((keyword) => ({ any: [{ keyword, inTitle: false }], not: false }));
}

/** The documents that the question's filters and exclusions leave; undefined where it has none. */
async function limitsOf(
  question: Question,
  answerExactly: AnswerExactly,
): Promise<ReadonlySet<number> | undefined> {
  const { official, topic, place, period, from, to } = question;
  const clauses = question.clauses.filter(({ not }) => not);
  if (clauses.length === 0 && `${official}${topic}${place}${period}${from}${to}` === "") return undefined;
  return new Set(await answerExactly({ ...question, clauses }));
}
