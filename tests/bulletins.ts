// Makes bulletins for tests of the stages after reading.
import { bulletinPermalink } from "../src/addresses/permalink.ts";
import type { Bulletin, CalendarDate } from "../src/content/records.ts";

/** @param date `YYYY-MM-DD`; not checked here. */
export function calendarDate(date: string): CalendarDate {
  return date as CalendarDate;
}

export function makeBulletin(
  values: Partial<Omit<Bulletin, "date">> & { readonly date?: string } = {},
): Bulletin {
  const { date = "2022-03-19", ...rest } = values;
  const slug = values.slug ?? "dike";
  return {
    file: `bulletins/${date.slice(0, 4)}/${date}-${slug}.md`,
    fingerprint: JSON.stringify(values),
    slug,
    permalink: bulletinPermalink({ date, slug }),
    title: "柳河区检查河堤",
    date: calendarDate(date),
    officials: [],
    topics: [],
    reporters: [],
    places: [],
    status: "published",
    corrections: [],
    redirectFrom: [],
    pictures: [],
    body: "林知远检查了柳河大堤。",
    ...rest,
  };
}
