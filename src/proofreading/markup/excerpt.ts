// Quotes the text around a place in a message.
import type { Passage } from "../../markdown/passage.ts";
import { OBJECT } from "../../markdown/passage.ts";

const AROUND = 6;

/** The text on both sides of a place, with what Markdown took away put in again. */
export function excerpt({ text }: Passage, at: number, taken = ""): string {
  const quoted = text.slice(Math.max(0, at - AROUND), at) + taken + text.slice(at, at + AROUND);
  return quoted
    .replaceAll(OBJECT, "…")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}
