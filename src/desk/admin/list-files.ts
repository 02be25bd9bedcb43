// Answers the list of bulletins from the content folder on this machine: any page of it, of however many files.
import { listFolder } from "../../content/files/folder.ts";
import { FileCheck } from "./check-file.ts";
import { readEntry } from "./entry-files.ts";
import {
  type Asked,
  askedRow,
  asksText,
  type CheckedRow,
  isNamed,
  newestFirst,
  type Page,
  type Row,
  yearsOf,
} from "./listing.ts";
import { errorsOf } from "./said.ts";

/** Each is parsed: behind the page so many more are counted, which takes a third of a second. */
const MOST_COUNTED = 2000;

/** @param from The place of the page's first row among all that is asked for. */
export async function pageOf(content: string, asked: Asked, from: number, size: number): Promise<Page> {
  const { bulletins } = listFolder(content);
  const named = newestFirst(bulletins.filter((path) => isNamed(asked, path)));
  const isByName = !asksText(asked);
  // By name alone it is known where a page begins.
  const candidates = isByName ? named.slice(from, from + size + 1) : named;
  const end = isByName ? size + 1 : from + size + 1;
  const found: { row: Row; text: string }[] = [];
  let count = 0;
  for (const path of candidates) {
    const text = textOf(content, path);
    const row = askedRow(asked, path, text);
    if (row === undefined) continue;
    count += 1;
    if (count > end + MOST_COUNTED) break;
    if (count <= end) found.push({ row, text });
  }
  const page = isByName ? found : found.slice(from);
  const check = new FileCheck(content);
  const rows: CheckedRow[] = [];
  for (const { row, text } of page.slice(0, size)) {
    rows.push({ ...row, errors: errorsOf((await check.check(row.path, text)).found).length });
  }
  return {
    rows,
    hasMore: page.length > size,
    total: isByName ? named.length : count > end + MOST_COUNTED ? undefined : count,
    years: yearsOf(bulletins),
  };
}

/** A file that cannot be read is no reason to show none of the others. */
function textOf(content: string, path: string): string {
  try {
    return readEntry(content, path) ?? "";
  } catch {
    return "";
  }
}
