// What of a query is asked singly: its pairs of characters, its numbers and letters, each with the weight that it has.
import { isHan, keywords } from "../../search/exact/tokens.ts";
import type { Keyword } from "../../search/exact/tokens.ts";
import { spellings } from "./scripts.ts";
import type { ScriptTable } from "./scripts.ts";

/** One token of the index, as a prefix any that begins with it. */
export interface AskedToken {
  readonly token: string;
  readonly prefix: boolean;
}

/** Something that a document may hold in one of several spellings. */
export interface Asked {
  readonly spellings: readonly AskedToken[];
  /** Above 0, up to 1: how much its rarity counts. */
  readonly weight: number;
  /** By which it is found in a text. */
  readonly keywords: readonly Keyword[];
}

/** What people write around what they ask for. */
const FRAMES =
  /(?:的)?最新(?:消息|进展|情况|动态)?|(?:的)?(?:具体|有关|相关)?(?:消息|情况)|是?什么|怎么样?了?|怎样|如何|为什么|关于|有关|哪些|多少|吗|呢|的|了/gu;
/** Measured, as are the numbers in rank.ts: docs/design.md, "What the exact answer does not find". */
const FRAME_WEIGHT = 0.3;
/** A long text is known by its beginning; each token may be a file of each volume. */
const MOST_TOKENS = 32;
/** Letters or digits that are enough to ask for by themselves, whatever stands beside them. */
const LEAST_RUN = { letters: 2, digits: 3 };

/** @param all The keywords of a query, but for those that must not be found. */
export function askedOf(all: readonly Keyword[], scripts: ScriptTable): Asked[] {
  const found = new Map<string, Asked>();
  for (const { units } of all) {
    const framed = framedUnits(units);
    units.forEach((unit, index) => {
      const next = units[index + 1];
      const add = (row: readonly string[], prefix: boolean): void => {
        const weight = row.some((_, offset) => framed[index + offset]) ? FRAME_WEIGHT : 1;
        const asked = askedFor(row, prefix, weight, scripts);
        const key = row.join(" ");
        if ((found.get(key)?.weight ?? 0) < weight && asked.spellings.length > 0) found.set(key, asked);
      };
      if (next !== undefined) add([unit, next], index + 2 === units.length && !isHan(next));
      if (standsAlone(unit) || units.length === 1) add([unit], !isHan(unit));
    });
  }
  const ordered = [...found.values()];
  // The frames are the last to be asked for.
  return [...ordered].sort((a, b) => b.weight - a.weight).slice(0, MOST_TOKENS);
}

function askedFor(units: readonly string[], prefix: boolean, weight: number, scripts: ScriptTable): Asked {
  const known = spellings(units.join(" "), scripts).flatMap((text) => {
    const row = text.split(" ");
    const [keyword] = keywords(row.every(isHan) ? row.join("") : row.join(row.some(isHan) ? "" : "-"));
    return keyword === undefined ? [] : [keyword];
  });
  return {
    spellings: known.flatMap(({ tokens: [token] }) => (token === undefined ? [] : [{ token, prefix }])),
    weight,
    keywords: known,
  };
}

function standsAlone(unit: string): boolean {
  if (isHan(unit)) return false;
  return unit.length >= (/^\p{N}+$/u.test(unit) ? LEAST_RUN.digits : LEAST_RUN.letters);
}

/** For each unit whether it belongs to what is written around a question. */
function framedUnits(units: readonly string[]): boolean[] {
  const text = units.map((unit) => (isHan(unit) ? unit : " ".repeat(unit.length))).join("");
  const framed = new Uint8Array(text.length);
  for (const match of text.matchAll(FRAMES)) framed.fill(1, match.index, match.index + match[0].length);
  // A query that is nothing else asks for just that.
  if (!/[^ ]/u.test(text.replaceAll(FRAMES, "")) && !units.some((unit) => !isHan(unit)))
    return units.map(() => false);
  let at = 0;
  return units.map((unit) => {
    const isFramed = framed[at] === 1;
    at += unit.length;
    return isFramed;
  });
}
