// The breaks of lines in a body that a page would not show as they were typed, and the body as `check --fix` would mend it.
import { readMarkdown } from "../../markdown/read.ts";
import type { ProblemCode } from "../../problems/problem.ts";
import { checkMarkup } from "../../proofreading/markup/markup.ts";

export interface LineBreaks {
  /** Paragraphs, and kinds of breaks in them, that are not as they look. */
  readonly count: number;
  /** Undefined where only the editor can tell what is meant. */
  readonly mended: string | undefined;
}

const CODES: ReadonlySet<ProblemCode> = new Set(["lines-joined", "line-ends-lost", "line-parted"]);

/** One mended break can bring another to light. */
const MAX_ROUNDS = 10;

export function lineBreaks(body: string): LineBreaks {
  const found = findings(body);
  let mended = body;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = withFixes(mended);
    if (next === mended) break;
    mended = next;
  }
  return { count: found.length, mended: mended === body ? undefined : mended };
}

function findings(body: string) {
  // Most bodies have no such break, and this is asked at each letter.
  if (!/[^\n]\n[^\n]/.test(body)) return [];
  return checkMarkup(readMarkdown(body), 0).filter(({ code }) => CODES.has(code));
}

/** From the last on: what stands before it stays where it is. */
function withFixes(body: string): string {
  const edits = findings(body).flatMap(({ fix = [] }) => fix);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), body);
}
