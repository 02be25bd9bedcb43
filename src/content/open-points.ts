// What an import leaves for people to look at before a bulletin is published: how it is marked, where a file has it, and how it is settled.
import { lettersOf } from "../characters/letters.ts";
import type { Language, TextEdit } from "../problems/problem.ts";
import { lexemesOf } from "./yaml/lexemes.ts";

const MARKS: Readonly<Record<Language, string>> = { zh: "待核", en: "to review" };

/** A YAML comment beside a value that is a guess. */
export function openComment(reason: string, language: Language): string {
  return language === "zh" ? `# ${MARKS.zh}：${reason}` : `# ${MARKS.en}: ${reason}`;
}

/** A note on a date that only stands in. */
export function openNote(reason: string, language: Language): string {
  return language === "zh" ? `${reason}，${MARKS.zh}。` : `${reason} (${MARKS.en}).`;
}

/** A place that someone has to look at. */
export interface OpenPoint {
  /** Of the mark, in the file's text. */
  readonly offset: number;
  /** From the mark to the end of its line, or of the brackets that it stands in. */
  readonly text: string;
  /** What a comment says behind its mark; empty elsewhere. */
  readonly reason: string;
  /** Of the front matter, and the outermost; undefined in a comment that has its line for itself, and in the body. */
  readonly key: string | undefined;
  /**
   * What a comment stands behind, without quotation marks: a value, or the words that its own line begins with. Elsewhere the
   * value or the line that holds the mark. Empty for an empty list.
   */
  readonly value: string;
  /**
   * What settling it takes away, which are never words that stand nowhere else; undefined where only a person can tell the note
   * from the text.
   */
  readonly settlement: TextEdit | undefined;
}

// Words that go on with Han (`待核实`, `待核查`) or stand within a sentence (`线索待核：3条`) are the text's own.
const MARK = String.raw`(?<!\p{Script=Han})(?:${MARKS.zh}|${MARKS.en})(?!\p{Script=Han})`;
const ANYWHERE = new RegExp(
  String.raw`(?<=(?:^|\s)#\s?|[（(【[]\s?)${MARK}|(?<!\p{Script=Han})${MARKS.zh}(?=\s?[：:）)】\]])`,
  "gmu",
);
const FIRST_MARK = new RegExp(`^(?:${Object.values(MARKS).join("|")})`);
const MARK_AND_COLON = new RegExp(`${FIRST_MARK.source}\\s*[：:]?\\s*`);
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m;
const DATE_NOTE = /^dateNote:.*(?:\r?\n[ \t].*)*/m;
const IN_DATE_NOTE = new RegExp(MARK, "gu");

/** Every open point of a bulletin file, in its order: in comments and values of the front matter, and in the body. */
export function openPoints(file: string): OpenPoint[] {
  if (!Object.values(MARKS).some((mark) => file.includes(mark))) return [];
  const offsets = new Set(Array.from(file.matchAll(ANYWHERE), ({ index }) => index));
  const front = stretchOf(FRONT_MATTER.exec(file), 1);
  const note = front && stretchOf(DATE_NOTE.exec(front.text), 0, front.start);
  for (const { index } of note?.text.matchAll(IN_DATE_NOTE) ?? []) offsets.add((note?.start ?? 0) + index);
  const comments = front ? commentsOf(front) : [];
  // Markdown's marks are on one side only.
  const isSaidElsewhere = (words: string) =>
    lettersOf(withoutStretches(file, comments)).includes(lettersOf(words));
  return Array.from(offsets)
    .sort((a, b) => a - b)
    .map((offset) => {
      const line = lineAt(file, offset);
      const text = file.slice(offset, partner(file, offset, line.end, 1) ?? line.end).trim();
      const comment = comments.find((each) => holds(each, offset));
      const inFront = front !== undefined && holds(front, offset);
      const about = comment
        ? besideComment(file, offset, comment, line, front)
        : {
            reason: "",
            key: inFront ? keyAbove(file, front, line) : undefined,
            value: inFront
              ? valueIn(file.slice(line.start, line.end))
              : file.slice(line.start, line.end).trim(),
          };
      const settlement =
        note && holds(note, offset)
          ? withoutMark(file, offset, note)
          : comment
            ? withoutComment(file, offset, comment, line, isSaidElsewhere)
            : withoutNote(file, offset, line, !inFront);
      return { offset, text, ...about, settlement };
    });
}

/** What a list says of it: the value, and why it is open. A value that holds the mark itself is said once, without it where it begins so. */
export function openWords({ value, reason, text }: OpenPoint): string {
  const isWithin = reason === "" && Object.values(MARKS).some((mark) => value.includes(mark));
  if (!isWithin) return [value, reason || text].filter(Boolean).join("：");
  const words = value.replace(MARK_AND_COLON, "");
  return /[\p{L}\p{N}]/u.test(words) ? words : value;
}

/**
 * The file with the mark that stands there taken away, and with it what it says: the value stays. As it was where no open point
 * stands there, or none that a program can take away.
 * @param file its text, with any line ends
 * @param offset one that `openPoints` gives
 */
export function settle(file: string, offset: number): string {
  const point = openPoints(file).find((each) => each.offset === offset);
  if (point?.settlement === undefined) return file;
  const { start, end, text } = point.settlement;
  return file.slice(0, start) + text + file.slice(end);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

type TextStretch = Stretch & { readonly text: string };

function stretchOf(match: RegExpExecArray | null, group: 0 | 1, base = 0): TextStretch | undefined {
  const text = match?.[group];
  if (match === null || text === undefined) return undefined;
  const start = base + match.index + match[0].indexOf(text, group === 0 ? 0 : match[0].indexOf("\n") + 1);
  return { start, end: start + text.length, text };
}

function holds({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Without its end. */
function lineAt(file: string, offset: number): Stretch {
  const start = file.lastIndexOf("\n", offset - 1) + 1;
  const end = /\r?\n|$/.exec(file.slice(offset))?.index ?? 0;
  return { start, end: offset + end };
}

function commentsOf({ text, start }: TextStretch): Stretch[] {
  return Array.from(lexemesOf(text)).flatMap((lexeme) => {
    const begin = start + lexeme.offset;
    return lexeme.kind === "comment" ? [{ start: begin, end: begin + lexeme.text.length }] : [];
  });
}

/** Of the part of a comment that the mark begins, the `#`. */
function hashBefore(file: string, offset: number, comment: Stretch): number | undefined {
  const hash = /#\s?$/.exec(file.slice(comment.start, offset))?.index;
  return hash === undefined ? undefined : comment.start + hash;
}

function besideComment(
  file: string,
  offset: number,
  comment: Stretch,
  line: Stretch,
  front: Stretch | undefined,
): Pick<OpenPoint, "reason" | "key" | "value"> {
  const reason = file.slice(offset, line.end).replace(MARK_AND_COLON, "").trim();
  const before = file.slice(line.start, comment.start).trim();
  if (before === "") {
    const own = file.slice(comment.start, hashBefore(file, offset, comment) ?? comment.start);
    return { reason, key: undefined, value: own.replace(/^#+/, "").trim() };
  }
  return { reason, key: keyAbove(file, front, line), value: valueIn(before) };
}

function valueIn(line: string): string {
  return line
    .trim()
    .replace(/^(?:- +)?(?:[\w-]+:(?: +|$))?(?:- +)?/, "")
    .replace(/,$/, "")
    .replace(/^\[\]$/, "")
    .replace(/^(["'])(.*)\1$/, "$2");
}

/** The outermost key at the line or above it. */
function keyAbove(file: string, front: Stretch | undefined, line: Stretch): string | undefined {
  if (front === undefined) return undefined;
  const above = file.slice(front.start, line.end);
  return Array.from(above.matchAll(/^([\w-]+):/gm)).at(-1)?.[1];
}

/** A value keeps its line, and so does a comment with words that stand nowhere else, as a caption's; any other line goes. */
function withoutComment(
  file: string,
  offset: number,
  comment: Stretch,
  line: Stretch,
  isSaidElsewhere: (words: string) => boolean,
): TextEdit | undefined {
  const hash = hashBefore(file, offset, comment);
  if (hash === undefined) return withoutNote(file, offset, { start: comment.start, end: comment.end }, true);
  const before = file.slice(line.start, comment.start);
  if (before.trim() === "") {
    if (isSaidElsewhere(file.slice(comment.start, hash)))
      return { start: line.start, end: nextLine(file, line), text: "" };
    const mark = MARK_AND_COLON.exec(file.slice(offset, line.end))?.[0].length ?? 0;
    if (offset + mark < line.end) return { start: offset, end: offset + mark, text: "" };
  }
  const kept = file.slice(line.start, hash).trimEnd();
  return { start: line.start + kept.length, end: line.end, text: "" };
}

function withoutStretches(file: string, stretches: readonly Stretch[]): string {
  const bounds = [0, ...stretches.flatMap(({ start, end }) => [start, end]), file.length];
  return bounds.flatMap((bound, at) => (at % 2 === 0 ? [file.slice(bound, bounds[at + 1])] : [])).join("");
}

function nextLine(file: string, { end }: Stretch): number {
  return end + (/^\r?\n/.exec(file.slice(end))?.[0].length ?? 0);
}

/** The note stays as what readers are told: it loses the mark, and goes when it says nothing else. */
function withoutMark(file: string, offset: number, note: TextStretch): TextEdit {
  const mark = FIRST_MARK.exec(file.slice(offset))?.[0] ?? "";
  const [start, end] = bracketed(file, offset, note) ?? [
    offset - (/[，,；;、。\s]*$/.exec(file.slice(note.start, offset))?.[0].length ?? 0),
    offset + mark.length,
  ];
  const before = file.slice(note.start, start).replace(/^dateNote:/, "");
  const after = file.slice(end, note.end);
  if (!/[\p{L}\p{N}]/u.test(before + after))
    return { start: note.start, end: nextLine(file, note), text: "" };
  if (/[\p{L}\p{N}]/u.test(before)) return { start, end, text: "" };
  return { start: offset, end: end + (/^[：:，,\s]*/.exec(after)?.[0].length ?? 0), text: "" };
}

/** In brackets, or a line of the body that begins with the mark; what else the line has could be text. */
function withoutNote(file: string, offset: number, line: Stretch, mayGo: boolean): TextEdit | undefined {
  const inBrackets = bracketed(file, offset, line);
  if (inBrackets) return { start: inBrackets[0], end: inBrackets[1], text: "" };
  if (!mayGo || !/^(?:[ \t\u3000>*_#-]|\d+[.)])*$/.test(file.slice(line.start, offset))) return undefined;
  const end = nextLine(file, line);
  // A paragraph goes with the empty line behind it.
  const isParagraph = /^$|\n\r?\n$/.test(file.slice(0, line.start));
  const empty = isParagraph ? (/^[ \t]*\r?\n/.exec(file.slice(end))?.[0].length ?? 0) : 0;
  return { start: line.start, end: end + empty, text: "" };
}

const OPENING = "（(【[";
const CLOSING = "）)】]";

/** Brackets that hold nothing else go with the note. */
function bracketed(file: string, offset: number, line: Stretch): readonly [number, number] | undefined {
  const close = partner(file, offset, line.end, 1);
  const open = partner(file, offset - 1, line.start - 1, -1);
  if (close === undefined || open === undefined) return undefined;
  if (file.slice(open + 1, offset).trim() !== "")
    return [open + 1 + file.slice(open + 1, offset).replace(/[，,；;、。\s]+$/, "").length, close];
  const space = /[ \t]*$/.exec(file.slice(line.start, open))?.[0].length ?? 0;
  return [open - space, close + 1];
}

/** The bracket around a place, forwards or backwards; on the way are only whole pairs. */
function partner(file: string, from: number, to: number, step: 1 | -1): number | undefined {
  const [inward, outward] = step > 0 ? [OPENING, CLOSING] : [CLOSING, OPENING];
  let depth = 0;
  for (let at = from; at !== to; at += step) {
    const character = file.charAt(at);
    if (inward.includes(character) && character !== "") depth += 1;
    else if (outward.includes(character) && character !== "") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return undefined;
}
