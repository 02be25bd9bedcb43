// Text to units, units to tokens, query to keywords: the one reading of text, shared by the indexer and the browser.
//
// A unit is one Han character, or one run of other letters and digits. The index holds each unit joined to the next
// (`季度报` becomes `季度 度报 报`), so that a phrase is a row of tokens at consecutive positions, found exactly.

import { unifyHan } from "../../characters/radicals.ts";

const unitPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*%?/gu;
const hanPattern = /^\p{Script=Han}$/u;

/** Stands between two runs, so that `gdp 2026` is not `gdp2026`; no unit holds it. */
const runMark = "+";

/** Stands between the two tokens of a link; below all that tokens hold, so that links follow right after their token. */
const linkMark = " ";

/** A unit with its position in the folded text, in UTF-16 code units. */
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

/** The form in which text is compared: compatibility forms, radicals in place of characters, and case are gone. */
export function fold(text: string): string {
  return unifyHan(text.normalize("NFKC").toLowerCase());
}

/** The units of a text that is folded already, with their positions. */
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

/** The keywords of plain text, parted by white space; those without units are passed over. */
export function keywords(text: string): Keyword[] {
  return text.split(/\s+/u).flatMap((word) => keywordOf(word) ?? []);
}

/** The units of a text as one keyword; undefined where there are none. */
export function keywordOf(text: string): Keyword | undefined {
  const all = units(text);
  if (all.length === 0) return undefined;
  const pairs = all.slice(1).map((unit, index) => pair(all[index] ?? "", unit));
  return {
    units: all,
    tokens: pairs.length > 0 ? pairs : all,
    isOpen: pairs.length === 0 || !isHan(all.at(-1) ?? ""),
  };
}

/** Two tokens at consecutive positions as one. */
export function link(first: string, second: string): string {
  return first + linkMark + second;
}

/** A unit and the one after it as one token. */
function pair(unit: string, next: string | undefined): string {
  if (next === undefined) return unit;
  return isHan(unit) || isHan(next) ? unit + next : unit + runMark + next;
}
