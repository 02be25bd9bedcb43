// The days that an archive covers and the reader's own day: with both `去年` and `7月31日` are days.
import type { Span } from "../filters.ts";

export interface Calendar {
  /** The years of the archive's oldest and newest bulletins. */
  readonly first: number;
  readonly last: number;
  /** The reader's, `YYYY-MM-DD`. */
  readonly today: string;
}

const DAY = 86_400_000;
const RELATIVE: readonly (readonly [pattern: RegExp, said: (today: Date) => string])[] = [
  [/(?<![当如至迄现])今年/gu, (today) => saidYear(today, 0)],
  [/去年/gu, (today) => saidYear(today, 1)],
  [/(?<![年以此之])前年/gu, (today) => saidYear(today, 2)],
  [/本月份?|这个?月/gu, (today) => saidMonth(today, 0)],
  [/(?<![海水湖天晚])上个?月/gu, (today) => saidMonth(today, 1)],
  [/今天|今日/gu, (today) => saidDay(today, 0)],
  [/昨[天日]/gu, (today) => saidDay(today, 1)],
  [/(?<!以)前天/gu, (today) => saidDay(today, 2)],
];

/** The text with days told from the reader's as dates: `去年7月` → `2025年7月`; as it is where the archive has none of that year. */
export function withDates(text: string, { first, last, today }: Calendar): string {
  const day = new Date(`${today}T00:00:00Z`);
  return RELATIVE.reduce((before, [pattern, said]) => {
    const date = said(day);
    const year = Number.parseInt(date, 10);
    return year < first || year > last ? before : before.replaceAll(pattern, date);
  }, text);
}

function saidYear(today: Date, ago: number): string {
  return `${today.getUTCFullYear() - ago}年`;
}

function saidMonth(today: Date, ago: number): string {
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1));
  return `${saidYear(month, 0)}${month.getUTCMonth() + 1}月`;
}

function saidDay(today: Date, ago: number): string {
  const day = new Date(today.getTime() - ago * DAY);
  return `${saidMonth(day, 0)}${day.getUTCDate()}日`;
}

const UNITS = ["年", "月", "日"] as const;

/** Days from one to another as a reader writes them: `2022年`, `2022年1月至6月`, `2022年3月1日至15日`. */
export function saidSpan({ from, to }: Span): string {
  const [start, end] = [from, to].map((day) => day.split("-").map(Number));
  const count = precisionOf(from, to);
  const said = (parts: readonly number[] = [], known: readonly number[] = []): string => {
    const first = parts.findIndex((part, index) => index >= count || part !== known[index]);
    return UNITS.slice(0, count)
      .map((unit, index) => (index < first ? "" : `${parts[index] ?? ""}${unit}`))
      .join("");
  };
  const isOne = start?.slice(0, count).join() === end?.slice(0, count).join();
  return isOne ? said(start) : `${said(start)}至${said(end, start)}`;
}

/** 1 for whole years, 2 for whole months, 3 for days. */
function precisionOf(from: string, to: string): 1 | 2 | 3 {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return 1;
  const next = new Date(new Date(`${to}T00:00:00Z`).getTime() + DAY);
  return from.endsWith("-01") && next.getUTCDate() === 1 ? 2 : 3;
}
