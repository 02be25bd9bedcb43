// The shape of everything that editors write in YAML: the keys that exist and what each may hold.
import { z } from "zod";
import { isCalendarDate, isPartialDate } from "../values/dates.ts";
import { isLanguageTag, isSiteUrl, isTimeZone } from "../values/site-values.ts";

/** What a value can break; the schemas carry it where zod has its message. */
export type Rule =
  | "text"
  | "mapping"
  | "required"
  | "one-line"
  | "date"
  | "partial-date"
  | "list"
  | "status"
  | "url"
  | "timezone"
  | "language"
  | "site-id-code"
  | "id";

const rule = (name: Rule): { error: Rule } => ({ error: name });
const firstRule = (name: Rule): { error: Rule; abort: true } => ({ error: name, abort: true });

const requiredText = z.string(rule("text")).regex(/\S/, firstRule("required"));
const requiredLine = requiredText.regex(/^[^\n]*\n?$/, rule("one-line"));
const optionalText = z.string(rule("text")).nullish();
const optionalLine = z
  .string(rule("text"))
  .regex(/^[^\n]*\n?$/, rule("one-line"))
  .nullish();
const lines = z.array(requiredLine, rule("list")).nullish();

const calendarDate = z
  .string(rule("date"))
  .regex(/^\d{4}-\d{2}-\d{2}$/, firstRule("date"))
  .refine(isCalendarDate, rule("date"));

const partialDate = z
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

const id = z.string(rule("id")).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, rule("id"));

export const STATUSES = ["published", "draft", "withdrawn"] as const;

export const frontMatterSchema = z.strictObject(
  {
    title: requiredLine,
    subtitle: optionalLine,
    date: calendarDate,
    dateNote: optionalLine,
    officials: lines,
    topics: lines,
    summary: optionalText,
    source: optionalLine,
    reporters: lines,
    places: lines,
    status: z.enum(STATUSES, rule("status")).nullish(),
    corrections: z
      .array(z.strictObject({ date: calendarDate, text: requiredText }, rule("mapping")), rule("list"))
      .nullish(),
    redirectFrom: lines,
  },
  rule("mapping"),
);

export const siteSchema = z.strictObject(
  {
    name: requiredLine,
    district: requiredLine,
    url: z.string(rule("url")).refine(isSiteUrl, rule("url")),
    timezone: z.string(rule("timezone")).refine(isTimeZone, rule("timezone")).nullish(),
    language: z.string(rule("language")).refine(isLanguageTag, rule("language")).nullish(),
    publisher: requiredLine,
    description: optionalText,
    keywords: lines,
    siteIdCode: z
      .union(
        [
          z
            .int(rule("site-id-code"))
            .min(1_000_000_000, rule("site-id-code"))
            .max(9_999_999_999, rule("site-id-code")),
          z.string(rule("site-id-code")).regex(/^\d{10}$/, rule("site-id-code")),
        ],
        rule("site-id-code"),
      )
      .nullish(),
    icp: optionalLine,
    policeRecord: optionalLine,
    contact: optionalLine,
  },
  rule("mapping"),
);

const post = z.strictObject({ title: requiredLine, from: partialDate, to: partialDate }, rule("mapping"));

export const officialsSchema = z.array(
  z.strictObject(
    { id, name: requiredLine, aliases: lines, posts: z.array(post, rule("list")).nullish() },
    rule("mapping"),
  ),
  rule("list"),
);

export const topicsSchema = z.array(
  z.strictObject(
    { id, name: requiredLine, aliases: lines, description: optionalText, parent: optionalLine },
    rule("mapping"),
  ),
  rule("list"),
);

export type FrontMatterInput = z.infer<typeof frontMatterSchema>;
export type SiteInput = z.infer<typeof siteSchema>;
export type OfficialsInput = z.infer<typeof officialsSchema>;
export type TopicsInput = z.infer<typeof topicsSchema>;
