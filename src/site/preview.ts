// What a preview's pages say of problems: those of a file, and the number of all.
import type { Archive } from "../archive/archive.ts";
import { addressOf, fileOf } from "../addresses/table.ts";
import { visible } from "../characters/suspects.ts";
import type { Preview } from "../content/preview.ts";
import { describe, isError, type Problem } from "../problems/problem.ts";
import type { SiteFile } from "../store/site-file.ts";
import type { PageFrame, ProblemNote } from "./views.ts";

export const PROBLEM_COUNT = addressOf("problemsFile", { rest: "count.txt" });

/** What a page shows its editors of its bulletin's file; nothing in what is published. */
export function fileNotes({ preview }: Archive, file: string): Pick<PageFrame, "problems" | "entry"> {
  if (!preview) return {};
  const problems = preview.problemsByFile.get(file)?.map(problemNote);
  const entry = encodeURI(file.replace(/^bulletins\//, "").replace(/\.md$/, ""));
  return { entry, ...(problems && { problems }) };
}

export function problemNote(problem: Problem): ProblemNote {
  const { message, suggestion } = describe(problem, "zh");
  return {
    isError: isError(problem),
    place: `${visible(problem.file)}:${problem.line}:${problem.column}`,
    message: visible(message),
    suggestion: suggestion.split("\n").map(visible).join("\n"),
  };
}

export function countProblems({ problemsByFile }: Preview): { errors: number; warnings: number } {
  const problems = [...problemsByFile.values()].flat();
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors };
}

/** A preview's files by their path from the site's root: the number is in none of the pages, lest it change them all. */
export function previewFiles({ preview }: Archive): Map<SiteFile, string> {
  if (!preview) return new Map();
  const { errors, warnings } = countProblems(preview);
  const text = errors + warnings === 0 ? "没有问题" : `${errors} 个错误，${warnings} 个警告`;
  return new Map([[fileOf(PROBLEM_COUNT), text]]);
}
