// The query as it is most likely meant, for the answer by words: names that are said or nearly written, posts, dates.
import type { Span } from "../filters.ts";
import { dateIn } from "./date.ts";
import type { Calendar } from "./calendar.ts";
import type { Reading } from "./idea.ts";
import type { Known } from "./known.ts";
import { nameReadings } from "./name.ts";
import { nearReadings } from "./near.ts";
import { postReadings } from "./post.ts";

export interface Meant {
  readonly query: string;
  /** The days that it names: each a possibility. */
  readonly days: readonly Span[];
}

/** Undefined where it is most likely meant as it is written. */
export function meantBy(query: string, known: Known, calendar: Calendar): Meant | undefined {
  let text = query.normalize("NFKC").trim();
  const written = text;
  for (const readingsOf of [nameReadings, nearReadings, postReadings]) {
    text = writtenOut(readingsOf(text, known)[0]) ?? text;
  }
  const dated = dateIn(text, calendar);
  if (dated === undefined && text === written) return undefined;
  return { query: dated?.rest ?? text, days: dated?.days ?? [] };
}

/** The text of a reading without a filter. */
function writtenOut(reading: Reading | undefined): string | undefined {
  return reading?.find(({ options }) => Object.keys(options).length === 0)?.query;
}
