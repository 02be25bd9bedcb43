// Tells an editor what is wrong with what is being saved, and leads to the field where it is.
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { plainText } from "../../problems/position.ts";
import { errorsOf, type Said } from "../../desk/admin/said.ts";
import { button, buttons, choice, element, shown } from "./element.ts";
import { focusField, lineIn } from "./focus.ts";
import { focusPart } from "./list-parts.ts";
import type { FormField } from "./shown.ts";

export interface Faults {
  /** The text that they were found in. */
  readonly text: string;
  readonly found: readonly Said[];
  /** Whether it was saved all the same. */
  readonly isSaved: boolean;
  /** Whether it could be saved as a draft, which no reader has missed so far. */
  readonly mayBeDraft: boolean;
}

const WORDS = {
  refused: (count: number) => `没有保存：有 ${count} 处错误`,
  saved: (count: number) => `已经保存，但有 ${count} 处错误`,
  warned: (count: number) => `已经保存，有 ${count} 处请看一看`,
  refusedWhy: "您写的都还在表单里，改好再保存。",
  mayBeDraft: "一时改不好，先把“状态”选成“草稿”，草稿有错误也可以保存。",
  savedWhy: "错误改好以前，网站发布不了。",
  warnedWhy: "多半是疏漏，也可能本来就对，那就不用管：不拦发布。",
  warning: "（警告）",
  line: (label: string, line: number) => `${label}，第 ${line} 行`,
  entry: (number: number, name: string) => `第 ${number} 项${name === "" ? "" : `（${name}）`}`,
  go: "去改",
  back: "回到表单",
  file: "文件",
  whole: "名册",
};

/** @param fields Of the form that is being saved. */
export async function showFaults(
  { text, found, isSaved, mayBeDraft }: Faults,
  fields: readonly FormField[],
): Promise<void> {
  const errors = errorsOf(found).length;
  const [title, why] = isSaved
    ? savedWords(errors, found.length)
    : [WORDS.refused(errors), WORDS.refusedWhy + (mayBeDraft ? WORDS.mayBeDraft : "")];
  const list = faultList(text, found, fields);
  await shown(title, element("p", "", why), list, buttons(choice("back", WORDS.back)));
}

/** What stands over what is wrong with a text that was saved. */
export function savedWords(errors: number, all: number): readonly [title: string, why: string] {
  return errors > 0 ? [WORDS.saved(errors), WORDS.savedWhy] : [WORDS.warned(all), WORDS.warnedWhy];
}

/** Each leads to its field, out of the dialog that it may stand in. */
export function faultList(
  text: string,
  found: readonly Said[],
  fields: readonly FormField[],
): HTMLUListElement {
  const items = found.map((each) => {
    const { label, go } = shownPlace(text, each, fields);
    const lead = button(WORDS.go, () => {
      lead.closest("dialog")?.close();
      go?.();
    });
    return element(
      "li",
      "",
      element("strong", "", label),
      element("p", "", each.message),
      element("p", "fault-advice", each.suggestion),
      ...(go === undefined ? [] : [lead]),
    );
  });
  return element("ul", "faults", ...items);
}

/** What the form calls the place of a problem in a text, and what leads to it, where a field has it. */
export function shownPlace(
  text: string,
  { line: ofFile, field: cause, severity }: Said,
  fields: readonly FormField[],
): { readonly label: string; readonly go?: () => void } {
  if (ofFile === 0) return { label: WORDS.whole };
  const { field: at, line, entry } = placeOf(text, ofFile);
  const behind = severity === "warning" ? WORDS.warning : "";
  if (entry !== undefined) {
    const go = () => {
      focusPart(entry.number);
    };
    return { label: WORDS.entry(entry.number, entry.name) + behind, go };
  }
  const field = fields.find(({ name }) => name === (cause ?? at));
  if (field === undefined) return { label: WORDS.line(WORDS.file, ofFile) + behind };
  const { name, label } = field;
  const go = () => {
    focusField(name, name === "body" ? (body) => lineIn(body, line) : undefined);
  };
  return { label: (name === "body" ? WORDS.line(label, line) : label) + behind, go };
}

interface Place {
  /** Undefined where no field has it. */
  readonly field: string | undefined;
  /** Of the body's own lines where it is the body, else of the file's. */
  readonly line: number;
  /** Of a registry's, counted from 1. */
  readonly entry?: { readonly number: number; readonly name: string };
}

/** Which field, or which entry of a registry, shows the line of a file. */
export function placeOf(written: string, line: number): Place {
  const text = plainText(written);
  const parts = splitFrontMatter(text);
  if ("finding" in parts) {
    const lines = text.split("\n");
    const number = lines.slice(0, line).filter((each) => each.startsWith("- ")).length;
    const entry = text.split(/^- /m)[number] ?? "";
    const [, name = ""] = /^ *name:[ \t]*["']?([^"'#\n]+)/m.exec(entry) ?? [];
    return { field: undefined, line, ...(number > 0 && { entry: { number, name: name.trim() } }) };
  }
  const before = text.slice(0, parts.bodyOffset).split("\n").length - 1;
  if (line > before) {
    const blank = /^\s*\n/.exec(parts.body)?.[0].split("\n").length ?? 1;
    return { field: "body", line: Math.max(1, line - before - blank + 1) };
  }
  const above = text.split("\n").slice(0, line).reverse();
  const field = above.flatMap((each) => /^([A-Za-z]+)[:：]/.exec(each)?.[1] ?? [])[0];
  return { field, line };
}
