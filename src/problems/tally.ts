// Counts problems of each kind, and says the counts in words.
import type { Language, Problem } from "./problem.ts";
import { isError, isWarning } from "./problem.ts";

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  /** Open points of drafts, and the drafts that have them. */
  readonly open: number;
  readonly drafts: number;
}

export function tally(problems: readonly Problem[]): Tally {
  const points = problems.flatMap(({ code, params }) =>
    code === "open-points" ? [params.points.length] : [],
  );
  return {
    errors: problems.filter(isError).length,
    warnings: problems.filter(isWarning).length,
    open: points.reduce((sum, count) => sum + count, 0),
    drafts: points.length,
  };
}

/** `1 个错误，2 个警告，待核 3 处（1 篇草稿）`; undefined where there is nothing to tell. */
export function tallyText({ errors, warnings, open, drafts }: Tally, language: Language): string | undefined {
  const isZh = language === "zh";
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const parts = [
    ...(errors + warnings === 0
      ? []
      : isZh
        ? [`${errors} 个错误`, `${warnings} 个警告`]
        : [count(errors, "error"), count(warnings, "warning")]),
    ...(open === 0
      ? []
      : isZh
        ? [`待核 ${open} 处（${drafts} 篇草稿）`]
        : [`${open} to review (${count(drafts, "draft")})`]),
  ];
  return parts.length === 0 ? undefined : parts.join(isZh ? "，" : ", ");
}
