// Proposes the days of a date that the query names: `2026年7月31日`, `2026-07-31`, `20260731`, `7月31日`, `2021年上半年`, `2021`, `去年`.
import type { Span } from "../filters.ts";
import { saidSpan, withDates } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { Idea, Reading } from "./idea.ts";

/** What a date of some form means; several where the year is left out: the latest first. */
interface Form {
  readonly pattern: RegExp;
  readonly daysOf: (parts: readonly number[], match: readonly string[], calendar: Calendar) => Span[];
}

/** Without a year, this many are tried. */
const MOST_YEARS = 6;
const DIGITS = "〇一二三四五六七八九";

const YEAR = String.raw`(?<!\d)((?:19|20)\d\d)`;
const TO = String.raw`\s*(?:年|[-—–~～至到])+\s*`;
const FORMS: readonly Form[] = [
  // 2026年7月31日, 2026-07-31, 2026/7/31, 2026.7.31
  {
    pattern: new RegExp(
      String.raw`${YEAR}\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})(?!\d)\s*[日号]?`,
      "u",
    ),
    daysOf: ([year = 0, month = 0, day = 0]) => oneDay(year, month, day),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/u,
    daysOf: ([year = 0, month = 0, day = 0]) => oneDay(year, month, day),
  },
  // 2021年上半年, 2021年第三季度
  {
    pattern: new RegExp(String.raw`${YEAR}\s*年?\s*([上下])半年`, "u"),
    daysOf: ([year = 0], [, , half]) => months(year, half === "上" ? 1 : 7, 6),
  },
  {
    pattern: new RegExp(String.raw`${YEAR}\s*年?\s*第?\s*([1-4])\s*季度`, "u"),
    daysOf: ([year = 0, quarter = 1]) => months(year, quarter * 3 - 2, 3),
  },
  // 2026年7月, 2026-07
  {
    pattern: new RegExp(String.raw`${YEAR}\s*(?:年\s*(\d{1,2})\s*月份?|[-/.](0\d|1[0-2])(?![\d\-/.]))`, "u"),
    daysOf: ([year = 0], [, , month, other]) => months(year, Number(month ?? other), 1),
  },
  // 2020-2022年, 2020年至2022年
  {
    pattern: new RegExp(String.raw`${YEAR}${TO}((?:19|20)\d\d)(?!\d)\s*年?`, "u"),
    daysOf: ([first = 0, last = 0]) =>
      first < last ? [{ from: `${first}-01-01`, to: `${last}-12-31` }] : [],
  },
  { pattern: new RegExp(String.raw`${YEAR}\s*年度?`, "u"), daysOf: ([year = 0]) => months(year, 1, 12) },
  // 22年3月19日, 22年3月
  {
    pattern: /(?<!\d)(\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u,
    daysOf: ([year = 0, month = 0, day = 0]) => oneDay(2000 + year, month, day),
  },
  {
    pattern: /(?<!\d)(\d\d)\s*年\s*(\d{1,2})\s*月份?(?!\d)/u,
    daysOf: ([year = 0, month = 0]) => months(2000 + year, month, 1),
  },
  // 2022: no number of something, and of a year that the archive has
  {
    pattern: /(?<![\p{L}\p{N}.-])((?:19|20)\d\d)(?![\p{L}\p{N}.%-])/u,
    daysOf: ([year = 0], _, { first, last }) => (year < first || year > last ? [] : months(year, 1, 12)),
  },
  // 7月31日, 7月: of the latest year that has some
  {
    pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/u,
    daysOf: ([month = 0, day = 0], _, calendar) =>
      latest(calendar).flatMap((year) => oneDay(year, month, day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})\s*月份?(?!\d)/u,
    daysOf: ([month = 0], _, calendar) => latest(calendar).flatMap((year) => months(year, month, 1)),
  },
];

/** A date of a query. */
export interface DatedQuery {
  /** What it may mean, the likeliest first. */
  readonly days: readonly Span[];
  /** The query without it. */
  readonly rest: string;
}

/** The first date that the query names. */
export function dateIn(query: string, calendar: Calendar): DatedQuery | undefined {
  const text = digitsOf(withDates(query.normalize("NFKC"), calendar));
  for (const { pattern, daysOf } of FORMS) {
    const match = pattern.exec(text);
    const days = match === null ? [] : daysOf(match.slice(1).map(Number), match, calendar);
    if (match === null || days.length === 0) continue;
    const before = text.slice(0, match.index).replace(/[在于的,，\s]+$/u, "");
    const after = text.slice(match.index + match[0].length).replace(/^[的,，\s]+/u, "");
    return { days, rest: `${before} ${after}`.trim() };
  }
  return undefined;
}

/** The days of the date, the rest of the query as it is. */
export function dateReadings(query: string, calendar: Calendar): Reading[] {
  const dated = dateIn(query, calendar);
  if (dated === undefined) return [];
  const { days, rest } = dated;
  return [
    days.map(({ from, to }): Idea => {
      const label = `${saidSpan({ from, to })} ${rest}`.trim();
      return { kind: "date", query: rest, options: { from, to }, label };
    }),
  ];
}

/** Chinese numbers before 年, 月, 日, 号 and 季度 as digits: `二〇二六年七月三十一日` → `2026年7月31日`. */
function digitsOf(text: string): string {
  return text
    .replaceAll(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      Array.from(year, (digit) => (/[○零]/u.test(digit) ? 0 : DIGITS.indexOf(digit))).join(""),
    )
    .replaceAll(/[一二三四五六七八九十]{1,3}(?=月|[日号]|季度)/gu, (number) =>
      String(numberOf(number) ?? number),
    );
}

/** From 1 to 99. */
function numberOf(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null) return undefined;
  const [, first, ten, last] = match;
  const digit = (some: string | undefined): number => (some === undefined ? 0 : DIGITS.indexOf(some));
  if (ten === undefined) return last === undefined ? digit(first) : undefined;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

function oneDay(year: number, month: number, day: number): Span[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return [];
  return [{ from: written(date), to: written(date) }];
}

/** `count` whole months from one on. */
function months(year: number, month: number, count: number): Span[] {
  if (month < 1 || month > 12) return [];
  return [
    {
      from: written(new Date(Date.UTC(year, month - 1, 1))),
      to: written(new Date(Date.UTC(year, month - 1 + count, 0))),
    },
  ];
}

function latest({ first, last }: Calendar): number[] {
  const count = Math.min(MOST_YEARS, last - first + 1);
  return Array.from({ length: count }, (_, index) => last - index);
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
