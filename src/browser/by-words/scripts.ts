// How a text may be written in the other script, Traditional or Simplified, with characters that the archive uses.
import type { ScriptHints } from "../../search/hints/format.ts";

export type Script = "simplified" | "traditional";

export interface ScriptTable {
  /** What the archive may have in a character's place: the character itself first if it uses it; never empty. */
  readonly formsOf: (character: string) => readonly string[];
  /** Undefined for a character that is the same in both scripts. */
  readonly scriptOf: (character: string) => Script | undefined;
}

export function scriptTable({ classes, present, absent }: ScriptHints): ScriptTable {
  const [others, missing] = [new Set(present), new Set(absent)];
  const classOf = new Map<string, readonly string[]>();
  for (const group of classes === "" ? [] : classes.split(" ")) {
    const members = Array.from(group);
    for (const member of members) classOf.set(member, members);
  }
  const isUsed = (member: string, index: number): boolean =>
    index === 0 ? !missing.has(member) : others.has(member);
  return {
    formsOf(character) {
      const used = (classOf.get(character) ?? []).filter(isUsed);
      if (!used.includes(character)) return used.length > 0 ? used : [character];
      return [character, ...used.filter((member) => member !== character)];
    },
    scriptOf(character) {
      const members = classOf.get(character);
      if (members === undefined) return undefined;
      return members[0] === character ? "simplified" : "traditional";
    },
  };
}

/** More would be asked of the index than anybody waits for. */
const MOST_SPELLINGS = 16;

/**
 * All spellings of a text that the archive's characters allow, at most 16: first the one that keeps as many characters as
 * it can, then the one that changes as many, then those between.
 */
export function spellings(text: string, { formsOf }: ScriptTable): string[] {
  const forms = Array.from(text, formsOf);
  const kept = forms.map(([first = ""]) => first).join("");
  const changed = forms.map((some) => some.at(-1) ?? "").join("");
  const found = new Set([kept, changed]);
  let partial = [""];
  for (const some of forms) {
    partial = partial.flatMap((start) => some.map((form) => start + form)).slice(0, MOST_SPELLINGS);
  }
  for (const spelling of partial) found.add(spelling);
  return [...found].slice(0, MOST_SPELLINGS);
}

/** The script that a text was brought into: the one of most characters that differ; undefined where none does. */
export function scriptOfChange(before: string, after: string, { scriptOf }: ScriptTable): Script | undefined {
  const old = Array.from(before);
  const changed = Array.from(after).filter((character, index) => character !== old[index]);
  if (changed.length === 0) return undefined;
  const simplified = changed.filter((character) => scriptOf(character) === "simplified").length;
  return simplified * 2 >= changed.length ? "simplified" : "traditional";
}
