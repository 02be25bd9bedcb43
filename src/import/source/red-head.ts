// Takes the red head off an office's letter: `柳河区人民政府文件` and the letter's number under it are no headline.
import { type Flow, textOfFlow } from "./flow.ts";

/** A letter's head stands no deeper. */
const MOST_ABOVE = 4;
const HEAD = /^[\p{Script=Han}\s\u3000]{4,40}文\s*件$/u;
const NUMBER = /^[\p{Script=Han}\s]{1,14}[〔［[（(【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d{1,5}\s*号/u;

/** `柳政办发〔2022〕8号`, a line by itself. */
export function isLettersNumber(text: string): boolean {
  return NUMBER.exec(text)?.[0] === text;
}

/** @param drop told the lines that are left out */
export function withoutRedHead(flow: readonly Flow[], drop: (line: string) => void): Flow[] {
  const lines = flow
    .map((piece) => ({ piece, text: piece.kind === "paragraph" ? textOfFlow([piece]).trim() : "" }))
    .filter(({ text }) => text !== "");
  const at = lines.slice(0, MOST_ABOVE).findIndex(({ text }) => HEAD.test(text));
  const [head, number] = at === -1 ? [] : lines.slice(at, at + 2);
  if (head === undefined || number === undefined || !NUMBER.test(number.text)) return [...flow];
  for (const { text } of [head, number]) drop(text);
  return flow.filter((piece) => piece !== head.piece && piece !== number.piece);
}
