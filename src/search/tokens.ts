// Text to units, units to tokens, query to keywords: the one reading of text, shared by the indexer and the browser.
//
// A unit is one Han character, or one run of other letters and digits. The index holds each unit joined to the next
// (`季度报` becomes `季度 度报 报`), so that a phrase is a row of tokens at consecutive positions, found exactly.
// Pagefind strips diacritics, drops what is not alphanumeric and splits at punctuation and capitals; tokens therefore
// use only characters that it leaves alone: a-z, 0-9, U+3400-U+9FFF, and Yi syllables as marks. All of them lie in the
// Basic Multilingual Plane, where the order of JavaScript's strings is the order of Pagefind's bytes.

const unitPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*%?/gu;
const hanPattern = /^\p{Script=Han}$/u;
const changedPattern = /[^a-z0-9\u3400-\u9fff]/gu;

const point = "\ua000";
const percent = "\ua001";
const escape = "\ua002";
const join = "\ua003";

/** Stands in for the body of a bulletin without units, which Pagefind would leave out; no unit is written like this. */
export const emptyToken = "\ua004";

/** Stands between the two tokens of a link; below all that tokens hold, so that links follow right after their token. */
const linkMark = " ";

/** A unit with its place in the folded text, in UTF-16 code units. */
export interface PlacedUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One keyword of a query. */
export interface Keyword {
  /** Never empty. */
  readonly units: readonly string[];
  /** Each unit joined to the next, never empty. */
  readonly tokens: readonly string[];
  /** Any token that begins with the last one will do in its place. */
  readonly isOpen: boolean;
}

/** The form in which text is compared: compatibility forms and case are gone. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The units of a text that is folded already, with their places. */
export function placedUnits(folded: string): PlacedUnit[] {
  return Array.from(folded.matchAll(unitPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The units of a text, folded. */
export function units(text: string): string[] {
  return fold(text).match(unitPattern) ?? [];
}

/** Whether a unit is one Han character, which nothing can be the beginning of. */
export function isHan(unit: string): boolean {
  return hanPattern.test(unit);
}

/** The index tokens of one paragraph, one for each unit; the last unit stands alone. */
export function tokens(paragraph: string): string[] {
  const all = units(paragraph);
  return all.map((unit, index) => pair(unit, all[index + 1]));
}

/** The keywords of a query; those without units are passed over. */
export function keywords(query: string): Keyword[] {
  return query
    .split(/\s+/u)
    .map(units)
    .filter((found) => found.length > 0)
    .map(keyword);
}

function keyword(all: readonly string[]): Keyword {
  const pairs = all.slice(1).map((unit, index) => pair(all[index] ?? "", unit));
  return {
    units: all,
    tokens: pairs.length > 0 ? pairs : all.map(written),
    isOpen: pairs.length === 0 || !isHan(all.at(-1) ?? ""),
  };
}

/** Two tokens at consecutive places as one. */
export function link(first: string, second: string): string {
  return first + linkMark + second;
}

/** A unit and the one after it as one token; a mark parts two runs, so that `gdp 2026` is not `gdp2026`. */
function pair(unit: string, next: string | undefined): string {
  if (next === undefined) return written(unit);
  return written(unit) + (isHan(unit) || isHan(next) ? "" : join) + written(next);
}

/** A unit in the index's alphabet, character by character, so that the beginning of a unit stays its beginning. */
function written(unit: string): string {
  return unit.replace(changedPattern, (character) => {
    if (character === ".") return point;
    if (character === "%") return percent;
    return escape + (character.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
  });
}
