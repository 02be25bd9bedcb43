// Which characters are the same in Traditional and Simplified script, of those that an archive uses.
import hongKong from "opencc-js/dict/HKVariants";
import toTraditional from "opencc-js/dict/STCharacters";
import taiwan from "opencc-js/dict/TWVariants";
import toSimplified from "opencc-js/dict/TSCharacters";
import type { ScriptHints } from "./format.ts";

/**
 * The classes that hold a used character. From the tables of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0): whatever
 * one of them leads to another is the same, so `干`, `乾` and `幹` are.
 */
export function scriptHints(used: ReadonlySet<string>): ScriptHints {
  const some = classes().filter((members) => members.some((member) => used.has(member)));
  return {
    classes: some.map((members) => members.join("")).join(" "),
    present: some.flatMap(([, ...others]) => others.filter((other) => used.has(other))).join(""),
    absent: some.flatMap(([first = ""]) => (used.has(first) ? [] : [first])).join(""),
  };
}

/** All classes of two characters or more; the Simplified form stands first. */
function classes(): string[][] {
  const classOf = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const all = new Set([...(classOf.get(a) ?? [a]), ...(classOf.get(b) ?? [b])]);
    for (const member of all) classOf.set(member, all);
  };
  const simplified = new Set<string>();
  for (const [form, counterparts] of rowsOf(toSimplified)) {
    for (const counterpart of counterparts) {
      join(counterpart, form);
      if (counterpart !== form) simplified.add(counterpart);
    }
  }
  for (const table of [toTraditional, taiwan, hongKong]) {
    for (const [form, counterparts] of rowsOf(table))
      for (const counterpart of counterparts) join(form, counterpart);
  }
  return [...new Set(classOf.values())]
    .filter(({ size }) => size > 1)
    .map((members) => [...members].sort((a, b) => Number(simplified.has(b)) - Number(simplified.has(a))));
}

function rowsOf(table: string): [form: string, counterparts: string[]][] {
  return table.split("|").map((row) => {
    const [form = "", ...counterparts] = row.split(" ");
    return [form, counterparts];
  });
}
