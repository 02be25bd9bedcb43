// What is said of characters that have no place in an archive, and how they are taken out.
import { codePointName, type Suspect } from "../../characters/suspects.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Fault } from "../../problems/problem-codes.ts";

/** What can go without a trace: it has no width and parts no words, as fillers do, which count as letters. */
const WITHOUT_WIDTH = /(?![\p{Lo}\u180E])\p{Default_Ignorable_Code_Point}/u;

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/u;
const TAG = /[\u{E0000}-\u{E007F}]/u;

/** One finding for those of a kind on one line; where they can go without a trace, its fix takes out all of them. */
export function suspectFindings(text: string, suspects: readonly Suspect[], base = 0): Finding[] {
  const findings: Finding[] = [];
  const onLine = new Map<string, { start: number; end: number; text: string }[]>();
  let previous = 0;
  for (const suspect of suspects) {
    const { character, start, end } = suspect;
    if (text.slice(previous, start).includes("\n")) onLine.clear();
    previous = start;
    const kind = TAG.test(character) ? "tag" : character;
    const edit = { start: base + start, end: base + end, text: "" };
    const others = onLine.get(kind);
    if (others !== undefined) {
      others.push(edit);
      continue;
    }
    const fix = [edit];
    onLine.set(kind, fix);
    findings.push({
      ...suspectFault(suspect),
      offset: base + start,
      ...(WITHOUT_WIDTH.test(character) && { fix }),
    });
  }
  return findings;
}

export function suspectFault({ character, reference }: Suspect): Fault {
  const params = { codePoint: codePointName(character), reference };
  if (NONCHARACTER.test(character)) return { code: "noncharacter", params };
  if (BIDI.test(character)) return { code: "bidi-character", params };
  if (/\p{Cc}/u.test(character)) return { code: "control-character", params };
  if (/\uFFFD|\p{Cs}/u.test(character)) return { code: "damaged-character", params };
  if (/\p{Co}/u.test(character)) return { code: "private-use-character", params };
  if (/(?!\p{Default_Ignorable_Code_Point})\p{Cn}/u.test(character))
    return { code: "unassigned-character", params };
  return { code: "invisible-character", params };
}
