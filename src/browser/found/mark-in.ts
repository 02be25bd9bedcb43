// Marks keywords in an element, also where a match goes on from one inline element into the next.
import type { Keyword } from "../../search/exact/tokens.ts";
import { markedNodes } from "../marked-nodes.ts";
import { matches, partsOf } from "../marked-text.ts";
import type { Range } from "../marked-text.ts";

/** What a match never reaches out of. */
const BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, summary, div";

/** What search does not read: numbers of footnotes, and the ways back from them. */
const UNREAD = "sup, .footnote-backref";

/** Gives the first mark of each match, in the order of the text. Nothing is marked in what is not there. */
export function markIn(element: Element | null, keywords: readonly Keyword[]): HTMLElement[] {
  return element === null ? [] : blocksOf(element).flatMap((block) => markBlock(block, keywords));
}

/** The texts of an element's blocks, each as the row of its nodes. */
function blocksOf(element: Element): Text[][] {
  const blocks: Text[][] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(UNREAD) !== null) continue;
    const block = node.parentElement.closest(BLOCKS);
    if (block === last && blocks.length > 0) blocks.at(-1)?.push(node);
    else blocks.push([node]);
    last = block;
  }
  return blocks;
}

function markBlock(nodes: readonly Text[], keywords: readonly Keyword[]): HTMLElement[] {
  const ranges = joined(matches(nodes.map(({ data }) => data).join(""), keywords).flat());
  const firsts: HTMLElement[] = [];
  let at = 0;
  for (const node of nodes) {
    const { data } = node;
    const start = at;
    at += data.length;
    const within = ranges.filter((range) => range.start < at && range.end > start);
    if (within.length === 0) continue;
    const local = within.map((range) => ({
      start: Math.max(0, range.start - start),
      end: Math.min(data.length, range.end - start),
    }));
    const parts = markedNodes(partsOf(data, local, { start: 0, end: data.length }));
    const marks = parts.filter((part) => part instanceof HTMLElement);
    node.replaceWith(...parts);
    firsts.push(...marks.filter((_, index) => (within[index]?.start ?? 0) >= start));
  }
  return firsts;
}

/** In order; those that overlap or touch are one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || range.start > last.end) all.push(range);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return all;
}
