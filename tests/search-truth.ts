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

/**
 * The query as the rules have it: white space outside quotation marks parts words, `-` before a unit at the beginning of one
 * excludes it (but -手记- is text), `title:` keeps it to the title, `OR`, `或` and `|` let either side do. Bars and `OR`
 * without a word on both sides, or beside an exclusion, are text.
 */
function parse(query: string): Wanted[] {
  const all: Wanted[] = [];
  const found = [...query.matchAll(word)].filter(
    ([text]) => text.startsWith("|") || unitsOf(text).length > 0,
  );
  const isParted = (at: number): boolean => at < 0 || at >= query.length || /\s/u.test(query.charAt(at));
  const isJoint = (match: RegExpExecArray | undefined): boolean =>
    match?.[0].startsWith("|") === true ||
    (/^(?:OR|或)$/u.test(match?.[0] ?? "") &&
      isParted((match?.index ?? 0) - 1) &&
      isParted((match?.index ?? 0) + (match?.[0].length ?? 0)));
  const excludes = ({ 0: text, index }: RegExpExecArray): boolean =>
    isParted(index - 1) &&
    /^[-－]/u.test(text) &&
    !/^.\p{Script=Han}(?:.*\p{Script=Han})?[-－]$/u.test(text) &&
    fold(text.replace(/^.["＂“]?/u, "")).search(contractUnit) === 0;
  let joined = false;
  found.forEach((match, index) => {
    const [text] = match;
    const last = all.at(-1);
    if (isJoint(match)) {
      const next = found[index + 1];
      const tight =
        text.startsWith("|") && !isParted(match.index - 1) && !isParted(match.index + text.length);
      joined =
        last !== undefined && (!last.not || tight) && next !== undefined && !isJoint(next) && !excludes(next);
      if (!joined && !text.startsWith("|"))
        all.push({ not: false, any: [{ row: unitsOf(text), titleOnly: false }] });
      return;
    }
    const not = excludes(match);
    const bare = not ? text.slice(1) : text;
    const inside = unitsOf(bare.replace(/^(?:title|标题)[:：]/iu, ""));
    const titleOnly = /^(?:title|标题)[:：]/iu.test(bare) && inside.length > 0;
    const one = { row: titleOnly ? inside : unitsOf(bare), titleOnly };
    if (joined && last !== undefined) last.any.push(one);
    else all.push({ not, any: [one] });
    joined = false;
  });
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
