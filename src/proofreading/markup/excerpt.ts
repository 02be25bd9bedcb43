// Quotes the text around a place in a message.
import type { Passage } from "../../markdown/passage.ts";
import { OBJECT } from "../../markdown/passage.ts";

const AROUND = 6;

/** The text on both sides of a place. */
export function excerpt({ text }: Passage, at: number): string {
  return quoted(text.slice(Math.max(0, at - AROUND), at + AROUND));
}

/** The text about two marks, which Markdown took away, with them. */
export function excerptOfPair({ text }: Passage, from: number, to: number, mark: string): string {
  const within = text.slice(from, to);
  const shown = within.length > 3 * AROUND ? `${within.slice(0, AROUND)}…${within.slice(-AROUND)}` : within;
  const before = text.slice(Math.max(0, from - AROUND), from);
  return quoted(`${before}${mark}${shown}${mark}${text.slice(to, to + AROUND)}`);
}

function quoted(text: string): string {
  return text
    .replaceAll(OBJECT, "…")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}
