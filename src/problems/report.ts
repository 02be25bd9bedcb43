// Prints problems: for people as text, for programs as JSON.
import { posix } from "node:path";
import { visible } from "../characters/suspects.ts";
import type { Language, Problem } from "./problem.ts";
import { describe } from "./problem.ts";
import { tally, tallyText } from "./tally.ts";

export type Format = "text" | "json" | "github";

/** Folders by their paths in their repository, with `/`; annotations need them. */
export interface ReportedFolders {
  readonly content: string;
  readonly root: string;
}

/** Problems in one of the formats that `check` prints. */
export function formatProblems(
  problems: readonly Problem[],
  format: Format,
  language: Language,
  folders: ReportedFolders = { content: "", root: "" },
): string {
  if (format === "json") return formatJson(problems, language);
  return format === "github" ? formatGithub(problems, language, folders) : formatText(problems, language);
}

/** One line a problem, `file:line:column severity code message`, its suggestion indented below. */
export function listProblems(problems: readonly Problem[], language: Language): string[] {
  return problems.flatMap((problem) => {
    const { message, suggestion } = describe(problem, language);
    const place = `${visible(problem.file)}:${problem.line}:${problem.column}`;
    return [
      `${place} ${problem.severity} ${problem.code} ${visible(message)}`,
      ...suggestion.split("\n").map((line) => `    ${visible(line)}`),
    ];
  });
}

/** The list and a summary. */
function formatText(problems: readonly Problem[], language: Language): string {
  return [...listProblems(problems, language), summary(problems, language)].join("\n") + "\n";
}

/** For people, those of some files alone; of the others how many. */
export function formatProblemsIn(
  files: ReadonlySet<string>,
  problems: readonly Problem[],
  language: Language,
): string {
  const own = problems.filter(({ file }) => files.has(file));
  const others = tallyText(tally(problems.filter(({ file }) => !files.has(file))), language);
  const rest =
    language === "zh"
      ? `别的文件：${others}；全部列出：npm run check\n`
      : `Other files: ${others}; npm run check lists all\n`;
  return formatText(own, language) + (others === undefined ? "" : rest);
}

/** An array of `{file, folder?, line, column, severity, code, message, suggestion}`; of open points with each of them. */
function formatJson(problems: readonly Problem[], language: Language): string {
  const rows = problems.map((problem) => {
    const { file, folder, line, column, severity, code } = problem;
    const points = problem.code === "open-points" && { points: problem.params.points };
    const said = describe(problem, language);
    return { file, ...(folder && { folder }), line, column, severity, code, ...said, ...points };
  });
  return JSON.stringify(rows, null, 2) + "\n";
}

/**
 * Workflow commands, which become annotations beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); then a summary for the log.
 */
function formatGithub(problems: readonly Problem[], language: Language, folders: ReportedFolders): string {
  const lines = problems.map((problem) => {
    const { message, suggestion } = describe(problem, language);
    const properties = {
      file: posix.join(folders[problem.folder ?? "content"], problem.file),
      line: problem.line,
      col: problem.column,
      title: problem.code,
    };
    const written = Object.entries(properties).map(
      ([key, value]) => `${key}=${escapeProperty(String(value))}`,
    );
    const text = [message, ...suggestion.split("\n")].map(visible).join("\n");
    const command = problem.severity === "note" ? "notice" : problem.severity;
    return `::${command} ${written.join(",")}::${escapeData(text)}`;
  });
  return [...lines, summary(problems, language)].join("\n") + "\n";
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function summary(problems: readonly Problem[], language: Language): string {
  const counted = tally(problems);
  const text = tallyText(counted, language);
  const isSound = counted.errors + counted.warnings === 0;
  const [none, all, end] = language === "zh" ? ["没有发现问题", "共 ", "。"] : ["No problems found", "", "."];
  if (text === undefined) return none + end;
  return (isSound ? none + (language === "zh" ? "；" : "; ") : all) + text + end;
}
