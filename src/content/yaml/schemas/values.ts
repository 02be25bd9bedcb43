// What the schemas of all files are made of: texts, days, ids, and what a value can break.
import { z } from "zod";
import { isCalendarDate, isPartialDate } from "../../values/dates.ts";

/** What a value can break; the schemas carry it where zod has its message. */
export type Rule =
  | "text"
  | "mapping"
  | "boolean"
  | "required"
  | "one-line"
  | "date"
  | "order"
  | "partial-date"
  | "list"
  | "status"
  | "url"
  | "timezone"
  | "language"
  | "site-id-code"
  | "cms-backend"
  | "cms-repo"
  | "cms-branch"
  | "cms-folder"
  | "cms-app-id"
  | "theme-file"
  | "color"
  | "links"
  | "megabytes"
  | "link-label"
  | "id";

export const rule = (name: Rule): { error: Rule } => ({ error: name });
const firstRule = (name: Rule): { error: Rule; abort: true } => ({ error: name, abort: true });

const requiredText = z.string(rule("text")).regex(/\S/, firstRule("required"));
export const requiredLine = requiredText.regex(/^[^\n]*\n?$/, rule("one-line"));
export const optionalText = z.string(rule("text")).nullish();
export const optionalLine = z
  .string(rule("text"))
  .regex(/^[^\n]*\n?$/, rule("one-line"))
  .nullish();
export const lines = z.array(requiredLine, rule("list")).nullish();

export const calendarDate = z
  .string(rule("date"))
  .regex(/^\d{4}-\d{2}-\d{2}$/, firstRule("date"))
  .refine(isCalendarDate, rule("date"))
  .meta({ format: "date" });

export const partialDate = z
  .union(
    [
      z.int(rule("partial-date")).min(1000, rule("partial-date")).max(9999, rule("partial-date")),
      z
        .string(rule("partial-date"))
        .regex(/^\d{4}(?:-\d{2}){0,2}$/, firstRule("partial-date"))
        .refine(isPartialDate, rule("partial-date")),
    ],
    rule("partial-date"),
  )
  .nullish();

/** Forms write text. */
export const order = z
  .union(
    [
      z.int(rule("order")).min(1, rule("order")),
      z.string(rule("order")).regex(/^[1-9]\d{0,14}$/, rule("order")),
    ],
    rule("order"),
  )
  .nullish();

/** Each is a folder of the site: far below what file systems take, and more than a name has. */
export const MAX_ID_LENGTH = 100;

export const id = z
  .string(rule("id"))
  .max(MAX_ID_LENGTH, firstRule("id"))
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, rule("id"));

/** `3`, `A03`. A YAML number or a text. */
const pageNumber = z.union([z.int(rule("text")).min(1, rule("text")), requiredLine], rule("text"));

/** What an editor shows of a key: its Chinese name, what to write, and an example. */
export function about(title: string, description: string, ...examples: string[]): z.core.GlobalMeta {
  return { title, description, ...(examples.length > 0 && { examples }) };
}

export const correction = z.strictObject(
  {
    date: calendarDate.meta(about("更正日期", "写成 YYYY-MM-DD。")),
    text: requiredText.meta(about("更正内容", "改了什么。", "将会议地点更正为区政务中心。")),
  },
  rule("mapping"),
);

export const edition = z.strictObject(
  {
    paper: requiredLine.meta(about("报名", "刊登这篇的报纸，不用写书名号。", "云溪日报")),
    date: calendarDate.meta(
      about("见报日期", "报纸的日期，不是事情发生的日期，写成 YYYY-MM-DD。", "2022-03-20"),
    ),
    page: pageNumber.meta(about("版次", "第几版，只写数字或者字母加数字。", "3", "A03")),
    column: optionalLine.meta(about("栏目", "所在的栏目或者版面的名称；没有就不写。", "要闻")),
  },
  rule("mapping"),
);
