// What a proposal is before it is known whether it finds anything.
import type { QuestionOptions } from "../question.ts";

export type ProposalKind = "script" | "name" | "near" | "parts" | "post" | "date" | "spacing";

export interface Idea {
  readonly kind: ProposalKind;
  readonly query: string;
  /** What replaces the options asked with. */
  readonly options: QuestionOptions;
  /** What the link says. */
  readonly label: string;
}

/** Of one reading of a query the ideas, best first; only the first that finds something is proposed. */
export type Reading = readonly Idea[];

/** The text with another in the place of the characters from `start` up to `end`, set off by spaces from letters and digits. */
export function replaced(text: readonly string[], start: number, end: number, by: string): string {
  const before = text.slice(0, start).join("");
  const after = text.slice(end).join("");
  return `${before}${by}${after}`.replaceAll(/\s+/gu, " ").trim();
}
