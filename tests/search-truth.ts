// The truth of a query, as the search contract says it, radicals being the characters that they stand for.
// Nothing here uses the code under test.
import type { SearchRecord } from "../src/search/cut/record.ts";

const contractUnit = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)*%?/gu;

const known = new Map<string, string[]>();

/** Radicals that have no compatibility form, and the characters that they stand for. */
const radicals: Readonly<Record<string, string>> = { "⻋": "车", "⻓": "长", "⺠": "民" };

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[⻋⻓⺠]/g, (radical) => radicals[radical] ?? radical);
}

function unitsOf(text: string): string[] {
  const units = known.get(text) ?? fold(text).match(contractUnit) ?? [];
  known.set(text, units);
  return units;
}

/** Whether the keyword's units stand in the text, in order and next to each other. */
function stands(keyword: readonly string[], text: string): boolean {
  const row = unitsOf(text);
  const last = keyword.length - 1;
  for (let start = 0; start + last < row.length; start += 1) {
    const matches = keyword.every((unit, index) => {
      const other = row[start + index] ?? "";
      const open = index === last && !/^\p{Script=Han}$/u.test(unit);
      return open ? other.startsWith(unit) : other === unit;
    });
    if (matches) return true;
  }
  return false;
}

/** What must be found, or must not: one of some rows of units, each in the title alone or anywhere. */
export interface Wanted {
  readonly not: boolean;
  readonly any: { readonly row: string[]; readonly titleOnly: boolean }[];
}

/** A quotation mark after a digit begins nothing. */
const word = /(?:(?<!\p{Nd})"[^"]*"|(?<!\p{Nd})＂[^＂]*＂|“[^”]*”|[^\s|])+|\|+/gu;

/** One of the query's words, or a sign that needs words beside it; signs have units, too, except bars. */
interface Token {
  readonly kind: "word" | "or" | "and" | "field";
  readonly not: boolean;
  readonly titleOnly: boolean;
  readonly row: string[];
  /** Of a bar with no white space on either side. */
  readonly tight: boolean;
}

function tokenOf(query: string, { 0: text, index }: RegExpExecArray): Token {
  const isParted = (at: number): boolean => at < 0 || at >= query.length || /\s/u.test(query.charAt(at));
  const [left, right] = [isParted(index - 1), isParted(index + text.length)];
  const plain: Token = { kind: "word", not: false, titleOnly: false, row: unitsOf(text), tight: false };
  if (text.startsWith("|")) return { ...plain, kind: "or", row: [], tight: !left && !right };
  if (left && right && /^(?:OR|或)$/u.test(text)) return { ...plain, kind: "or" };
  if (left && right && text === "AND") return { ...plain, kind: "and" };
  const not =
    left &&
    /^[-－]/u.test(text) &&
    !/^.\p{Script=Han}(?:.*\p{Script=Han})?[-－]$/u.test(text) &&
    fold(text.replace(/^.["＂“]?/u, "")).search(contractUnit) === 0;
  const bare = not ? text.slice(1) : text;
  if (!/^(?:title|标题)[:：]/iu.test(bare)) return { ...plain, not, row: unitsOf(bare) };
  const inside = unitsOf(bare.replace(/^[^:：]*[:：]/u, ""));
  return inside.length > 0
    ? { ...plain, not, titleOnly: true, row: inside }
    : { ...plain, not, kind: "field", row: unitsOf(bare) };
}

/**
 * The query as the rules have it: white space outside quotation marks parts words, `-` before a unit at the beginning of one
 * excludes it (but -手记- is text), `title:` keeps it, or the word behind white space, to the title, `OR`, `或` and `|` let
 * either side do. Signs without the words that they need, `OR` beside an exclusion, and `AND` do nothing; where there are
 * no words signs are words.
 */
function parse(query: string): Wanted[] {
  const tokens = [...query.matchAll(word)]
    .filter(([text]) => text.startsWith("|") || unitsOf(text).length > 0)
    .map((match) => tokenOf(query, match));
  const rows = tokens.filter(({ row }) => row.length > 0);
  if (!tokens.some(({ kind }) => kind === "word"))
    return rows.map(({ not, row }) => ({ not, any: [{ row, titleOnly: false }] }));
  const all: Wanted[] = [];
  const rest = [...tokens];
  let either: "no" | "loose" | "tight" = "no";
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    const [next] = rest;
    const last = all.at(-1);
    if (token.kind === "field" && next?.kind === "word")
      rest[0] = { ...next, titleOnly: true, not: next.not || token.not };
    if (token.kind === "or") either = token.tight ? "tight" : "loose";
    else if (token.kind !== "word") either = next?.kind === "word" && token.kind === "field" ? either : "no";
    else {
      const { not, row, titleOnly } = token;
      const joins = either === "tight" || (either === "loose" && last?.not === false);
      if (joins && last !== undefined && !not) last.any.push({ row, titleOnly });
      else all.push({ not, any: [{ row, titleOnly }] });
      either = "no";
    }
  }
  return all;
}

/** What a query wants, parsed once. */
export function wanted(query: string): Wanted[] {
  const all = parsed.get(query) ?? parse(query);
  parsed.set(query, all);
  return all;
}

const parsed = new Map<string, Wanted[]>();

/** Whether a bulletin answers a query; nothing answers a query without units. */
export function truth(query: string, record: SearchRecord): boolean {
  const all = wanted(query);
  return (
    all.length > 0 &&
    all.every(
      ({ not, any }) =>
        any.some(({ row, titleOnly }) =>
          [record.title, ...(titleOnly ? [] : record.paragraphs)].some((text) => stands(row, text)),
        ) !== not,
    )
  );
}

/**
 * Records in the order of relevance: first those with a word that is wanted in the title; before these, where there is a
 * choice between words, those with all of them there.
 */
export function byRelevance(query: string, records: readonly SearchRecord[]): SearchRecord[] {
  const wishes = wanted(query).filter(({ not }) => !not);
  const rows = wishes.flatMap(({ any }) => any.map(({ row }) => row));
  const rank = ({ title }: SearchRecord): number => {
    const titled = rows.filter((row) => stands(row, title)).length;
    if (titled === 0) return 2;
    return wishes.some(({ any }) => any.length > 1) && titled === rows.length ? 0 : 1;
  };
  return [0, 1, 2].flatMap((wished) => records.filter((record) => rank(record) === wished));
}
