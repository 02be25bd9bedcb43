// The little language of queries: words side by side, `OR`, `-`, `title:` and quotation marks; all else is text.
import { fold, keywordOf, placedUnits } from "../search/exact/tokens.ts";
import type { Keyword } from "../search/exact/tokens.ts";
import { strangeSigns } from "./query-notes.ts";
import type { Note } from "./query-notes.ts";
import { titleField, withoutPhrases } from "./query-signs.ts";

/** What is looked for in one text. */
export interface Term {
  readonly keyword: Keyword;
  /** Only the title counts. */
  readonly inTitle: boolean;
}

/** A bulletin must hold one of the terms, or with `not` none of them. */
export interface Clause {
  /** Never empty. */
  readonly any: readonly Term[];
  readonly not: boolean;
}

export interface ReadQuery {
  /** All must hold. */
  readonly clauses: readonly Clause[];
  readonly notes: readonly Note[];
}

/** A word with its units. */
interface Word {
  readonly term: Term;
  readonly not: boolean;
}

/** `OR`, `或` or `|`. */
interface Joint {
  readonly sign: string;
  /** Neither side is white space. */
  readonly isTight: boolean;
  /** What the sign is as text. */
  readonly text: Keyword | undefined;
}

const joints: ReadonlySet<string> = new Set(["OR", "或"]);

/**
 * Reads a query.
 *
 *   甲 乙       both; white space does not part within "…" or “…”, which else are passed over
 *   乙 OR 丙    either, as 乙 或 丙 and 乙|丙; it binds before white space does: 甲 乙 OR 丙 wants 甲, and 乙 or 丙
 *   -丙         none of those that hold 丙, as －丙; at the beginning of a word alone; -乙|丙 wants neither
 *   title:甲    甲 in the title, as 标题：甲; may follow `-`
 *
 * What has another form or stands in another place is no operator but text: signs are passed over, letters are looked
 * for. Where it looks like an operator there is a note.
 */
export function readQuery(query: string): ReadQuery {
  const { masked, notes: unclosed } = withoutPhrases(query);
  const notes: Note[] = [...unclosed];
  const items: (Word | Joint)[] = [];
  for (const { 0: shape, index } of masked.matchAll(/\|+|[^\s|]+/gu)) {
    const end = index + shape.length;
    const isParted = (at: number): boolean => /^\s?$/u.test(masked.charAt(at));
    const startsWord = isParted(index - 1);
    if (shape.startsWith("|")) {
      items.push({ sign: "|", isTight: !startsWord && !isParted(end), text: undefined });
    } else if (joints.has(shape) && startsWord && isParted(end)) {
      items.push({ sign: shape, isTight: false, text: keywordOf(shape) });
    } else {
      const { word, note } = wordOf(shape, query.slice(index, end), startsWord);
      if (word !== undefined) items.push(word);
      if (note !== undefined) notes.push(note);
    }
  }
  const joined = join(items);
  notes.push(...joined.notes, ...strangeSigns(masked));
  return { clauses: joined.clauses, notes: distinct(notes) };
}

/** Reads what stands between white space or bars. `shape` is the text without what phrases hold. */
function wordOf(shape: string, text: string, startsWord: boolean): { word?: Word; note?: Note } {
  const [dash = ""] = startsWord ? (/^[-－]/u.exec(shape) ?? []) : [];
  const not = dash !== "" && isExclusion(shape, text);
  const start = not ? dash.length : 0;
  const [field = ""] = titleField.exec(shape.slice(start)) ?? [];
  const beside = keywordOf(text.slice(start + field.length));
  const keyword = beside ?? keywordOf(text);
  const sign = field !== "" && beside === undefined ? field : dash !== "" && !not ? dash : "";
  return {
    ...(keyword && { word: { term: { keyword, inTitle: field !== "" && beside !== undefined }, not } }),
    ...(isMisplaced(sign, shape) && { note: { sign, reason: "nothing-beside" } }),
  };
}

/** Whether a word that begins with a dash goes on with a unit. */
function isExclusion(shape: string, text: string): boolean {
  if (setOff.test(shape)) return false;
  return placedUnits(fold(text.slice(/^.["＂“]/u.test(shape) ? 2 : 1)))[0]?.start === 0;
}

/** `-手记-`: dashes on both sides set a word off. */
const setOff = /^[-－]\p{Script=Han}(?:.*\p{Script=Han})?[-－]$/u;

/** Rules (`---`) and dashes about a word are nobody's operators. */
function isMisplaced(sign: string, shape: string): boolean {
  return sign !== "" && !/^[-－]{2}/u.test(shape) && !setOff.test(shape);
}

/** Makes clauses of words, and of joints with a word on either side. */
function join(items: readonly (Word | Joint)[]): ReadQuery {
  const clauses: { any: Term[]; not: boolean }[] = [];
  const notes: Note[] = [];
  let isJoined = false;
  items.forEach((item, index) => {
    const before = clauses.at(-1);
    if ("term" in item) {
      if (isJoined && before !== undefined) before.any.push(item.term);
      else clauses.push({ any: [item.term], not: item.not });
      isJoined = false;
      return;
    }
    const after = items[index + 1];
    isJoined =
      before !== undefined &&
      (!before.not || item.isTight) &&
      after !== undefined &&
      "term" in after &&
      !after.not;
    if (isJoined) return;
    if (items.length > 1) notes.push({ sign: item.sign, reason: "nothing-beside" });
    if (item.text !== undefined) clauses.push({ any: [{ keyword: item.text, inTitle: false }], not: false });
  });
  return { clauses, notes };
}

function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [`${note.reason} ${note.sign}`, note])).values()];
}
