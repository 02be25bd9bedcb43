// What is wrong with a file, in words for an editor who has it in a form.
import { frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../content/yaml/schemas/registries.ts";
import { describeInForm, isError, isWarning, type Problem } from "../../problems/problem.ts";
import { fieldsOf, labelsOf } from "./fields.ts";

/** A problem, and the place in the file's text where it lies; both count from 1, and line 0 is the whole file. */
export interface Said {
  readonly severity: "error" | "warning";
  readonly line: number;
  readonly column: number;
  /** Of the form, where it is put right elsewhere than at that place. */
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
}

const BULLETIN_LABELS = labelsOf(fieldsOf(frontMatterSchema));
const REGISTRY_LABELS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["officials.yaml", labelsOf(fieldsOf(officialSchema))],
  ["topics.yaml", labelsOf(fieldsOf(topicSchema))],
]);

/** The errors, then the warnings, each in the order of the text. What is still to be reviewed a form shows by itself. */
export function allSaid(problems: readonly Problem[]): Said[] {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return [...inOrder.filter(isError), ...inOrder.filter(isWarning)].map(said);
}

function said(problem: Problem): Said {
  const { file, line, column, code } = problem;
  const labels = REGISTRY_LABELS.get(file) ?? BULLETIN_LABELS;
  const severity = isError(problem) ? "error" : "warning";
  return { severity, line, column, code, ...describeInForm(problem, (key) => labels.get(key) ?? key) };
}

export function errorsOf(found: readonly Said[]): Said[] {
  return found.filter(({ severity }) => severity === "error");
}

export function warningsOf(found: readonly Said[]): Said[] {
  return found.filter(({ severity }) => severity === "warning");
}

/** By which one thing is known again when the text around it has changed. */
export function keyOf({ code, message }: Said): string {
  return `${code} ${message}`;
}

/** Those that there were not before, or not as often. */
export function newOnes(now: readonly Said[], before: readonly Said[]): Said[] {
  const known = before.map(keyOf);
  return now.filter((each) => {
    const at = known.indexOf(keyOf(each));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}
