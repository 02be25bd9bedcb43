// Tells an editor what is wrong with what is being saved, and leads to the field where it is.
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { plainText } from "../../problems/position.ts";
import type { Said } from "../../desk/admin/said.ts";
import { button, buttons, choice, element, shown } from "./element.ts";
import { focusField, lineIn } from "./focus.ts";
import type { FormField } from "./shown.ts";

export interface Faults {
  /** The text that they were found in. */
  readonly text: string;
  readonly errors: readonly Said[];
  /** Whether it was saved all the same. */
  readonly isSaved: boolean;
}

const WORDS = {
  refused: (count: number) => `没有保存：有 ${count} 处错误`,
  saved: (count: number) => `已经保存，但有 ${count} 处错误`,
  refusedWhy: "您写的都还在表单里。改好再保存；一时改不好，先把“状态”选成“草稿”，草稿有错误也可以保存。",
  savedWhy: "错误改好以前，网站发布不了。",
  line: (label: string, line: number) => `${label}，第 ${line} 行`,
  entry: (number: number) => `第 ${number} 项`,
  go: "去改",
  back: "回到表单",
  file: "文件",
};

/** @param fields Of the form that is being saved. */
export async function showFaults(
  { text, errors, isSaved }: Faults,
  fields: readonly FormField[],
): Promise<void> {
  const list = element(
    "ul",
    "faults",
    ...errors.map((error) => {
      const { field, line, entry } = placeOf(text, error.line);
      const label = fields.find(({ name }) => name === field)?.label ?? WORDS.file;
      const go = button(WORDS.go, () => {
        go.closest("dialog")?.close();
        if (field === undefined) return;
        focusField(field, field === "body" ? (body) => lineIn(body, line) : undefined);
      });
      const place =
        entry !== undefined
          ? WORDS.entry(entry)
          : field === undefined || field === "body"
            ? WORDS.line(label, line)
            : label;
      return element(
        "li",
        "",
        element("strong", "", place),
        element("p", "", error.message),
        element("p", "fault-advice", error.suggestion),
        ...(field === undefined ? [] : [go]),
      );
    }),
  );
  await shown(
    (isSaved ? WORDS.saved : WORDS.refused)(errors.length),
    element("p", "", isSaved ? WORDS.savedWhy : WORDS.refusedWhy),
    list,
    buttons(choice("back", WORDS.back)),
  );
}

interface Place {
  /** Undefined where no field has it. */
  readonly field: string | undefined;
  /** Of the body's own lines where it is the body, else of the file's. */
  readonly line: number;
  /** Of a registry's, counted from 1. */
  readonly entry?: number;
}

/** Which field, or which entry of a registry, shows the line of a file. */
export function placeOf(written: string, line: number): Place {
  const text = plainText(written);
  const parts = splitFrontMatter(text);
  if ("finding" in parts) {
    const entry = text
      .split("\n")
      .slice(0, line)
      .filter((each) => each.startsWith("- ")).length;
    return { field: undefined, line, ...(entry > 0 && { entry }) };
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
