// The issue of a newspaper that a bulletin was printed in.
import type { Finding } from "../../problems/problem.ts";
import type { CalendarDate, Edition } from "../records.ts";
import { isCalendarDate } from "../values/dates.ts";
import { optionalTexts } from "../values/optional-texts.ts";
import type { FrontMatterInput } from "../yaml/schemas/front-matter.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** Written in one way, whatever way editors choose: without book title marks, and with the bare number of the page. */
export function editionOf({ edition }: FrontMatterInput): Edition | undefined {
  if (edition === undefined || edition === null || !isCalendarDate(edition.date)) return undefined;
  return {
    paper: edition.paper.trim().replace(/^《([^《》]+)》$/, "$1"),
    date: edition.date,
    page: pageNumber(String(edition.page)),
    ...optionalTexts({ column: edition.column }),
  };
}

/** `第03版` → `3`, `ａ3版` → `A3`. */
function pageNumber(text: string): string {
  const written = text.normalize("NFKC").trim().toUpperCase();
  const bare = written.replace(/^第\s*/, "").replace(/\s*版$/, "");
  return bare === "" ? written : bare.replace(/^0+(?=\d)/, "");
}

/** No newspaper tells what is yet to happen; one that announces it is the rarer case. */
export function checkEdition(date: CalendarDate, edition: Edition, data: YamlData): Finding[] {
  if (edition.date >= date) return [];
  const params = { date, printed: edition.date };
  return [{ code: "edition-before-event", params, offset: data.offsetOf(["edition", "date"]) }];
}
