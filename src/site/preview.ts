// What a preview's pages say of problems: those of a file, and the number of all.
import type { Archive } from "../archive/archive.ts";
import { addressOf, fileOf } from "../addresses/table.ts";
import { visible } from "../characters/suspects.ts";
import type { Preview } from "../content/preview.ts";
import { settleCommand } from "../problems/codes/texts.ts";
import { describe, isError, type Problem } from "../problems/problem.ts";
import { type Tally, tally, tallyText } from "../problems/tally.ts";
import type { SiteFile } from "../store/site-file.ts";
import type { OpenNote, PageFrame, ProblemNote } from "./views.ts";

export const PROBLEM_COUNT = addressOf("problemsFile", { rest: "count.txt" });

/** What a page shows its editors of its bulletin's file; nothing in what is published. */
export function fileNotes(
  { preview }: Archive,
  file: string,
): Pick<PageFrame, "problems" | "open" | "entry"> {
  if (!preview) return {};
  const found = preview.problemsByFile.get(file) ?? [];
  const problems = problemNotes(found);
  const open = openNotes(found);
  const entry = encodeURI(file.replace(/^bulletins\//, "").replace(/\.md$/, ""));
  return {
    entry,
    ...(problems.length > 0 && { problems }),
    ...(open.length > 0 && { open: { file, points: open } }),
  };
}

/** Of what is wrong. */
export function problemNotes(problems: readonly Problem[]): ProblemNote[] {
  return problems.filter(({ severity }) => severity !== "note").map(problemNote);
}

/** Of what is left to do. */
export function openNotes(problems: readonly Problem[]): OpenNote[] {
  return problems.flatMap(({ code, params }) =>
    code === "open-points"
      ? params.points.map(({ byCommand, ...point }) => ({
          ...point,
          ...(byCommand && { command: settleCommand(params.file, point.line) }),
        }))
      : [],
  );
}

function problemNote(problem: Problem): ProblemNote {
  const { message, suggestion } = describe(problem, "zh");
  return {
    isError: isError(problem),
    place: `${visible(problem.file)}:${problem.line}:${problem.column}`,
    message: visible(message),
    suggestion: suggestion.split("\n").map(visible).join("\n"),
  };
}

export function countProblems({ problemsByFile }: Preview): Tally {
  return tally([...problemsByFile.values()].flat());
}

/** A preview's files by their path from the site's root: the number is in none of the pages, lest it change them all. */
export function previewFiles({ preview }: Archive): Map<SiteFile, string> {
  if (!preview) return new Map();
  return new Map([[fileOf(PROBLEM_COUNT), tallyText(countProblems(preview), "zh") ?? "没有问题"]]);
}
