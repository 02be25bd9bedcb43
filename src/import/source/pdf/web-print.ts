// Tells the print of one article's web page: under its title, the largest line of all, its origin is told.
import { type Row, textOfRow } from "./rows.ts";

/** Of the title's size: its own lines differ by less. */
const SAME_SIZE = 0.03;
const MOST_LINES = 3;
/** So many rows under the title may tell its origin. */
const MOST_BELOW = 2;
const ORIGIN = /(?:来\s*源|发布时间|发布日期)\s*[：:]/u;
const DAY = /20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/u;

/**
 * Then smaller headings are its subheads, however large they are beside the text.
 * @param rows of all pages, from the top down
 */
export function isPrintOfArticle(rows: readonly Row[]): boolean {
  const largest = rows.reduce((most, { size }) => Math.max(most, size), 0);
  const isTitle = ({ size }: Row) => size >= largest * (1 - SAME_SIZE);
  const first = rows.findIndex(isTitle);
  const last = rows.findLastIndex(isTitle);
  if (first === -1 || last - first >= MOST_LINES || !rows.slice(first, last).every(isTitle)) return false;
  const below = rows
    .slice(last + 1, last + 1 + MOST_BELOW)
    .map(textOfRow)
    .join(" ");
  return ORIGIN.test(below) && DAY.test(below);
}
