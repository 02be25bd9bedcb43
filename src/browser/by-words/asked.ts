// What of a query is asked singly: its pairs of characters, its numbers and letters, each with the weight that it has.
import { isHan, keywordOf, units } from "../../search/exact/tokens.ts";
import type { Keyword } from "../../search/exact/tokens.ts";
import { spellings } from "./scripts.ts";
import type { ScriptTable } from "./scripts.ts";

/** One or two units that a document may hold in one of several spellings. */
export interface Asked {
  /** Never empty; each is one token of the index. */
  readonly spellings: readonly Keyword[];
  /** Above 0, up to 1: how much its rarity counts. */
  readonly weight: number;
}

/** What people write around what they ask for. */
const FRAMES =
  /的?最新(?:消息|进展|情况|动态)?|的?(?:具体|有关|相关)?(?:消息|情况)|是?什么|怎么样?了?|怎样|如何|为什么|关于|有关|哪些|多少|吗|呢|的|了/gu;

/** Whether a word is worth asking for by itself: no such frame, no single character, of which every text has most. */
export function isWorthAsking(word: string): boolean {
  const [first = "", ...others] = units(word);
  return word.replaceAll(FRAMES, "") !== "" && (others.length > 0 || standsAlone(first));
}

/** Measured, as are the numbers in rank.ts: docs/design.md, "What the exact answer does not find". */
const FRAME_WEIGHT = 0.3;
/** A long text is known by its beginning: each token is a file of each volume. */
const MOST = 32;
/** Letters or digits that are enough to ask for by themselves, whatever stands beside them. */
const LEAST_LETTERS = 2;
const LEAST_DIGITS = 2;

/**
 * Those with the greatest weight first, at most 32.
 * @param meant Keywords of the query as it is most likely meant, if that is otherwise than it is written: then these
 *   count, and the rest of what is written as little as a frame.
 */
export function askedOf(
  written: readonly Keyword[],
  scripts: ScriptTable,
  meant: readonly Keyword[] = written,
): Asked[] {
  const found = new Map<string, Asked>();
  for (const keyword of new Set([...meant, ...written])) {
    const { units } = keyword;
    const framed = meant.includes(keyword) ? framedUnits(units) : units.map(() => true);
    units.forEach((unit, index) => {
      const next = units[index + 1];
      const rows: [string, ...string[]][] = [];
      if (next !== undefined) rows.push([unit, next]);
      if (standsAlone(unit) || units.length === 1) rows.push([unit]);
      for (const row of rows) {
        const weight = row.some((_, offset) => framed[index + offset]) ? FRAME_WEIGHT : 1;
        const key = row.join(" ");
        if ((found.get(key)?.weight ?? 0) < weight)
          found.set(key, { spellings: spelled(row, scripts), weight });
      }
    });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

function spelled(units: readonly string[], scripts: ScriptTable): Keyword[] {
  // Two runs stay two where something stands between them.
  const text = units.join(units.some(isHan) ? "" : "-");
  return spellings(text, scripts).flatMap((spelling) => keywordOf(spelling) ?? []);
}

function standsAlone(unit: string): boolean {
  return !isHan(unit) && unit.length >= (/^\p{N}+$/u.test(unit) ? LEAST_DIGITS : LEAST_LETTERS);
}

/** For each unit whether it belongs to what is written around a question. */
function framedUnits(units: readonly string[]): boolean[] {
  // A run of letters or digits is no part of a frame.
  const row = units.map((unit) => (isHan(unit) ? unit : "-"));
  const places = row.flatMap((unit, index) => Array.from({ length: unit.length }, () => index));
  const framed = new Set<number>();
  for (const match of row.join("").matchAll(FRAMES)) {
    for (let place = match.index; place < match.index + match[0].length; place += 1)
      framed.add(places[place] ?? 0);
  }
  // A query that is nothing else asks for just that.
  return units.map((_, index) => framed.has(index) && framed.size < units.length);
}
