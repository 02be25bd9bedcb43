// What a caller asks, made sure of and understood.
import { keywords } from "../search/exact/tokens.ts";
import type { Keyword } from "../search/exact/tokens.ts";

export type Sort = "relevance" | "newest" | "oldest";

/** All optional; empty strings count as left out. */
export interface QuestionOptions {
  /** Registry id or name. */
  readonly official?: string | undefined;
  /** Registry id or name. */
  readonly topic?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly from?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly to?: string | undefined;
  /** `relevance` unless set: bulletins with a keyword in the title first, each group newest first. */
  readonly sort?: Sort | undefined;
}

export interface Question {
  readonly keywords: readonly Keyword[];
  readonly official: string;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  /** Nothing was asked: no keyword and no filter. */
  readonly empty: boolean;
}

/** Throws RangeError for a date that is not a day of the calendar, or an unknown order. */
export function understand(query: string, options: QuestionOptions): Question {
  const { official = "", topic = "", sort = "relevance" } = options;
  if (!["relevance", "newest", "oldest"].includes(sort)) throw new RangeError(`unknown order "${sort}"`);
  const from = day(options.from);
  const to = day(options.to);
  const found = keywords(query);
  const empty = found.length === 0 && `${official}${topic}${from}${to}` === "";
  return { keywords: found, official, topic, from, to, sort, empty };
}

function day(text = ""): string {
  if (text === "") return "";
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new RangeError(`"${text}" is not a date like 2022-03-19`);
  }
  return text;
}
