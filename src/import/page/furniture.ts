// Takes a page's furniture out: what is printed on a page and belongs to no article.
import { boxLines, withoutSite } from "./boxes.ts";
import { isLabel, isOrigin, LINES, PARTS, SEPARATORS, LABEL } from "./furniture-kinds.ts";
import type { Line } from "./lines.ts";
import { type Masthead, readMasthead } from "./masthead.ts";
import { isSignedDay } from "./signs.ts";
import { slice, type Traced, trim } from "./traced.ts";

export type { Masthead };

/** `（上接第一版）`, `(下转03版)` */
const JUMP =
  /[（(【]?\s*(?:上接|下转|紧接|转)\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]+)\s*版[^）)】]{0,20}[）)】]?/u;

/** At a text's end: a typesetter's code, the editor on the web. */
const END_MARK =
  /(?<=[。！？!?”’）)])\s*(?:[A-Z]{1,4}\d{2,6}|[（(【[]\s*(?:责任编辑|责\s?编|编\s?辑|校\s?对|审\s?核)[:：\s][^）)】\]。]{2,30}[）)】\]]|[■□◆●※]+)$/u;

const SHORTEST_TEXT = 20;
const LONGEST = 160;
/** With parts of so many kinds a line is furniture even if it says something else, too, of so many characters. */
const SURE_KINDS = 3;
const MOST_UNKNOWN = 12;

export interface Furnished {
  readonly lines: readonly Line[];
  readonly furniture: readonly Traced[];
  readonly masthead: Masthead;
}

/** Takes the furniture out, and reads what it tells. */
export function takeFurniture(lines: readonly Line[]): Furnished {
  const rest: Line[] = [];
  const furniture: Traced[] = [];
  const masthead: Traced[] = [];
  const boxed = boxLines(lines);
  let gap = 0;
  let jumpsFrom = false;
  let isUnderLabel = false;
  for (const [at, line] of lines.entries()) {
    const isSignature = isSignedDay(line.text) && rest.some(({ text }) => text.length >= SHORTEST_TEXT);
    if (boxed.has(at) || (!line.isTableRow && !isSignature && isFurniture(line.text))) {
      furniture.push(line);
      if (!boxed.has(at)) masthead.push(line);
      isUnderLabel = isLabel(line.text);
      gap += 1;
      continue;
    }
    if (isOrigin(line.text)) masthead.push(line);
    const { kept, jump, marks } = withoutMarks(line);
    furniture.push(...marks);
    const last = rest.at(-1);
    if (kept.text !== "") {
      const own = jumpsFrom ? "from" : jump;
      rest.push({
        ...line,
        ...kept,
        gap: line.gap + gap,
        ...(own && { jump: own }),
        ...(isUnderLabel && { isUnderLabel }),
      });
    } else if (jump === "to" && last !== undefined) rest.splice(-1, 1, { ...last, jump });
    jumpsFrom = kept.text === "" && jump === "from";
    isUnderLabel = false;
    gap = kept.text === "" ? gap + 1 : 0;
  }
  return { lines: rest, furniture, masthead: readMasthead(masthead.map(({ text }) => text)) };
}

function isFurniture(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (LINES.some(({ form }) => form.test(text))) return true;
  const kinds = new Set<string>();
  let unknown = 0;
  let rest = text.replace(SEPARATORS, "");
  while (rest !== "") {
    const part = [{ name: "label", form: LABEL }, ...PARTS]
      .map(({ name, form }) => ({ name, length: form.exec(rest)?.[0].length ?? 0 }))
      .reduce((best, found) => (found.length > best.length ? found : best));
    const length = part.length > 0 ? part.length : (/^[^\s\u3000]+/u.exec(rest)?.[0].length ?? 1);
    if (part.length > 0) kinds.add(part.name);
    else unknown += length;
    rest = rest.slice(length).replace(SEPARATORS, "");
  }
  return (
    unknown === 0 || (kinds.size >= SURE_KINDS && unknown <= MOST_UNKNOWN && !/[，。！？；]/u.test(text))
  );
}

/** A line without what is printed at its beginning or its end: a jump to or from another page, a code, a site's name. */
function withoutMarks(line: Line): { kept: Traced; jump?: Line["jump"]; marks: Traced[] } {
  const title = withoutSite(line.text).length;
  const code = END_MARK.exec(line.text)?.index ?? title;
  const bare = slice(line, 0, Math.min(title, code));
  const marks = bare.text.length < line.text.length ? [slice(line, bare.text.length)] : [];
  const match = JUMP.exec(bare.text);
  const end = (match?.index ?? 0) + (match?.[0].length ?? 0);
  if (match === null || (match.index > 0 && end < bare.text.length)) return { kept: trim(bare), marks };
  const kept = match.index === 0 ? slice(bare, end) : slice(bare, 0, match.index);
  const jump = match[0].includes("接") ? "from" : "to";
  return { kept: trim(kept), jump, marks: [...marks, slice(bare, match.index, end)] };
}
