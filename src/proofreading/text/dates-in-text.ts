// The date that a text begins with, where it contradicts the front matter's.
import { isCalendarDate } from "../../content/values/dates.ts";

interface WrongDate {
  /** In the text that was searched. */
  readonly offset: number;
  /** As it is written. */
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly inText: string;
}

const DATE = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g;

/** A report says when it happened before its first full stop. */
const LEAD = /^[^。！？\n]{0,120}/;

/** What makes a date the end or the beginning of a time, or that of a plan. */
const BOUND_BEFORE = /[自从至到截迄距离—~～-]\s*于?$/;
const BOUND_AFTER = /^\s*(?:[起前至到—~～、和-]|以来|以前|之前|以后|之后|后|开始|上?午?\d*时?起|凌晨起)/;
const PLAN = /将|拟|计划|预计|定于|即将|报名|截止|举办时间|征集|公示|公告|通知/;

const DAY = 86_400_000;
/** A bulletin may be dated a little after the event, by when it was published. */
const LATE_DAYS = 7;

/**
 * The first date of the first paragraph, if it cannot be right beside `date`: it lies after it, and is no plan; or it
 * is long before and differs in nothing but the year, the month or the day, as a slip of the hand does. Nothing, if
 * `date` stands anywhere in the text: then the other dates are the story's.
 * @param date `YYYY-MM-DD`
 */
export function contradictingDate(text: string, date: string): WrongDate | undefined {
  const [lead = ""] = LEAD.exec(text) ?? [];
  const first = Array.from(lead.matchAll(DATE)).at(0);
  if (first === undefined || isBound(lead, first) || PLAN.test(lead)) return undefined;
  const inText = resolve(first, date);
  if (inText === undefined || inText === date) return undefined;
  for (const other of text.matchAll(DATE)) if (resolve(other, date) === date) return undefined;
  const days = (Date.parse(date) - Date.parse(inText)) / DAY;
  const isSlip = days > LATE_DAYS && partsThatDiffer(inText, date) === 1;
  if (days >= 0 && !isSlip) return undefined;
  return { offset: first.index, text: first[0], inText };
}

function isBound(lead: string, { 0: text, index }: RegExpExecArray): boolean {
  return BOUND_BEFORE.test(lead.slice(0, index)) || BOUND_AFTER.test(lead.slice(index + text.length));
}

/** A date without a year is that of the year in which it is closest to `date`; undefined for a day that does not exist. */
function resolve([, year, month = "", day = ""]: RegExpExecArray, date: string): string | undefined {
  const written = Number(date.slice(0, 4));
  const years = year === undefined ? [written, written - 1, written + 1] : [Number(year)];
  const distance = (candidate: string) => Math.abs(Date.parse(candidate) - Date.parse(date));
  return years
    .map((each) => `${each}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    .filter(isCalendarDate)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function partsThatDiffer(a: string, b: string): number {
  const others = b.split("-");
  return a.split("-").filter((part, at) => part !== others[at]).length;
}
