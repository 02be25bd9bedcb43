// What a preview's pages say of problems: those of a file, and the number of all.
import type { Archive } from "../archive/archive.ts";
import { visible } from "../content/files/characters.ts";
import type { Preview } from "../content/preview.ts";
import { describe, type Problem } from "../content/problems/problem.ts";
import type { PageFrame, ProblemNote } from "./views.ts";

export const PROBLEMS_PERMALINK = "/_problems/";

/** From the site's root. */
export const PROBLEM_COUNT_FILE = "_problems/count.txt";

/** What a page shows of its file's problems; nothing where there are none. */
export function problemsOf({ preview }: Archive, file: string): Pick<PageFrame, "problems"> {
  const own = preview?.problemsByFile.get(file);
  return own === undefined ? {} : { problems: own.map(problemNote) };
}

export function problemNote(problem: Problem): ProblemNote {
  const { message, suggestion } = describe(problem, "zh");
  return {
    isError: problem.severity === "error",
    place: `${visible(problem.file)}:${problem.line}:${problem.column}`,
    message: visible(message),
    suggestion: suggestion.split("\n").map(visible).join("\n"),
  };
}

export function countProblems({ problemsByFile }: Preview): { errors: number; warnings: number } {
  const problems = [...problemsByFile.values()].flat();
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** A preview's files by their path from the site's root: the number is in none of the pages, lest it change them all. */
export function previewFiles({ preview }: Archive): Map<string, string> {
  if (!preview) return new Map();
  const { errors, warnings } = countProblems(preview);
  const text = errors + warnings === 0 ? "没有问题" : `${errors} 个错误，${warnings} 个警告`;
  return new Map([[PROBLEM_COUNT_FILE, text]]);
}
