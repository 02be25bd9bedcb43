// Finds whom a table lists with their posts: the heads of its columns say where both stand.
import { isName } from "./names.ts";
import { publicPosts } from "./posts.ts";
import type { Official } from "./rows.ts";

const NAMES = /^姓名$/u;
const POSTS = /^(?:现任|拟任|工作单位及)?(?:职务|职位)/u;

/** Those in public posts. */
export function inTables(text: string): Official[] {
  const found: Official[] = [];
  let names = -1;
  let posts: readonly number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const cells = cellsOf(line);
    const heads = cells.map(({ text: head }) => head.replaceAll(/\s/gu, ""));
    if (cells.length === 0 || heads.some((head) => NAMES.test(head))) {
      names = heads.findIndex((head) => NAMES.test(head));
      posts = heads.flatMap((head, at) => (POSTS.test(head) ? [at] : []));
      continue;
    }
    const name = cells[names];
    const held = posts.flatMap((at) => cells[at]?.text ?? []).filter(isPublic);
    if (name === undefined || held.length === 0 || !isName(name.text)) continue;
    found.push({ name: name.text, post: held[0], at: index + name.at });
  }
  return found;
}

interface Cell {
  readonly text: string;
  readonly at: number;
}

/** None where a line is no row. */
function cellsOf(line: string): Cell[] {
  if (!/^\|.*\|$/u.test(line)) return [];
  return [...line.matchAll(/(?<=\| *)[^ |][^|]*?(?= *\|)/gu)].map(({ 0: text, index }) => ({
    text,
    at: index,
  }));
}

function isPublic(post: string): boolean {
  return !publicPosts(post).next().done;
}
