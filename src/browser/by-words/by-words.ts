// The second answer: what a query's pairs and words find, and the exact answer does not hold.
import type { Keyword } from "../../search/exact/tokens.ts";
import { wantedKeywords } from "../clauses.ts";
import type { Span } from "../filters.ts";
import type { PublishedIndex } from "../index/published-index.ts";
import type { Clause, Question } from "../question.ts";
import { askedOf } from "./asked.ts";
import { holdingsOf } from "./holdings.ts";
import { inEitherScript } from "./other-script.ts";
import { rank } from "./rank.ts";
import type { Holdings } from "./rank.ts";
import { scriptOfChange, spellings } from "./scripts.ts";
import type { Script, ScriptTable } from "./scripts.ts";

export interface AskedByWords {
  readonly query: string;
  readonly question: Question;
  /** The query as it is most likely meant, if otherwise than it is written. */
  readonly meant: { readonly question: Question; readonly days: readonly Span[] } | undefined;
  /** Its words. */
  readonly words: readonly string[];
}

/** What the answer is found with. */
export interface Finding {
  readonly archive: PublishedIndex;
  readonly scripts: ScriptTable;
  /** The documents that answer a question exactly, in its order. */
  readonly answerExactly: (question: Question) => Promise<readonly number[]>;
  /** For each word the documents that hold it; undefined where nothing can tell. */
  readonly documentsByWord: (words: readonly string[]) => Promise<readonly (readonly number[])[] | undefined>;
}

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
/** When no document holds as much of what is asked for by pairs, words are asked, too. */
const ENOUGH = 0.5;
/** How much the rarity of a word counts beside that of its pairs. */
const WORD_WEIGHT = 0.5;

/**
 * Text in the other script that answers exactly comes first, then what holds enough of the pairs. The question's filters
 * and exclusions hold. Rejects when a file of the index cannot be read.
 */
export async function findByWords(
  { query, question, meant, words }: AskedByWords,
  { archive, scripts, answerExactly, documentsByWord }: Finding,
): Promise<FoundByWords> {
  const written = wantedKeywords(question.clauses).title;
  const asked = askedOf(written, scripts, meant && wantedKeywords(meant.question.clauses).title);
  if (asked.length === 0) return { documents: [], clauses: [], withPagefind: false };
  const wider = inEitherScript(question, scripts);
  const days = meant?.days ?? [];
  const [exact, either, holdings, allowed] = await Promise.all([
    answerExactly(question),
    wider === undefined ? [] : answerExactly(wider),
    holdingsOf(archive, asked, days),
    limitsOf(question, answerExactly),
  ]);
  const known = new Set(exact);
  const other = either.filter((document) => !known.has(document));
  for (const document of other) known.add(document);
  const weights = [...asked.map(({ weight }) => weight), ...(days.length > 0 ? [1] : [])];
  const byPairs = rank(holdings, weights, archive.count);
  const byWord = byPairs.best < ENOUGH && words.length > 0 ? await documentsByWord(words) : undefined;
  const { ranked } =
    byWord === undefined
      ? byPairs
      : rank(withWords(holdings, byWord), [...weights, ...byWord.map(() => WORD_WEIGHT)], archive.count);
  const enough = ranked.filter(
    ({ document, share }) => share >= LEAST_SHARE && !known.has(document) && allowed?.has(document) !== false,
  );
  const documents = [...other, ...enough.map(({ document }) => document)].slice(0, MOST);
  const meantSingly = asked.filter(({ weight }) => weight === 1).flatMap((each) => each.spellings);
  return {
    documents,
    clauses: [...clausesOf(meantSingly), ...(wider?.clauses ?? [])],
    ...(documents.length > 0 && readingOf(query, scripts, other.length > 0)),
    withPagefind: byWord !== undefined,
  };
}

/**
 * What the query became where the archive does not use its characters.
 * @param inOther Whether text in the other script was found exactly.
 */
function readingOf(
  query: string,
  scripts: ScriptTable,
  inOther: boolean,
): Pick<FoundByWords, "script" | "readAs"> {
  const written = query.normalize("NFKC");
  const [kept = written, changed = kept] = spellings(written, scripts);
  const readAs = kept === written && inOther ? changed : kept;
  const script = scriptOfChange(written, readAs, scripts);
  return script === undefined ? {} : { script, readAs };
}

/** The holdings with each word as one more thing that is asked for. */
function withWords(holdings: readonly Holdings[], byWord: readonly (readonly number[])[]): Holdings[] {
  return holdings.map(({ start, fieldStarts, marks }) => {
    const count = (fieldStarts.length - 1) / 2;
    const words = byWord.map((documents) => {
      const held = new Uint8Array(count);
      for (const document of documents) if (document >= start) held[document - start] = 1;
      return held;
    });
    return { start, fieldStarts, marks: [...marks, ...words] };
  });
}

function clausesOf(keywords: readonly Keyword[]): Clause[] {
  return keywords.map((keyword) => ({ any: [{ keyword, inTitle: false }], not: false }));
}

/** The documents that the question's filters and exclusions leave; undefined where it has none. */
async function limitsOf(
  question: Question,
  answerExactly: Finding["answerExactly"],
): Promise<ReadonlySet<number> | undefined> {
  const { official, topic, place, period, from, to } = question;
  const clauses = question.clauses.filter(({ not }) => not);
  if (clauses.length === 0 && `${official}${topic}${place}${period}${from}${to}` === "") return undefined;
  return new Set(await answerExactly({ ...question, clauses }));
}
