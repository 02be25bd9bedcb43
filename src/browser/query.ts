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

/** What belongs to the words beside it and holds no text of its own. */
interface Sign {
  readonly sign: string;
  readonly says: "either" | "both" | "title";
  /** Neither side is white space. */
  readonly isTight: boolean;
  /** What the sign is where the query has no words. */
  readonly asText: Word | undefined;
}

const joints: ReadonlyMap<string, "either" | "both"> = new Map([
  ["OR", "either"],
  ["或", "either"],
  ["AND", "both"],
]);

/**
 * Reads a query.
 *
 *   甲 乙       both, as 甲 AND 乙; white space does not part within "…" or “…”, which else are passed over
 *   乙 OR 丙    either, as 乙 或 丙 and 乙|丙; it binds before white space does: 甲 乙 OR 丙 wants 甲, and 乙 or 丙
 *   -丙         none of those that hold 丙, as －丙; at the beginning of a word alone; -乙|丙 wants neither
 *   title:甲    甲 in the title, as 标题：甲 and 标题： 甲; may follow `-`
 *
 * `OR`, `或`, `AND`, `|` and `title:` that lack a word beside them are passed over with a note, unless the query has no
 * words: then they are text. What has another form or stands in another place is text: signs are passed over, letters
 * are looked for. Where it looks like an operator there is a note.
 */
export function readQuery(query: string): ReadQuery {
  const { masked, notes: unclosed } = withoutPhrases(query);
  const notes: Note[] = [...unclosed];
  const items: (Word | Sign)[] = [];
  for (const { 0: shape, index } of masked.matchAll(/\|+|[^\s|]+/gu)) {
    const end = index + shape.length;
    const isParted = (at: number): boolean => /^\s?$/u.test(masked.charAt(at));
    const startsWord = isParted(index - 1);
    const joint = startsWord && isParted(end) ? joints.get(shape) : undefined;
    if (shape.startsWith("|")) {
      const isTight = !startsWord && !isParted(end);
      items.push({ sign: "|", says: "either", isTight, asText: undefined });
    } else if (joint !== undefined) {
      items.push({ sign: shape, says: joint, isTight: false, asText: wordOf(keywordOf(shape), false) });
    } else {
      const { item, note } = itemOf(shape, query.slice(index, end), startsWord);
      if (item !== undefined) items.push(item);
      if (note !== undefined) notes.push(note);
    }
  }
  const joined = join(withFields(items));
  notes.push(...joined.notes, ...strangeSigns(masked));
  return { clauses: joined.clauses, notes: distinct(notes) };
}

function wordOf(keyword: Keyword | undefined, not: boolean, inTitle = false): Word | undefined {
  return keyword && { term: { keyword, inTitle }, not };
}

/** Reads what stands between white space or bars. `shape` is the text without what phrases hold. */
function itemOf(shape: string, text: string, startsWord: boolean): { item?: Word | Sign; note?: Note } {
  const [dash = ""] = startsWord ? (/^[-－]/u.exec(shape) ?? []) : [];
  const not = dash !== "" && isExclusion(shape, text);
  const start = not ? dash.length : 0;
  const [field = ""] = titleField.exec(shape.slice(start)) ?? [];
  const word = wordOf(keywordOf(text.slice(start + field.length)), not, field !== "");
  const asText = wordOf(keywordOf(text), not);
  const sign: Sign = { sign: field, says: "title", isTight: false, asText };
  const item = word ?? (field === "" ? undefined : sign);
  return {
    ...(item && { item }),
    ...(dash !== "" && !not && isMisplaced(shape) && { note: { sign: dash, reason: "nothing-beside" } }),
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
function isMisplaced(shape: string): boolean {
  return !/^[-－]{2}/u.test(shape) && !setOff.test(shape);
}

/** Gives a field that stands alone, and its dash, to the word right behind it. */
function withFields(items: readonly (Word | Sign)[]): (Word | Sign)[] {
  return items.flatMap((item, index): (Word | Sign)[] => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (isWord(item)) return [isField(before) ? fielded(item, before) : item];
    return isField(item) && isWord(after) ? [] : [item];
  });
}

function fielded({ term, not }: Word, field: Sign): Word {
  return { term: { ...term, inTitle: true }, not: not || field.asText?.not === true };
}

function isWord(item: Word | Sign | undefined): item is Word {
  return item !== undefined && "term" in item;
}

function isField(item: Word | Sign | undefined): item is Sign {
  return item !== undefined && "says" in item && item.says === "title";
}

/** Makes clauses of words, and of joints with a word on either side. */
function join(items: readonly (Word | Sign)[]): ReadQuery {
  if (!items.some(isWord)) {
    const texts = items.flatMap((item) => (isWord(item) ? item : (item.asText ?? [])));
    return { clauses: texts.map(({ term, not }) => ({ any: [term], not })), notes: [] };
  }
  const clauses: { any: Term[]; not: boolean }[] = [];
  const notes: Note[] = [];
  let isJoined = false;
  items.forEach((item, index) => {
    const before = clauses.at(-1);
    if (isWord(item)) {
      if (isJoined && before !== undefined) before.any.push(item.term);
      else clauses.push({ any: [item.term], not: item.not });
      isJoined = false;
      return;
    }
    const after = items[index + 1];
    const isBetween = before !== undefined && isWord(after);
    isJoined = item.says === "either" && isBetween && (!before.not || item.isTight) && !after.not;
    // White space says "both" already.
    const isHeeded = isJoined || (item.says === "both" && isBetween);
    if (!isHeeded) notes.push({ sign: item.sign, reason: "nothing-beside" });
  });
  return { clauses, notes };
}

function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [`${note.reason} ${note.sign}`, note])).values()];
}
