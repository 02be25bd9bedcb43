// What is loaded only when somebody asks for it: answers by words, proposals, completions. The module `second-answer.js`.
import { findByWords } from "./by-words/by-words.ts";
import type { AnswerExactly, FoundByWords } from "./by-words/by-words.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { completionsOf } from "./proposals/completions.ts";
import type { Completion } from "./proposals/completions.ts";
import { knownOf } from "./proposals/known.ts";
import type { Known } from "./proposals/known.ts";
import { proposalsFor } from "./proposals/proposals.ts";
import type { Proposal } from "./proposals/proposals.ts";
import type { Question, QuestionOptions } from "./question.ts";

export type { Completion } from "./proposals/completions.ts";
export type { Proposal } from "./proposals/proposals.ts";

/** What the search module lends, so that nothing is loaded twice. */
export interface FirstAnswer {
  readonly understand: (query: string, options: QuestionOptions) => Question;
  readonly answer: (
    archive: PublishedIndex,
    question: Question,
  ) => Promise<{ readonly documents: readonly number[] }>;
}

export interface SecondAnswer {
  readonly byWords: (archive: PublishedIndex, query: string, question: Question) => Promise<FoundByWords>;
  readonly proposals: (
    archive: PublishedIndex,
    query: string,
    options: QuestionOptions,
  ) => Promise<readonly Proposal[]>;
  readonly completions: (archive: PublishedIndex, typed: string) => Promise<readonly Completion[]>;
}

export function secondAnswer({ understand, answer }: FirstAnswer): SecondAnswer {
  const made = new WeakMap<PublishedIndex, Promise<Known>>();
  const knownIn = (archive: PublishedIndex): Promise<Known> => {
    const known = made.get(archive) ?? archive.hints().then(knownOf);
    made.set(archive, known);
    known.catch(() => made.delete(archive));
    return known;
  };
  const answerIn =
    (archive: PublishedIndex): AnswerExactly =>
    async (question) =>
      (await answer(archive, question)).documents;
  return {
    byWords: (archive, query, question) => findByWords(archive, query, question, answerIn(archive)),
    async proposals(archive, query, options) {
      const known = await knownIn(archive);
      const names = known.forms.map(({ text }) => text);
      return proposalsFor(query, options, {
        archive,
        known,
        wordsOf: (text) => wordsOf(text, names),
        documentsFor: (other, otherOptions) => answerIn(archive)(understand(other, otherOptions)),
      });
    },
    async completions(archive, typed) {
      return completionsOf(typed, await knownIn(archive), archive.base.pathname.replace(/\/$/, ""));
    },
  };
}

function wordsOf(text: string, _names: readonly string[]): string[] {
  return Array.from(new Intl.Segmenter("zh", { granularity: "word" }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
