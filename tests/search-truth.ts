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

function wanted(query: string): string[][] {
  return query
    .split(/\s+/)
    .map(unitsOf)
    .filter((keyword) => keyword.length > 0);
}

/** Whether a bulletin answers a query; nothing answers a query without units. */
export function truth(query: string, record: SearchRecord): boolean {
  const keywords = wanted(query);
  return (
    keywords.length > 0 &&
    keywords.every((keyword) => [record.title, ...record.paragraphs].some((text) => stands(keyword, text)))
  );
}

/** Whether one of the query's keywords stands in the title. */
export function inTitle(query: string, record: SearchRecord): boolean {
  return wanted(query).some((keyword) => stands(keyword, record.title));
}
