// Chooses which of the edits that problems carry are made together, and makes them in a text.
import type { TextEdit } from "../problems/problem.ts";

/** One fix can bring another problem to light; none needs more than a few rounds. */
export const MAX_ROUNDS = 10;

interface Fixable {
  readonly fix?: readonly TextEdit[];
}

export interface Mended<F extends Fixable> {
  readonly text: string;
  /** Those whose edits were made. */
  readonly made: readonly F[];
}

/**
 * The text with what can be mended in one round: a fix that reaches into another one's part of it waits for the next.
 * @param text As written: with any line ends, and with a byte order mark or without.
 */
export function mended<F extends Fixable>(text: string, found: readonly F[]): Mended<F> {
  const made: F[] = [];
  const edits: TextEdit[] = [];
  let reached = 0;
  const fixes = found.flatMap((each) => {
    const own = (each.fix ?? []).toSorted((a, b) => a.start - b.start);
    const [first] = own;
    return first === undefined ? [] : [{ each, own, start: first.start }];
  });
  for (const { each, own, start } of fixes.sort((a, b) => a.start - b.start)) {
    if (start < reached) continue;
    made.push(each);
    for (const edit of own) edits.push(edit);
    reached = own.at(-1)?.end ?? reached;
  }
  return { text: withEdits(text, edits), made };
}

/**
 * The text with these edits made, which lie behind each other; line ends and a byte order mark stay as they are.
 * @param text As written; the edits' offsets are in it without a mark and with LF line ends.
 */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const toWritten = offsetsIn(text);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  let made = "";
  let done = 0;
  for (const { start, end, text: put } of edits) {
    made += text.slice(done, toWritten(start)) + put.replaceAll("\n", lineEnd);
    done = toWritten(end);
  }
  return made + text.slice(done);
}

/** From offsets in the text that was checked, without a mark and with LF line ends, to offsets in the text as written. */
function offsetsIn(written: string): (offset: number) => number {
  const mark = written.startsWith("\uFEFF") ? 1 : 0;
  const shortened = Array.from(written.matchAll(/\r\n/g), ({ index }, before) => index - mark - before);
  return (offset) => {
    let low = 0;
    let high = shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shortened[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}
