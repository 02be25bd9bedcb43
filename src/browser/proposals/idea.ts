// What a proposal is before it is known whether it finds anything.
import { fold } from "../../search/exact/tokens.ts";
import type { QuestionOptions } from "../question.ts";
import { registeredName } from "./known.ts";
import type { KnownForm } from "./known.ts";

export type ProposalKind = "script" | "name" | "near" | "parts" | "post" | "date" | "spacing";

export interface Idea {
  readonly kind: ProposalKind;
  readonly query: string;
  /** What replaces the options asked with. */
  readonly options: QuestionOptions;
  /** What the link says. */
  readonly label: string;
  /** Proposed only where it finds more than the query as it stands. */
  readonly mustExceed?: boolean;
}

/** Of one reading of a query the ideas, best first; only the first that finds something is proposed. */
export type Reading = readonly Idea[];

/** What a filter of the idea does to the query: the name stands for it, the rest is asked for. */
export function filterIdea(kind: ProposalKind, { name }: KnownForm, rest: string): Idea {
  const label = `${registeredName(name)} ${rest}`.trim();
  return { kind, query: rest, options: { [name.kind]: name.id }, label };
}

/** The text with another in the place of the characters from `start` up to `end`; a word that it has already stands once. */
export function replaced(text: readonly string[], start: number, end: number, by: string): string {
  const before = text.slice(0, start).join("");
  const after = text.slice(end).join("");
  const words = `${before}${by}${after}`.trim().split(/\s+/u);
  const word = fold(by.trim());
  const at = words.findIndex((each) => fold(each) === word);
  return words.filter((each, index) => index <= at || fold(each) !== word).join(" ");
}
