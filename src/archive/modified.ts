// When a bulletin was last changed in the eyes of its readers.
import type { Bulletin, CalendarDate } from "../content/records.ts";

/** The day of the latest correction, or the bulletin's own. */
export function modified(bulletin: Bulletin): CalendarDate {
  return bulletin.corrections.reduce((latest, { date }) => (date > latest ? date : latest), bulletin.date);
}
