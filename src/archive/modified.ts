// When a bulletin was last changed in the eyes of its readers.
import type { Bulletin, CalendarDate } from "../content/records.ts";

/** The day of the latest correction, or the bulletin's own. */
export function modified(bulletin: Bulletin): CalendarDate {
  return bulletin.corrections.reduce((latest, { date }) => (date > latest ? date : latest), bulletin.date);
}

/** The same as far as it is certain: an estimate of the bulletin's own day says nothing of when it changed. */
export function surelyModified(bulletin: Bulletin): CalendarDate | undefined {
  if (bulletin.dateNote === undefined) return modified(bulletin);
  return bulletin.corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
