// The breaks of lines in a body that a page would not show as they were typed, and the body as `check --fix` would mend it.
import { readMarkdown } from "../../markdown/read.ts";
import type { ProblemCode } from "../../problems/problem.ts";
import { MAX_ROUNDS, mended } from "../../proofreading/edits.ts";
import { checkMarkup } from "../../proofreading/markup/markup.ts";

export interface LineBreaks {
  /** Paragraphs, and kinds of breaks in them, that are not as they look. */
  readonly count: number;
  /** Undefined where only the editor can tell what is meant. */
  readonly mended: string | undefined;
}

const CODES: ReadonlySet<ProblemCode> = new Set(["lines-joined", "line-ends-lost", "line-parted"]);

export function lineBreaks(body: string): LineBreaks {
  const found = findings(body);
  let text = body;
  let left = found;
  for (let round = 0; round < MAX_ROUNDS && left.length > 0; round += 1) {
    const next = mended(text, left).text;
    if (next === text) break;
    text = next;
    left = findings(text);
  }
  return { count: found.length, mended: text === body ? undefined : text };
}

function findings(body: string) {
  // Most bodies have no such break, and this is asked at each letter.
  if (!/[^\n]\n[^\n]/.test(body)) return [];
  return checkMarkup(readMarkdown(body), 0).filter(({ code }) => CODES.has(code));
}
