// The edits that mend a value in YAML, where there is no doubt what was meant.
import type { Finding, TextEdit } from "../../problems/problem.ts";
import type { Fault, ProblemCode, ProblemParams } from "../../problems/problem-codes.ts";
import { isCalendarDate } from "../values/dates.ts";
import type { Span, YamlData } from "./yaml.ts";

type Path = readonly PropertyKey[];

/** What needs no quotation marks in a list. */
const PLAIN_LIST = /^\[[\p{L}\p{N}·]+(?:, [\p{L}\p{N}·]+)*\]$/u;

/** What a value should be, by the fault that it has. */
const REPLACEMENTS: { readonly [C in ProblemCode]?: (params: ProblemParams[C]) => string | undefined } = {
  "date-format": ({ correction = "" }) => (isCalendarDate(correction) ? correction : undefined),
  "partial-date": ({ correction }) => correction,
  "unknown-status": ({ nearest }) => nearest,
  "list-expected": ({ correction = "" }) => PLAIN_LIST.exec(correction.replace(/^\w+: /, ""))?.[0],
  "wrong-type": ({ expected, value }) =>
    expected === "text" && /^[\w.+-]+$/.test(value) ? `'${value}'` : undefined,
};

/** A repeat in a list; its fix takes it out. */
export function duplicateItem(path: Path, item: string, data: YamlData): Finding {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  const removal = removalOf(path, data);
  return {
    code: "duplicate-item",
    params: { key, item: item.trim() },
    offset: data.offsetOf(path),
    ...(removal !== undefined && { fix: [removal] }),
  };
}

/** The fix of a value that breaks a rule, if it has one. */
export function fixOf(fault: Fault, span: Span | undefined): { fix?: TextEdit[] } {
  const text = span === undefined ? undefined : replacement(fault);
  return span === undefined || text === undefined ? {} : { fix: [{ ...span, text }] };
}

function replacement<C extends ProblemCode>({ code, params }: Fault<C>): string | undefined {
  return REPLACEMENTS[code]?.(params);
}

/** Takes out an item that is not the first of its list; none where a comment would go with it. */
function removalOf(path: Path, data: YamlData): TextEdit | undefined {
  const span = data.spanOf(path);
  if (span === undefined) return undefined;
  const line = data.around(span);
  const { before } = line;
  if (/^[ \t]*-[ \t]+$/.test(before)) {
    const { after } = line;
    return after.trim() === ""
      ? { start: span.start - before.length, end: span.end + after.length + 1, text: "" }
      : undefined;
  }
  const comma = before.trimEnd().length - 1;
  if (before.charAt(comma) !== ",") return undefined;
  return { start: span.start - before.length + comma, end: span.end, text: "" };
}
