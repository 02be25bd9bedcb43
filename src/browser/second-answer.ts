// What is loaded only when somebody asks for it: answers by words, proposals, completions. The module `second-answer.js`.
import { wordsOf } from "../search/words/segments.ts";
import { findByWords } from "./by-words/by-words.ts";
import type { FoundByWords } from "./by-words/by-words.ts";
import { isWorthAsking } from "./by-words/asked.ts";
import { documentsByWord } from "./by-words/pagefind.ts";
import { spellings } from "./by-words/scripts.ts";
import { wantedKeywords } from "./clauses.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { remember } from "./index/remember.ts";
import { completionsOf } from "./proposals/completions.ts";
import type { Completion } from "./proposals/completions.ts";
import type { Calendar } from "./proposals/calendar.ts";
import { knownOf } from "./proposals/known.ts";
import { meantBy } from "./proposals/meant.ts";
import { proposalsFor } from "./proposals/proposals.ts";
import type { Proposal } from "./proposals/proposals.ts";
import type { Question, QuestionOptions } from "./question.ts";

export type { Completion } from "./proposals/completions.ts";
export type { Proposal } from "./proposals/proposals.ts";

/** What the search module lends, so that nothing is loaded twice. */
export interface FirstAnswer {
  /** Throws RangeError for options that are none. */
  readonly understand: (query: string, options: QuestionOptions) => Question;
  readonly answer: (
    archive: PublishedIndex,
    question: Question,
  ) => Promise<{ readonly documents: readonly number[] }>;
  /** Whether the site has Pagefind's files; a preview has not. */
  readonly hasPagefind?: boolean;
  /** The reader's day, `YYYY-MM-DD`; by his clock unless given. */
  readonly today?: () => string;
}

/** Rejects when a file of the index cannot be read. */
export interface SecondAnswer {
  readonly byWords: (
    archive: PublishedIndex,
    query: string,
    options: QuestionOptions,
  ) => Promise<FoundByWords>;
  readonly proposals: (
    archive: PublishedIndex,
    query: string,
    options: QuestionOptions,
  ) => Promise<readonly Proposal[]>;
  readonly completions: (archive: PublishedIndex, typed: string) => Promise<readonly Completion[]>;
}

export function secondAnswer({
  understand,
  answer,
  hasPagefind = true,
  today = dayOfClock,
}: FirstAnswer): SecondAnswer {
  const knownIn = remember(async (archive: PublishedIndex) => {
    const known = knownOf(await archive.hints());
    return { ...known, names: known.forms.map(({ text }) => text) };
  }, 1);
  const answerIn = (archive: PublishedIndex) => async (question: Question) =>
    (await answer(archive, question)).documents;
  const calendarOf = ({ volumes }: PublishedIndex): Calendar => {
    const year = (day: string | undefined): number => Number((day ?? "").slice(0, 4));
    return { first: year(volumes.at(-1)?.entry.first), last: year(volumes[0]?.entry.last), today: today() };
  };
  return {
    async byWords(archive, query, options) {
      const known = await knownIn(archive);
      const question = understand(query, options);
      // What has operators is meant as it is written.
      const isPlain = question.clauses.every(({ any, not }) => !not && any.length === 1);
      const likely = isPlain ? meantBy(beginningOf(query), known, calendarOf(archive)) : undefined;
      const meant = likely && { question: understand(likely.query, options), days: likely.days };
      const texts = wantedKeywords((meant?.question ?? question).clauses).title.map(({ units }) =>
        beginningOf(units.join("")),
      );
      const words = texts.flatMap((text) => wordsOf(spellings(text, known.scripts)[0] ?? text, known.names));
      return findByWords(
        { query, question, meant, words: words.filter(isWorthAsking) },
        {
          archive,
          scripts: known.scripts,
          answerExactly: answerIn(archive),
          documentsByWord: async (words) => (hasPagefind ? documentsByWord(archive, words) : undefined),
        },
      );
    },
    async proposals(archive, query, options) {
      const known = await knownIn(archive);
      return proposalsFor(beginningOf(query), options, {
        archive,
        known,
        calendar: calendarOf(archive),
        wordsOf: (text) => joinSingles(wordsOf(text, known.names)),
        documentsFor: (other, otherOptions) => answerIn(archive)(understand(other, otherOptions)),
      });
    },
    async completions(archive, typed) {
      return completionsOf(typed, await knownIn(archive), archive.base.pathname.replace(/\/$/, ""));
    },
  };
}

/** What is longer is a text; of that the beginning tells what is meant. */
const LONGEST_QUERY = 160;

function beginningOf(query: string): string {
  return Array.from(query.slice(0, LONGEST_QUERY * 2))
    .slice(0, LONGEST_QUERY)
    .join("");
}

function dayOfClock(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month ?? ""}-${day ?? ""}`;
}

/** Characters that a dictionary knows no word for are mostly one: 观·摩 is 观摩. */
function joinSingles(words: readonly string[]): string[] {
  const isSingle = (word: string): boolean => /^\p{Script=Han}$/u.test(word);
  return words.reduce<string[]>((joined, word, index) => {
    if (isSingle(word) && isSingle(words[index - 1] ?? "")) joined.push((joined.pop() ?? "") + word);
    else joined.push(word);
    return joined;
  }, []);
}
