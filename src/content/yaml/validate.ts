// Checks plain data against a schema and says what is wrong at the very place where it is.
import { z } from "zod";
import { correctedPartialDate, dateFault } from "../values/dates.ts";
import { fixOf } from "./fixes.ts";
import { unknownKey } from "./keys.ts";
import { nearestWord } from "../values/nearest.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import type { Rule } from "./schemas/values.ts";
import { COLOR_NAMES } from "../theme/palette.ts";
import { STATUS_NAMES, STATUSES } from "../values/status.ts";
import { CMS_BACKENDS, MAX_LABEL_LENGTH, MAX_LINKS, MOST_MEGABYTES, THEME_FILES } from "./schemas/site.ts";
import type { YamlData } from "./yaml.ts";

export interface Validated<T> {
  /** Undefined when anything is wrong. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** The value that broke a rule, and the key it belongs to. */
interface Broken {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
}

// Maps, not objects: what an editor writes may be `constructor`, and every object has one.

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: 全区防汛工作会议召开"],
  ["date", "date: 2022-03-19"],
  ["text", "text: 将会议地点更正为区政务中心。"],
  ["name", "name: 林知远"],
  ["id", "id: lin-zhiyuan"],
  ["paper", "paper: 云溪日报"],
  ["page", "page: 3"],
  ["district", "district: 某某区"],
  ["publisher", "publisher: 某某区人民政府办公室"],
  ["url", "url: https://news.example.gov.cn"],
  ["backend", "backend: gitlab"],
  ["repo", "repo: newsroom/archive"],
  ["label", "label: 办事指南"],
  ["to", "to: /topics/"],
  ["file", "file: 2022-03-19-fangxun.jpg"],
  ["alt", "alt: 区长林知远在河堤上察看水位"],
  ...COLOR_NAMES.map((name) => [name, `${name}: "#1d4f91"`] as const),
]);

const STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ...STATUSES.map((status) => [STATUS_NAMES[status], status] as const),
  ["发布", "published"],
  ["撤回", "withdrawn"],
  ["撤稿", "withdrawn"],
]);

/** Lists of what has keys of its own. */
const MAPPINGS = new Set(["corrections", "navigation", "footer"]);

const FAULTS: Readonly<Record<Rule, (broken: Broken) => Fault>> = {
  text: ({ key, source }) => ({ code: "wrong-type", params: { key, value: source, expected: "text" } }),
  mapping: ({ key, source }) => ({ code: "wrong-type", params: { key, value: source, expected: "mapping" } }),
  boolean: ({ key, source }) => ({ code: "wrong-type", params: { key, value: source, expected: "boolean" } }),
  required: ({ key }) => emptyValue(key),
  "one-line": ({ key }) => ({ code: "multi-line", params: { key } }),
  date: ({ source }) => dateFault(source),
  order: ({ source }) => ({ code: "order-number", params: { value: source } }),
  "partial-date": ({ source }) => ({
    code: "partial-date",
    params: { text: source, correction: correctedPartialDate(source) },
  }),
  list: ({ key, value }) => ({
    code: "list-expected",
    // An address may have commas in it, and what has parts of its own is no text.
    params: {
      key,
      correction:
        typeof value !== "string" || MAPPINGS.has(key)
          ? undefined
          : key === "redirectFrom"
            ? `${key}: [${value.trim()}]`
            : asList(key, value),
    },
  }),
  status: ({ source }) => ({
    code: "unknown-status",
    params: {
      value: source,
      nearest: STATUS_WORDS.get(source) ?? nearestWord(source, STATUSES),
      names: STATUS_NAMES,
    },
  }),
  url: ({ source }) => ({ code: "site-url", params: { value: source } }),
  timezone: ({ source }) => ({ code: "timezone", params: { value: source } }),
  language: ({ source }) => ({ code: "language", params: { value: source } }),
  "site-id-code": ({ source }) => ({ code: "site-id-code", params: { value: source } }),
  "cms-backend": ({ source }) => ({
    code: "cms-backend",
    params: { value: source, nearest: nearestWord(source, CMS_BACKENDS) },
  }),
  "cms-repo": ({ source }) => ({ code: "cms-repo", params: { value: source } }),
  "cms-branch": ({ source }) => ({ code: "cms-branch", params: { value: source } }),
  "cms-app-id": ({ source }) => ({ code: "cms-app-id", params: { value: source } }),
  "cms-folder": ({ source }) => ({ code: "cms-folder", params: { value: source } }),
  "theme-file": ({ key, source }) => ({
    code: "theme-file-name",
    params: {
      key,
      value: source,
      types: new Map<string, readonly string[]>(Object.entries(THEME_FILES)).get(key) ?? [],
    },
  }),
  color: ({ key, source }) => ({ code: "color", params: { key, value: source } }),
  links: ({ key }) => ({ code: "too-many-links", params: { key, most: MAX_LINKS } }),
  megabytes: ({ source }) => ({ code: "megabytes", params: { value: source, most: MOST_MEGABYTES } }),
  "link-label": ({ source }) => ({
    code: "link-label",
    params: { label: source, most: MAX_LABEL_LENGTH },
  }),
  id: ({ source }) => ({ code: "id-format", params: { value: source } }),
};

/** The typed value, or all that keeps the data from being one. */
export function validate<T>(schema: z.ZodType<T>, data: YamlData): Validated<T> {
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue): Finding[] => {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => ({
        ...unknownKey(key, known),
        offset: data.keyOffsetOf([...path, key]),
      }));
    }
    const fault = faultOf(issue, path, data);
    return [{ ...fault, offset: data.offsetOf(path), ...fixOf(fault, data.spanOf(path)) }];
  });
  return { value: undefined, findings };
}

function faultOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[], data: YamlData): Fault {
  const name = path.findLast((step) => typeof step === "string");
  const key = name ?? "";
  const value = path.reduce<unknown>(child, data.value);
  if (value === undefined) return { code: "missing-key", params: { key, example: example(key) } };
  if (value === null) return emptyValue(key);
  const rule = isRule(issue.message) ? issue.message : "text";
  return FAULTS[rule]({ key, value, source: data.sourceOf(path) });
}

function emptyValue(key: string): Fault<"empty-value"> {
  return { code: "empty-value", params: { key, example: example(key) } };
}

function example(key: string): string {
  return EXAMPLES.get(key) ?? `${key}: …`;
}

/** `林知远、何静姝` → `officials: [林知远, 何静姝]` */
function asList(key: string, value: string): string {
  const items = value.split(/\s*[,，、;；]\s*/u).filter((item) => item.trim() !== "");
  return `${key}: [${items.join(", ")}]`;
}

function isRule(message: string): message is Rule {
  return Object.hasOwn(FAULTS, message);
}

function child(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: ReadonlyMap<string, z.core.$ZodType> = new Map(Object.entries(schema.shape));
  if (step === undefined) return [...shape.keys()];
  const inner = shape.get(String(step));
  return inner === undefined ? [] : keysAt(inner, rest);
}
