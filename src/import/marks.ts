// Carries a sheet's marks over to the texts that were cut and joined out of it.
import type { Traced } from "./page/traced.ts";
import type { Mark } from "./source/sheet.ts";

/** How far ahead a text that was set anew is compared with what it was. */
const REACH = 12;
/** So many equal characters are no chance. */
const SURE = 3;

/** Each mark of the source as a range of the text, where it has anything of it. Both are sorted by their beginning. */
export function marksOn({ at, text }: Traced, marks: readonly Mark[]): Mark[] {
  const offsets = at.filter((offset) => offset >= 0);
  if (marks.length === 0 || offsets.length === 0) return [];
  const [first, last] = [min(offsets), max(offsets)];
  return marks.flatMap((mark): Mark[] => {
    if (mark.end <= first || mark.start > last) return [];
    const isIn = (offset: number) => offset >= mark.start && offset < mark.end;
    const start = at.findIndex(isIn);
    return start === -1 ? [] : [{ ...mark, start, end: Math.min(at.findLastIndex(isIn) + 1, text.length) }];
  });
}

/** The text after its punctuation was set, with the places that it had before; what was put in has the place -1. */
export function retrace({ text, at }: Traced, after: string): Traced {
  const places: number[] = [];
  let from = 0;
  let to = 0;
  while (to < after.length) {
    if (text[from] === after[to]) {
      places.push(at[from] ?? -1);
      from += 1;
      to += 1;
      continue;
    }
    const [skipped, added] = nextMatch(text, from, after, to);
    // One character for another keeps the place.
    for (let step = 0; step < added; step += 1) places.push(step < skipped ? (at[from + step] ?? -1) : -1);
    from += skipped;
    to += added;
  }
  return { text: after, at: places };
}

/** How many characters of each text to pass over until they agree again. */
function nextMatch(text: string, from: number, after: string, to: number): [number, number] {
  for (let total = 1; total <= 2 * REACH; total += 1) {
    for (let skipped = Math.min(total, REACH); skipped >= Math.max(0, total - REACH); skipped -= 1) {
      const added = total - skipped;
      const length = Math.min(SURE, text.length - from - skipped, after.length - to - added);
      const isEnd = length < SURE && text.length - from - skipped === after.length - to - added;
      if (length < SURE && !isEnd) continue;
      if (text.startsWith(after.slice(to + added, to + added + length), from + skipped))
        return [skipped, added];
    }
  }
  return [1, 1];
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** What marks say of a whole line. */
export type LineMarks = (line: Traced) => {
  /** Its level. */
  readonly heading: number | undefined;
  readonly isFurther: boolean;
  readonly isItem: boolean;
  readonly isStrong: boolean;
  readonly isCaption: boolean;
};

const [HEADING, ITEM, STRONG, CAPTION, FURTHER] = [1, 2, 4, 8, 16];
const FLAGS: Partial<Record<Mark["kind"], number>> = {
  heading: HEADING,
  item: ITEM,
  strong: STRONG,
  caption: CAPTION,
};

/** @param length of the source, in UTF-16 units */
export function marksOfLines(length: number, marks: readonly Mark[]): LineMarks {
  const flags = new Uint8Array(length);
  for (const mark of marks) {
    const { kind, start, end } = mark;
    const flag = (FLAGS[kind] ?? 0) | (kind === "heading" && mark.isFurther === true ? FURTHER : 0);
    if (flag !== 0)
      for (let offset = start; offset < end; offset += 1) flags[offset] = (flags[offset] ?? 0) | flag;
  }
  const headings = marks.filter((mark) => mark.kind === "heading");
  return ({ text, at }) => {
    const all = at.reduce(
      (shared, offset, index) => (/\s/u.test(text.charAt(index)) ? shared : shared & (flags[offset] ?? 0)),
      HEADING | ITEM | STRONG | CAPTION | FURTHER,
    );
    return {
      heading:
        (all & HEADING) === 0
          ? undefined
          : headings.find(({ start, end }) => at.some((offset) => offset >= start && offset < end))?.level,
      isFurther: (all & FURTHER) !== 0,
      isItem: (all & ITEM) !== 0,
      isStrong: (all & STRONG) !== 0,
      isCaption: (all & CAPTION) !== 0,
    };
  };
}
