// What the page calls what it shows: in its title, in its status, and in the names of files.
import { pagesOf } from "./paging.ts";
import { shortened } from "./shortened.ts";
import { isNarrowed } from "./state.ts";
import type { SearchState } from "./state.ts";

/** Characters of the query that are repeated. */
const QUOTED = 30;

/** Characters of the name of a choice in a file's name. */
const NAMED = 10;

/** Characters of a file's name: systems allow some 250 bytes, and these have three each. */
const FILE_NAME = 75;

const quoted = (query: string): string => `“${shortened(query.trim(), QUOTED)}”`;

/** `“防汛”的检索结果（45 条，第 2 页）`; without a total, the search is not answered. */
export function titleOf({ q, page }: SearchState, total: number | undefined): string {
  const subject = q.trim() === "" ? "检索结果" : `${quoted(q)}的检索结果`;
  if (total === undefined) return subject;
  return `${subject}（${total} 条${pagesOf(total) > 1 && page > 1 ? `，第 ${page} 页` : ""}）`;
}

/** How many were found, or what was not. */
export function statusOf(state: SearchState, total: number): string {
  const { q, page } = state;
  if (total > 0) return `找到 ${total} 条结果${page > 1 ? `，第 ${page} 页，共 ${pagesOf(total)} 页` : ""}`;
  if (q.trim() === "") return "没有符合条件的简报";
  return `${isNarrowed(state) ? "在所选范围内" : ""}没有逐字找到${quoted(q)}`;
}

/**
 * A file's name without its ending: no character that a system keeps for itself.
 * @param names Of what the search is narrowed to.
 */
export function fileNameOf({ q }: SearchState, names: readonly string[]): string {
  const plain = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join("-");
  const first = (text: string, most: number): string => Array.from(text).slice(0, most).join("");
  const parts = ["检索结果", first(plain(q), QUOTED), ...names.map((name) => first(plain(name), NAMED))];
  return first(parts.filter((part) => part !== "").join("-"), FILE_NAME);
}
