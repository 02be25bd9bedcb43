// Quotation marks, brackets and title marks that lack their other half.

interface Mark {
  readonly mark: string;
  /** Of the paragraph, and in it. */
  readonly paragraph: number;
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

const QUOTATION = "“‘「『";

const MARKS = /[“”‘’（）()《》「」『』【】]/g;

/** `1）`, `a)`, `一）`: what numbers an item has no opening half. */
const NUMBERING = /[\w一二三四五六七八九十①-⑳]$/;

/**
 * Every mark that stands alone, in the order of the text. A quotation of several paragraphs opens anew with each of
 * them and closes once (GB/T 15834—2011, 4.8.3.5), and so a paragraph's first mark may repeat one that is open.
 */
export function unpairedMarks(paragraphs: readonly string[]): Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  // How many of each mark are open: a text of nothing but marks must not be searched through for each of them.
  const counts = new Map<string, number>();
  const count = (mark: string, change: number) => counts.set(mark, (counts.get(mark) ?? 0) + change);
  const close = (from: number): Mark[] => {
    const closed = open.splice(from);
    for (const { mark } of closed) count(mark, -1);
    return closed;
  };
  for (const [paragraph, text] of paragraphs.entries()) {
    const start = text.search(/\S/);
    let lowest = open.length;
    for (const { 0: written, index } of text.matchAll(MARKS)) {
      if (isApostrophe(text, index)) continue;
      const mark = written === "(" ? "（" : written === ")" ? "）" : written;
      const opener = OPENER.get(mark);
      if (opener === undefined) {
        const repeats = index === start && (counts.get(mark) ?? 0) > 0;
        if (repeats) continue;
        open.push({ mark, paragraph, offset: index });
        count(mark, 1);
      } else if ((counts.get(opener) ?? 0) > 0) {
        const partner = open.findLastIndex((other) => other.mark === opener);
        lowest = Math.min(lowest, partner);
        for (const unclosed of close(partner).slice(1)) alone.push(unclosed);
      } else if (written !== ")" && !(mark === "）" && NUMBERING.test(text.slice(index - 1, index)))) {
        alone.push({ mark, paragraph, offset: index });
      }
    }
    // Only quotations go on in the next paragraph.
    for (const left of close(lowest)) {
      if (!QUOTATION.includes(left.mark)) alone.push(left);
      else {
        open.push(left);
        count(left.mark, 1);
      }
    }
  }
  return [...alone, ...open].sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset);
}

/** Within a Latin word. */
function isApostrophe(text: string, index: number): boolean {
  return text.charAt(index) === "’" && /[A-Za-z]/.test(text.charAt(index - 1));
}
