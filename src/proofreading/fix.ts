// Makes the edits that problems carry, in the files themselves; line ends and byte order marks stay as they are.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, TextEdit } from "../problems/problem.ts";
import type { CheckOptions } from "./check.ts";
import { checkContent } from "./check.ts";

export interface Fixed {
  /** As they were found, in the order in which they were mended. */
  readonly fixed: readonly Problem[];
  /** What is left. */
  readonly problems: readonly Problem[];
}

/** One fix can bring another problem to light; none needs more than a few rounds. */
const MAX_ROUNDS = 10;

/** Mends until nothing is left that a program can mend; all that the file system refuses is thrown. */
export async function fixContent(options: CheckOptions): Promise<Fixed> {
  const fixed: Problem[] = [];
  let problems = await checkContent(options);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const mended = mend(options, problems);
    if (mended.length === 0) break;
    fixed.push(...mended);
    problems = await checkContent(options);
  }
  return { fixed, problems };
}

/** The problems whose edits were made. */
function mend(folders: Pick<CheckOptions, "content" | "root">, problems: readonly Problem[]): Problem[] {
  const byPlace = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.fix === undefined) continue;
    const place = join(folders[problem.folder ?? "content"], problem.file);
    byPlace.set(place, [...(byPlace.get(place) ?? []), problem]);
  }
  return [...byPlace].flatMap(([place, found]) => {
    const before = readFileSync(place);
    const { bytes, made } = edited(before, found);
    if (!bytes.equals(before)) writeFileSync(place, bytes);
    return made;
  });
}

/** A fix that reaches into another one's part of the text waits for the next round. */
function edited(bytes: Buffer, problems: readonly Problem[]): { bytes: Buffer; made: Problem[] } {
  const made: Problem[] = [];
  const edits: TextEdit[] = [];
  let reached = 0;
  const fixes = problems.map((problem) => ({
    problem,
    own: (problem.fix ?? []).toSorted((a, b) => a.start - b.start),
  }));
  for (const { problem, own } of fixes.sort((a, b) => startOf(a.own) - startOf(b.own))) {
    if (startOf(own) < reached) continue;
    made.push(problem);
    for (const edit of own) edits.push(edit);
    reached = own.at(-1)?.end ?? reached;
  }
  return { bytes: withEdits(bytes, edits), made };
}

/** The file's bytes with these edits made, which lie behind each other; line ends and a byte order mark stay as they are. */
export function withEdits(bytes: Buffer, edits: readonly TextEdit[]): Buffer {
  const written = bytes.toString("utf8");
  const toWritten = offsetsIn(written);
  const lineEnd = /\r\n?|\n/.exec(written)?.[0] ?? "\n";
  let text = "";
  let done = 0;
  for (const { start, end, text: put } of edits) {
    text += written.slice(done, toWritten(start)) + put.replaceAll("\n", lineEnd);
    done = toWritten(end);
  }
  return Buffer.from(text + written.slice(done));
}

function startOf(edits: readonly TextEdit[]): number {
  return edits[0]?.start ?? 0;
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
