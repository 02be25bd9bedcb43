// What is wrong with a file that a form is about to save, in words for the editor, and which of it the save brings in.
import { frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../content/yaml/schemas/registries.ts";
import { describeInForm, type Problem } from "../../problems/problem.ts";
import { fieldsOf, labelsOf } from "./fields.ts";
import { rowOf } from "./listing.ts";

/** An error, and the place in the file's text where it lies; both count from 1. */
export interface Said {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
}

const BULLETIN_LABELS = labelsOf(fieldsOf(frontMatterSchema));
const REGISTRY_LABELS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["officials.yaml", labelsOf(fieldsOf(officialSchema))],
  ["topics.yaml", labelsOf(fieldsOf(topicSchema))],
]);

export function said(problem: Problem): Said {
  const { file, line, column, code } = problem;
  const labels = REGISTRY_LABELS.get(file) ?? BULLETIN_LABELS;
  return { line, column, code, ...describeInForm(problem, (key) => labels.get(key) ?? key) };
}

/** What a check says of a save. */
export interface Verdict {
  readonly errors: readonly Said[];
  /** Those for which nothing is saved. */
  readonly stops: readonly Said[];
}

/**
 * A draft may have errors. Else those stop a save that the text had not before: what was wrong already keeps nobody from
 * putting something else right.
 * @param base The text that is to be replaced; undefined where the file is new.
 */
export async function verdictOf(
  path: string,
  text: string,
  base: string | undefined,
  errorsOf: (path: string, text: string) => Promise<Said[]>,
): Promise<Verdict> {
  const errors = await errorsOf(path, text);
  const isDraft = path.endsWith(".md") && rowOf(path, text).status === "draft";
  if (errors.length === 0 || isDraft) return { errors, stops: [] };
  return { errors, stops: newErrors(errors, base === undefined ? [] : await errorsOf(path, base)) };
}

function newErrors(now: readonly Said[], before: readonly Said[]): Said[] {
  const known = before.map(({ code, message }) => `${code} ${message}`);
  return now.filter(({ code, message }) => {
    const at = known.indexOf(`${code} ${message}`);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}
