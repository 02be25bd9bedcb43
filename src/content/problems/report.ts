// Prints problems: for people as text, for programs as JSON.
import { visible } from "../files/characters.ts";
import type { Language, Problem } from "./problem.ts";
import { describe } from "./problem.ts";

/** Problems in one of the two formats that `check` prints. */
export function formatProblems(
  problems: readonly Problem[],
  format: "text" | "json",
  language: Language,
): string {
  return format === "json" ? formatJson(problems, language) : formatText(problems, language);
}

/** One line a problem, `file:line:column severity code message`, its suggestion indented below; then a summary. */
function formatText(problems: readonly Problem[], language: Language): string {
  const lines = problems.flatMap((problem) => {
    const { message, suggestion } = describe(problem, language);
    const place = `${visible(problem.file)}:${problem.line}:${problem.column}`;
    return [
      `${place} ${problem.severity} ${problem.code} ${visible(message)}`,
      ...suggestion.split("\n").map((line) => `    ${visible(line)}`),
    ];
  });
  return [...lines, summary(problems, language)].join("\n") + "\n";
}

/** An array of `{file, line, column, severity, code, message, suggestion}`. */
function formatJson(problems: readonly Problem[], language: Language): string {
  const rows = problems.map((problem) => {
    const { file, line, column, severity, code } = problem;
    return { file, line, column, severity, code, ...describe(problem, language) };
  });
  return JSON.stringify(rows, null, 2) + "\n";
}

function summary(problems: readonly Problem[], language: Language): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  if (language === "zh") {
    return problems.length === 0 ? "没有发现问题。" : `共 ${errors} 个错误，${warnings} 个警告。`;
  }
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  return problems.length === 0
    ? "No problems found."
    : `${count(errors, "error")}, ${count(warnings, "warning")}.`;
}
