// What a change does to the archive, as Markdown for those who review it: its problems, and the pages it touches.
import { visible } from "../characters/suspects.ts";
import { absoluteUrl } from "../addresses/permalink.ts";
import { permalinkByName } from "../content/preview.ts";
import { describe, isError, isWarning, type Problem } from "../problems/problem.ts";
import { tally, tallyText } from "../problems/tally.ts";
import type { Content } from "../content/records.ts";
import { STATUS_NAMES } from "../content/values/status.ts";
import type { Change } from "./git.ts";

/** By this a later review finds the comment that it replaces. */
export const REVIEW_MARK = "<!-- dibao-review -->";

/** A comment on GitHub holds 65,536 characters. */
const MOST_PROBLEMS = 50;
const MOST_PAGES = 100;

const KINDS: Readonly<Record<Change["kind"], string>> = { added: "新增", changed: "修改", removed: "删除" };

export interface Reviewed {
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
  /** How many files of the content are not committed yet: a merge takes none of that over. */
  readonly uncommitted?: number;
  /** As far as it can be read; undefined where there is none. */
  readonly content: Content | undefined;
}

/** Titles and messages come from the files: nothing in them becomes markup, a link or a mention. */
export function reviewMarkdown({ problems, changes, uncommitted = 0, content }: Reviewed): string {
  const changed = new Set(changes.map(({ file }) => file));
  const own = problems.filter(({ file }) => changed.has(file));
  const rest = problems.filter(({ file }) => !changed.has(file));
  const others = rest.filter(({ severity }) => severity !== "note");
  const { open, drafts } = tally(rest);
  const parts = [
    REVIEW_MARK,
    `### 检查：${tallyText(tally(problems), "zh") ?? "没有发现问题"}`,
    ...(problems.some(isError) ? ["有错误，合并后不会发布。"] : []),
    ...problemTable("这次改动的文件", own),
    ...problemTable("其他文件", others),
    ...(open > 0 ? [`其他草稿里还有待核 ${open} 处（${drafts} 篇），运行 npm run check 查看。`] : []),
    "### 改动的页面",
    ...pageList(changes, content),
    ...(uncommitted > 0 ? [`有 ${uncommitted} 个文件的改动还没有提交：提交以后才会推送、合并。`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function problemTable(title: string, problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const rows = problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const { message, suggestion } = describe(problem, "zh");
    const kind = isError(problem) ? "**错误**" : isWarning(problem) ? "警告" : "待核";
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return `| ${kind} | ${plain(place)} | ${plain(message)} | ${suggestion.split("\n").map(plain).join("<br>")} |`;
  });
  const rest = problems.length - rows.length;
  return [
    `**${title}**`,
    ["| | 位置 | 问题 | 怎么改 |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    ...(rest > 0 ? [`另有 ${rest} 个，运行 npm run check 查看。`] : []),
  ];
}

function pageList(changes: readonly Change[], content: Content | undefined): string[] {
  if (changes.length === 0) return ["没有改动内容文件夹。"];
  const bulletins = new Map(content?.bulletins.map((bulletin) => [bulletin.file, bulletin]));
  const lines = changes.slice(0, MOST_PAGES).map(({ file, kind }) => {
    const bulletin = bulletins.get(file);
    const permalink = bulletin ? bulletin.permalink : permalinkByName(file);
    const { status = "published" } = bulletin ?? {};
    const name = status === "published" ? "" : `（${STATUS_NAMES[status]}）`;
    const address =
      permalink !== undefined && content !== undefined ? ` ${absoluteUrl(content.site.url, permalink)}` : "";
    return `- ${KINDS[kind]} ${plain(bulletin?.title ?? file)}${name}${address}`;
  });
  const rest = changes.length - lines.length;
  return [lines.join("\n"), ...(rest > 0 ? [`另有 ${rest} 个文件。`] : [])];
}

/** Text that Markdown and HTML leave as it is. */
function plain(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_{}[\]()#+.!|~:-]/g, String.raw`\$&`)
    .replaceAll(/[&<>@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
