// Finds what a site prints over the way to an article: its menus, and lists of other articles.
import { isInfo } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { isSentence } from "../lines/sentences.ts";

/** `您当前的位置：首页 > 要闻` */
const PATH = /^[您你]?(?:当前|现在|所在)?的?(?:当前|所在)?位置\s*[:：]/u;
/** Fewer can be the article's own title and the line of its origin. */
const FEWEST = 6;
const SHORTEST_TITLE = 6;

/** The lines above the last way, where nothing ends as a sentence does, and the title stands below. */
export function linesAbovePath(lines: readonly Line[]): number[] {
  const text = lines.findIndex((line) => isSentence(line) && line.text.endsWith("。"));
  const head = text === -1 ? lines : lines.slice(0, text);
  const path = head.findLastIndex((line) => PATH.test(line.text));
  const isOverTitle = head
    .slice(path + 1)
    .some((line) => line.text.length >= SHORTEST_TITLE && !isInfo(line.text) && !isSentence(line));
  return path < FEWEST || !isOverTitle ? [] : Array.from({ length: path }, (_, at) => at);
}
