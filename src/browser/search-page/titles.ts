// What the page is called by what it shows: in its title, and in the names of files.
import { pagesOf } from "./paging.ts";
import type { SearchState } from "./state.ts";

/** `“防汛”的检索结果（45 条，第 2 页）`; without a total, the search is not answered. */
export function titleOf({ q, page }: SearchState, total: number | undefined): string {
  const text = q.trim();
  const subject = text === "" ? "检索结果" : `“${text}”的检索结果`;
  if (total === undefined) return subject;
  return `${subject}（${total} 条${pagesOf(total) > 1 && page > 1 ? `，第 ${page} 页` : ""}）`;
}

/** A file's name without its ending: no character that a system keeps for itself. */
export function fileNameOf({ q }: SearchState): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return ["检索结果", ...words].join("-").slice(0, 60);
}
