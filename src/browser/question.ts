// What a caller asks, made sure of and understood.
import { readQuery } from "./query.ts";
import type { Clause } from "./query.ts";
import type { Note } from "./query-notes.ts";

export type { Clause, Term } from "./query.ts";
export type { Note } from "./query-notes.ts";

export type Sort = "relevance" | "newest" | "oldest";

/** All optional; empty strings count as left out. */
export interface QuestionOptions {
  /** Registry id or name. */
  readonly official?: string | undefined;
  /** Registry id or name. */
  readonly topic?: string | undefined;
  /** A place's name. */
  readonly place?: string | undefined;
  /** A year or a month: `YYYY` or `YYYY-MM`. */
  readonly period?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly from?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly to?: string | undefined;
  /**
   * `relevance` unless set: bulletins with a keyword in the title first, each group newest first. Where the query has
   * `OR`, those with all keywords in the title stand before them.
   */
  readonly sort?: Sort | undefined;
}

export interface Question {
  /** All must hold. */
  readonly clauses: readonly Clause[];
  readonly official: string;
  readonly topic: string;
  readonly place: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  /** Nothing was asked: no keyword and no filter. */
  readonly empty: boolean;
  /** What of the query looks like an operator and was not taken for one. */
  readonly notes: readonly Note[];
}

/** Throws RangeError for a date that is not a day of the calendar, a period that is none, or an unknown order. */
export function understand(query: string, options: QuestionOptions): Question {
  const { official = "", topic = "", place = "", period = "", sort = "relevance" } = options;
  if (!["relevance", "newest", "oldest"].includes(sort)) throw new RangeError(`unknown order "${sort}"`);
  if (!/^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?$/.test(period))
    throw new RangeError(`"${period}" is not a year or a month like 2022-03`);
  const from = day(options.from);
  const to = day(options.to);
  const { clauses, notes } = readQuery(query);
  const empty = clauses.length === 0 && `${official}${topic}${place}${period}${from}${to}` === "";
  return { clauses, official, topic, place, period, from, to, sort, empty, notes };
}

function day(text = ""): string {
  if (text === "") return "";
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new RangeError(`"${text}" is not a date like 2022-03-19`);
  }
  return text;
}
