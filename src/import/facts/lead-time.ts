// Finds the time that a lead gives for what it tells.
import type { WrittenDay } from "./dates.ts";

/** What a lead says of its time: a day, a vague word such as 近日, or nothing. */
export type LeadTime =
  | { readonly kind: "day"; readonly day: WrittenDay }
  | { readonly kind: "vague"; readonly text: string }
  | { readonly kind: "none" };

const DAYS_AGO = ["今", "昨", "前", "大前"];
const WEEKDAYS = "一二三四五六日";

/** `3月5日` `3月5-7日` `本月5日` `5日` `上周五` `昨晚` `近日`, in groups by their kind. */
const TIME = new RegExp(
  [
    "(?:(?<year>\\d{4})年|(?<relativeYear>今年|去年|明年|次年|后年|前年))?(?<month>\\d{1,2})月(?<day>\\d{1,2})(?:日|(?=[-—~～至到]\\d{1,2}日))",
    "(?<ofMonth>本月|上月|上个月)(?<dayOfMonth>\\d{1,2})日",
    "(?<![\\d月.—~～-])(?<dayOnly>\\d{1,2})日(?![^\\p{Script=Han}，,\\s]|均|内|龄|游|元|本|前的?)",
    "(?<ofWeek>上周|上个?星期|本周|这周|(?:本)?星期|周)(?<weekday>[一二三四五六日天])(?=[，,]|[上下]午|晚|[早凌清]晨|\\p{Script=Han}{2,8}[区市县街镇])",
    "(?<relative>大前|今|昨|前)(?:日|天|晚|晨|早)(?!的)",
    "(?<vague>近日|日前|近期|近来|近段时间|最近|连日来|这几天)",
  ].join("|"),
  "gu",
);

/** Before a day that is no event's: a limit, a beginning, a plan, an occasion. */
const NOT_EVENT_BEFORE =
  /(?:截至|截止|截止到|自从?|从|即日起至|[至到—\-~～]|定于|将于|预计|计划(?:于)?|拟于|原定(?:于)?|早在|生于|出生于|成立于|始于|建于|[（(“《]|每年|庆祝|迎接|距离?|不晚于|此前|曾于|回到|记得|明天)(?:今年|明年|当年)?$/u;
const NOT_EVENT_AFTER =
  /^(?:[之以]?前|起|以来|为止|止|之?后|开始实施|起施行|施行|[—\-~～至到](?:今|目前)|是(?:世界|全国|国际|第)|的(?!下午|上午|晚上|早上|清晨)|国际|”|凌晨前|期间)/u;

const LEAD_SENTENCES = 3;
const SHORTEST_LEAD = 40;

/** Reads a lead from its beginning: the first time that it gives for its event counts, be it a day or 近日. */
export function leadTime(paragraphs: readonly string[]): LeadTime {
  const second = paragraphs[1] ?? "";
  const lead = leadOf(paragraphs)
    .split(/(?<=[。！？])/u)
    .slice(0, LEAD_SENTENCES)
    .join("");
  const time = firstTime(lead);
  if (time.kind !== "none") return time;
  // A feature sets the scene first, and begins its report in the second paragraph.
  return firstTime(/^[^，。]{0,24}[，,]/u.exec(second)?.[0] ?? "");
}

/** A quotation or a verse before the report does not make a lead: more is read until there is one. */
function leadOf(paragraphs: readonly string[]): string {
  let lead = "";
  for (const paragraph of paragraphs) {
    if (lead.length >= SHORTEST_LEAD) break;
    lead += paragraph;
  }
  return lead;
}

function firstTime(text: string): LeadTime {
  for (const { 0: written, index, groups = {} } of text.matchAll(TIME)) {
    const before = text.slice(Math.max(0, index - 8), index);
    const after = text.slice(index + written.length, index + written.length + 8);
    const { vague, relativeYear } = groups;
    // What someone says of today is no time of the report.
    if (text.lastIndexOf("“", index) > text.lastIndexOf("”", index)) continue;
    if (vague !== undefined) return { kind: "vague", text: vague };
    if (relativeYear !== undefined && relativeYear !== "今年") continue;
    if (NOT_EVENT_BEFORE.test(before) || NOT_EVENT_AFTER.test(after)) continue;
    return { kind: "day", day: writtenDay(written, groups) };
  }
  return { kind: "none" };
}

function writtenDay(text: string, groups: Readonly<Record<string, string | undefined>>): WrittenDay {
  const { year, month, day, dayOnly, ofMonth, dayOfMonth, ofWeek, weekday, relative } = groups;
  if (relative !== undefined) return { kind: "days-ago", text, days: DAYS_AGO.indexOf(relative) };
  if (ofMonth !== undefined)
    return { kind: "months-ago", text, months: ofMonth === "本月" ? 0 : 1, day: Number(dayOfMonth) };
  if (weekday !== undefined) {
    const weeks = ofWeek?.startsWith("上") === true ? 1 : /^[本这]/u.test(ofWeek ?? "") ? 0 : undefined;
    return { kind: "weekday", text, weekday: weekday === "天" ? 7 : WEEKDAYS.indexOf(weekday) + 1, weeks };
  }
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return {
    kind: "calendar",
    text,
    year: number(year),
    month: number(month),
    day: Number(day ?? dayOnly),
  };
}
