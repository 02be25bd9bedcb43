// Characters that have no place in an archive: control, direction, invisible and damaged ones.
import type { Finding } from "../problems/problem.ts";
import type { Fault } from "../problems/problem-codes.ts";

const SUSPECT =
  /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\u00AD\u180E\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<!\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?)\u200D|\u200C|\uFFFD|\p{Cs}/gu;

/** Beyond ASCII, Han and Chinese punctuation: most texts have nothing of it, and are done with in a sixth of the time. */
const UNCOMMON = /[^\t\n\x20-\x7E·\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]/;

/** What can go without a trace: it has no width and parts no words. */
const WITHOUT_WIDTH = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** `U+200B` */
function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Every suspect character of a text, the first of its kind on each line. */
export function findSuspectCharacters(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!UNCOMMON.test(text)) return findings;
  const seenOnLine = new Set<string>();
  let previous = 0;
  for (const match of text.matchAll(SUSPECT)) {
    if (text.slice(previous, match.index).includes("\n")) seenOnLine.clear();
    previous = match.index;
    if (seenOnLine.has(match[0])) continue;
    seenOnLine.add(match[0]);
    findings.push({ ...characterFault(match[0]), offset: match.index });
  }
  return findings;
}

/** Adds the edits that take out, on the line of a finding, all characters like the one that was found. */
export function withRemovals(text: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const [character = ""] = text.slice(finding.offset);
    if (!WITHOUT_WIDTH.test(character)) return finding;
    const start = text.lastIndexOf("\n", finding.offset) + 1;
    const end = text.indexOf("\n", finding.offset);
    const line = text.slice(start, end === -1 ? text.length : end);
    const fix = Array.from(line.matchAll(SUSPECT))
      .filter(([found]) => found === character)
      .map(({ index }) => ({ start: start + index, end: start + index + character.length, text: "" }));
    return { ...finding, fix };
  });
}

/** The text with every suspect character written out, safe to print. */
export function visible(text: string): string {
  return text.replace(SUSPECT, (character) => `<${codePointName(character)}>`).replaceAll("\n", "<U+000A>");
}

function characterFault(character: string): Fault {
  const params = { codePoint: codePointName(character) };
  if (BIDI.test(character)) return { code: "bidi-character", params };
  if (/\p{Cc}/u.test(character)) return { code: "control-character", params };
  if (/\uFFFD|\p{Cs}/u.test(character)) return { code: "damaged-character", params };
  return { code: "invisible-character", params };
}
