// Quotation marks, brackets and title marks that lack their other half.

interface Mark {
  readonly mark: string;
  /** In the text that was searched. */
  readonly offset: number;
}

const OPENER: ReadonlyMap<string, string> = new Map([
  ["”", "“"],
  ["’", "‘"],
  ["）", "（"],
  ["》", "《"],
  ["」", "「"],
  ["』", "『"],
  ["】", "【"],
]);

const MARKS = /[“”‘’（）()《》「」『』【】]/g;

/** `1）`, `a)`, `一）`: what numbers an item has no opening half. */
const NUMBERING = /[\w一二三四五六七八九十①-⑳]$/;

/**
 * Every mark that stands alone, in the order of the text. A quotation of several paragraphs opens anew with each of
 * them and closes once (GB/T 15834—2011, 4.8.3.5), and so a paragraph's first mark may repeat one that is open.
 */
export function unpairedMarks(
  paragraphs: readonly { readonly text: string; readonly offset: number }[],
): Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const { text, offset } of paragraphs) {
    const start = text.search(/\S/);
    for (const { 0: written, index } of text.matchAll(MARKS)) {
      if (isApostrophe(text, index)) continue;
      const mark = written === "(" ? "（" : written === ")" ? "）" : written;
      const opener = OPENER.get(mark);
      if (opener === undefined) {
        const repeats = index === start && open.some((other) => other.mark === mark);
        if (!repeats) open.push({ mark, offset: offset + index });
        continue;
      }
      const partner = open.findLastIndex((other) => other.mark === opener);
      if (partner !== -1) alone.push(...open.splice(partner).slice(1));
      else if (written !== ")" && !(mark === "）" && NUMBERING.test(text.slice(0, index)))) {
        alone.push({ mark, offset: offset + index });
      }
    }
    // Only quotations go on in the next paragraph.
    const left = open.filter(({ mark }) => !"“‘「『".includes(mark));
    alone.push(...left);
    for (const mark of left) open.splice(open.indexOf(mark), 1);
  }
  return [...alone, ...open].sort((a, b) => a.offset - b.offset);
}

/** Within a Latin word. */
function isApostrophe(text: string, index: number): boolean {
  return text.charAt(index) === "’" && /[A-Za-z]/.test(text.charAt(index - 1));
}
