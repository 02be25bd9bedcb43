// Writes a text with its marks in Markdown: bold, italic and struck words, links with their addresses, references of footnotes.
import { characterAt, characterBefore } from "../../characters/code-points.ts";
import type { Mark } from "../source/sheet.ts";
import { escapeInline } from "../../markdown/escape.ts";
import { pairOfSigns } from "../../markdown/signs.ts";
import { destination } from "../../markdown/written-picture.ts";

/** @param marks on ranges of the text */
export function inlineOf(text: string, marks: readonly Mark[]): string {
  return linked(text, 0, text.length, marks);
}

/** Marks on a part of a text, counted from its beginning. */
export function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.flatMap((mark) => {
    const [start, end] = [Math.max(mark.start, from) - from, Math.min(mark.end, to) - from];
    return start < end ? [{ ...mark, start, end }] : [];
  });
}

function linked(text: string, from: number, to: number, marks: readonly Mark[]): string {
  let written = "";
  let at = from;
  for (const mark of marks) {
    if (mark.kind !== "link" || mark.start < at || mark.start >= to) continue;
    const end = Math.min(mark.end, to);
    const [start, stop] = withoutSpace(text, mark.start, end);
    if (start === stop) continue;
    written += styled(text, at, start, marks);
    // A note's reference is a link itself, and no link holds another.
    const isNote = (other: Mark) => other.kind === "note" && other.end > start && other.end <= stop;
    const unnoted = marks.filter((other) => !isNote(other));
    const notes = marks.flatMap((other) =>
      other.kind === "note" && isNote(other) ? `[^${other.number}]` : [],
    );
    written += `[${styled(text, start, stop, unnoted)}](${destination(mark.address)})${notes.join("")}`;
    at = stop;
  }
  return written + styled(text, at, to, marks);
}

/** What sets words off, the outer first. What is struck out is set off in no other way. */
const STYLES = [
  { kind: "struck", sign: "~~" },
  { kind: "strong", sign: "**" },
  { kind: "italic", sign: "*" },
] as const;

function styled(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  [style, ...inner]: readonly (typeof STYLES)[number][] = STYLES,
): string {
  if (style === undefined) return noted(text, from, to, marks);
  const { kind, sign } = style;
  let written = "";
  let at = from;
  for (const mark of marks) {
    if (mark.kind !== kind || mark.end <= at || mark.start >= to) continue;
    const [start, stop] = setOff(text, Math.max(mark.start, at), Math.min(mark.end, to));
    if (start >= stop || (kind === "italic" && meetsStrong(mark, marks))) continue;
    if (kind === "struck" ? isBesideTilde(text, start, stop) : areSigns(text, start, stop, sign)) continue;
    const within = styled(text, start, stop, marks, kind === "struck" ? [] : inner);
    written += styled(text, at, start, marks, inner) + sign + within + sign;
    at = stop;
  }
  return written + styled(text, at, to, marks, inner);
}

/** Asterisks of both would run together, and mean something else, but where both are of the same words. */
function meetsStrong(range: Mark, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ kind, start, end }) =>
      kind === "strong" &&
      start <= range.end &&
      end >= range.start &&
      (start !== range.start || end !== range.end),
  );
}

/** Whoever reads the Markdown would take such marks for signs, as a check does. Struck words without theirs would count. */
function areSigns(text: string, start: number, stop: number, sign: string): boolean {
  const beside = (at: number) => ({ left: text.charAt(at - 1), right: text.charAt(at) });
  return pairOfSigns(beside(start), beside(stop), sign) !== undefined;
}

/** A single one is a character. */
function isBesideTilde(text: string, start: number, stop: number): boolean {
  return [start - 1, start, stop - 1, stop].some((at) => text.charAt(at) === "~");
}

function noted(text: string, from: number, to: number, marks: readonly Mark[]): string {
  let written = "";
  let at = from;
  for (const mark of marks) {
    if (mark.kind !== "note" || mark.end <= at || mark.end > to) continue;
    written += `${escapeInline(text.slice(at, mark.end))}[^${mark.number}]`;
    at = mark.end;
  }
  for (const mark of marks) {
    // Two notes at one place.
    if (mark.kind === "note" && mark.end === at && at > from && !written.includes(`[^${mark.number}]`))
      written += `[^${mark.number}]`;
  }
  return written + escapeInline(text.slice(at, to));
}

const SIGN = /[\p{P}\p{S}]/u;
const LATIN = /(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** Between a sign within and a letter or figure outside, asterisks set nothing off: such signs are left outside. */
function setOff(text: string, from: number, to: number): [number, number] {
  let [start, stop] = withoutSpace(text, from, to);
  const isOutside = (sign: string, beside: string) => SIGN.test(sign) && LATIN.test(beside);
  while (start < stop && isOutside(characterAt(text, start), characterBefore(text, start)))
    start += characterAt(text, start).length;
  while (start < stop && isOutside(characterBefore(text, stop), characterAt(text, stop)))
    stop -= characterBefore(text, stop).length;
  return withoutSpace(text, start, stop);
}

/** Markdown's marks stand close about what they set off. */
function withoutSpace(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  return [from + (part.length - part.trimStart().length), to - (part.length - part.trimEnd().length)];
}
