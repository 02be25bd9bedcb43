// Words of the command line to the values that they stand for.
import { InvalidArgumentError } from "commander";
import type { CalendarDate } from "../content/records.ts";
import { saidDay } from "../content/values/said-day.ts";
import { DEFAULT_TIME_ZONE } from "../content/values/site-values.ts";
import { today } from "../content/values/today.ts";
import type { Shard } from "../store/part.ts";
import type { Wanted } from "./usage.ts";

export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw wrong("port");
  return port;
}

export function parseYear(text: string): number {
  if (!/^[12]\d{3}$/.test(text)) throw wrong("year");
  return Number(text);
}

export function parseDate(text: string): CalendarDate {
  const day = saidDay(text, today(DEFAULT_TIME_ZONE));
  if (day === undefined) throw wrong("day");
  return day;
}

export function parseShard(text: string): Shard {
  const [number, of] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) {
    throw wrong("shard");
  }
  return { number, of };
}

function wrong(wanted: Wanted): InvalidArgumentError {
  return new InvalidArgumentError(wanted);
}
