// Weighs the day that signs an article against the one that its lead tells.
import type { CalendarDate } from "../../content/records.ts";
import { isAhead, type PageTime, resolveDay, type WrittenDay } from "./dates.ts";
import { isDocument } from "./headline.ts";
import type { LeadTime } from "./lead-time.ts";

/** As the day that an article is signed with tells it. */
export type SignedTime = PageTime & { readonly pageDate: CalendarDate };

interface Signable {
  readonly title: string;
  readonly subtitle: string;
  readonly paragraphs: readonly string[];
  /** The day below who signs. */
  readonly signed: WrittenDay | undefined;
}

const OBITUARY = /^(?:\p{Script=Han}{2,8})?讣告$|逝世$/u;
const LONGEST_BEFORE_DAY = 12;
/** `根据…`, `现通知如下：`, `3月8日0时至24时` of what is counted. */
const MADE_KNOWN = /特此|如下[：:]|^(?:根据|按照|依据|依照|为)|日(?:0|零)时?[至到—\-~～]\d{1,2}时/u;

/** Whether the lead tells an event of that day, as a report does and an obituary, and no notice. */
export function tellsItsDay(article: Signable, time: LeadTime | undefined): boolean {
  const { title, subtitle, paragraphs } = article;
  if (time?.kind !== "day" || time.day.kind !== "calendar" || time.day.month === undefined) return false;
  const signed = signedTime(article.signed);
  if (signed === undefined || isAhead(time.day, signed)) return false;
  const [lead = ""] = paragraphs;
  if (OBITUARY.test(title)) return lead.includes(time.day.text);
  const start = lead.indexOf(time.day.text);
  return (
    !isDocument({ title, subtitle }) && start !== -1 && start <= LONGEST_BEFORE_DAY && !MADE_KNOWN.test(lead)
  );
}

export function signedTime(signed: WrittenDay | undefined): SignedTime | undefined {
  const year = signed?.kind === "calendar" ? signed.year : undefined;
  const pageDate = signed && resolveDay(signed, { pageDate: undefined, year, isJanuary: false });
  return pageDate && { pageDate, year, isJanuary: false };
}
