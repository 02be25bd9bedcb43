// A problem found in a content folder: where, how bad, and its words in each language.
import type { Language, Message, Severity } from "./codes/define.ts";
import type { Fault, ProblemCode, ProblemParams } from "./problem-codes.ts";
import { PROBLEM_KINDS } from "./problem-codes.ts";
import type { Position } from "./position.ts";
import { positionFinder } from "./position.ts";

export type { Language } from "./codes/define.ts";
export type { ProblemCode } from "./problem-codes.ts";

/** What stands from `start` to `end` becomes `text`; offsets in the file's text with LF line ends. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Fixable {
  /** The edits that mend it; only where there is no doubt what was meant. */
  readonly fix?: readonly TextEdit[];
}

interface Place extends Position, Fixable {
  /** With `/`; `.` is the folder itself. */
  readonly file: string;
  /** What `file` is relative to: the content folder, or the archive's root where this says so. */
  readonly folder?: "root";
  readonly severity: Severity;
}

/** Line and column count from 1, the column in UTF-16 units. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: Place & { readonly code: K; readonly params: ProblemParams[K] };
}[C];

/** A fault and the offset in the file's text where it lies. */
export type Finding = Fault & Fixable & { readonly offset: number };

/** The problem in words: what is wrong, and what to write instead. */
export function describe<C extends ProblemCode>(problem: Problem<C>, language: Language): Message {
  return PROBLEM_KINDS[problem.code].words[language](problem.params);
}

/** What a command would do: a form cannot. */
const COMMAND_ZH = /[，；](?:运行 |有把握的，)npm run check -- --fix 会(?:一并)?改好/;

/**
 * The same in Chinese, for an editor who fills in a form.
 * @param labelOf What the form calls a key.
 */
export function describeInForm<C extends ProblemCode>(
  problem: Problem<C>,
  labelOf: (key: string) => string,
): Message {
  const { zh, form = zh } = PROBLEM_KINDS[problem.code].words;
  const { message, suggestion } = form(problem.params, labelOf);
  return { message, suggestion: suggestion.replace(COMMAND_ZH, "").replace(/。。$/, "。") };
}

/** A fault becomes a problem at a known place; without a position, the start of the file. */
export function problemAt(
  file: string,
  fault: Fault & Fixable,
  position: Position = { line: 1, column: 1 },
): Problem {
  const { severity } = PROBLEM_KINDS[fault.code];
  const { line, column } = position;
  return { file, line, column, severity, ...fault };
}

/** Findings in a file's text become problems with line and column. */
export function locate(file: string, text: string, findings: readonly Finding[]): Problem[] {
  if (findings.length === 0) return [];
  const at = positionFinder(text);
  return findings.map(({ offset, ...fault }) => problemAt(file, fault, at(offset)));
}

/** A problem of a file that is told by its path from the archive's root. */
export function ofRoot<P extends Problem>(problem: P): P {
  return { ...problem, folder: "root" };
}

export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

export function isWarning({ severity }: Problem): boolean {
  return severity === "warning";
}

/** By file, line, column; the order of code units, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
