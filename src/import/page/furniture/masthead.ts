// Reads what a page's furniture tells of it: its day and its paper.
import type { CalendarDate } from "../../../content/records.ts";
import { calendarDate } from "../../facts/dates.ts";
import { CHINESE_DAY, chineseNumber, yearNumber } from "../../numerals.ts";
import { COLUMN, PAPER } from "./furniture-kinds.ts";
import { isPublication } from "./info-lines.ts";

/** What the furniture tells of the page. */
export interface Masthead {
  readonly date: CalendarDate | undefined;
  /** Its date without a year. */
  readonly monthDay: { readonly month: number; readonly day: number } | undefined;
  readonly paper: string | undefined;
}

export const NO_MASTHEAD: Masthead = { date: undefined, monthDay: undefined, paper: undefined };

/** `城区新闻`, `A03 银河新闻`, `一线快报`: alone or with the page's number it is what the page or a column is called. */
const PAGE_NAME =
  /^(?:第?\s*[A-Z]?\d{1,3}\s*版?[\s\u3000:：·|｜]*)?\p{Script=Han}{2,4}(?:新闻|(?<!现代|都市)快报)(?:[\s\u3000]*第?\s*[A-Z]?\d{1,3}\s*版?)?$/u;

/** `日期：03-08`, in the reader of a paper's site, which shows today's date over it. */
const LABELLED_DAY = /日期[:：]\s*(\d{1,2})-(\d{1,2})(?![\d-])/u;

/** Behind `来源：`, a space, or at a line's beginning, and no invitation to read on. */
const NAMED = new RegExp(
  `(?:^|来源\\s*[:：]|[\\s\\u3000])\\s*(?!阅读|[查观]?看|更多|相关|热[点门])(${PAPER})(?=$|[\\s\\u3000]|\\d{4}\\s*年)`,
  "mu",
);
const COLUMN_ALONE = new RegExp(`^${COLUMN}$`, "u");
const DAY_IN_CHINESE = new RegExp(CHINESE_DAY, "u");

/** @param rows the lines of furniture */
export function readMasthead(rows: readonly string[]): Masthead {
  const written = rows.join("\n");
  const labelled = LABELLED_DAY.exec(written);
  const text = labelled === null ? written : `${labelled[1]}月${labelled[2]}日`;
  const date = firstPublished(rows) ?? wholeDate(text) ?? chineseDate(text);
  const [, onlyMonth, onlyDay] = /(?<!\d)(\d{1,2})月(\d{1,2})日/u.exec(text) ?? [];
  const monthDay = onlyMonth === undefined ? undefined : { month: Number(onlyMonth), day: Number(onlyDay) };
  const named = NAMED.exec(rows.filter((row) => !PAGE_NAME.test(row)).join("\n"))?.[1];
  return {
    date,
    monthDay,
    paper: named !== undefined && COLUMN_ALONE.test(named) ? undefined : named,
  };
}

/** Where a copy was put out again, it tells both days. */
function firstPublished(rows: readonly string[]): CalendarDate | undefined {
  const days = rows.filter(isPublication).flatMap((row) => wholeDate(row) ?? []);
  return days.toSorted()[0];
}

function wholeDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/u.exec(text) ?? [];
  return year === undefined ? undefined : calendarDate(Number(year), Number(month), Number(day));
}

/** `二〇二二年三月二十一日` */
function chineseDate(text: string): CalendarDate | undefined {
  const [, year = "", month = "", day = ""] = DAY_IN_CHINESE.exec(text) ?? [];
  return year === "" ? undefined : calendarDate(yearNumber(year), chineseNumber(month), chineseNumber(day));
}
