// Tells what the breaks between the lines of a paragraph were meant for: Markdown makes one line of all.

/** How a paragraph is indented in print. */
const INDENT = /^[\u2003\u3000]/;

/** What an item of a list begins with; `3.5万` and `3、4月` are numbers, `一、二组` is a row. */
const ITEM =
  /^(?:\d{1,3}(?:[.．、](?!\d)|[)）])|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[①-⑳●■◆▲★○•]|[-+*](?=[\p{Script=Han}“《]))/u;

/** The last line of a notice. */
const SIGNED = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** `电话：…`, `问：…` */
const LABELLED = /^[\p{L} ]{1,8}[：:]\s*\S/u;

const HAN = /\p{Script=Han}/u;
const SENTENCE_END = /[。！？!?…][”’」』）)】》]*$/;
const PART_END = /[；;：:][”’」』）)】》]*$/;
const ENDED = /[，。！？；、：…—,.!?;:][”’」』）)】》]*$/;
const PUNCTUATION = /[，。！？；,.!?;]/;
const INNER_END = /[。！？；](?=[^”’」』）)】》]*[\p{L}\p{N}])/u;
const CLAUSE = /[^，。！？；：、,!?;\s”“]+/g;

/** A number right behind a word ends the line; one that stands by itself is a figure of a row, a long one a telephone's. */
const NUMBER_BEGUN = /\p{Script=Han}\d{1,6}(?:[.,]\d+)*[.,]?$/u;
/** How a number ends a line, and how it goes on in the next. */
const NUMBER_GOES_ON: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/\d\.$/, /^\d/],
  [/\d,$/, /^\d{3}(?!\d)/],
  [/\d$/, /^[.,]\d|^[%％‰℃]/],
  [/\d$/, /^\d+(?:[.,]\d+)*[\p{Script=Han}%％‰℃]/u],
];

/** Full width, and what closes or opens. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe30-\ufe4f\uff00-\uff60“”‘’…—]/gu;
/** What stays together at the start of a line: an opening mark, a character or a word, and the marks that close. */
const UNIT = /^[“‘（(《〈「『【]*(?:[\p{Script=Latin}\p{N}.%+-]+|.)[，。！？；：、”’）)》〉」』】…—]*/u;

/** Columns, two for each full-width character: no column of print is as narrow, no line of a verse as long. */
const NARROW = 18;
const SHORT = 40;
const LABELLED_LINE = 60;
/** Of a person, of two characters to three. */
const NAME = 4;
const LONGEST_NAME = 6;
/** By so many columns lines of one column differ: marks are set closer, and none may begin a line. */
const RAGGED = 4;

export interface Line {
  /** As readers see it. */
  readonly text: string;
  /** What makes a line of it: nothing, two spaces or a backslash at the end of the line above; undefined for the first. */
  readonly after: "nothing" | "spaces" | "backslash" | undefined;
  /** It is set in by two spaces or more, or by a tab, that Markdown does not show. */
  readonly isSetIn: boolean;
  /** All of it is in bold type. */
  readonly isBold: boolean;
}

/**
 * `part`: a paragraph begins; `keep`: the line stands by itself, as in a verse or an address; `join`: the line above goes on,
 * and a page would show a gap; `none`: as Markdown has it.
 */
export interface Break {
  readonly meaning: "part" | "keep" | "join" | "none";
  readonly isSure: boolean;
}

/** What is known of a paragraph's lines together. */
interface Block {
  readonly lines: readonly Measured[];
  /** The width at which its lines were broken, wherever a sentence was; undefined where nothing was. */
  readonly column: number | undefined;
  readonly isVerse: boolean;
  /** Set in as a whole, and broken within sentences: a margin. */
  readonly hasMargin: boolean;
  /** All lines are as short as those of an address. */
  readonly isBrief: boolean;
  /** What a break behind the end of a sentence means. */
  readonly atEnds: Break;
}

interface Measured extends Line {
  /** Without what sets it in. */
  readonly bare: string;
  readonly width: number;
  readonly isIndented: boolean;
}

const NONE: Break = { meaning: "none", isSure: true };
const PART: Break = { meaning: "part", isSure: true };
const KEEP: Break = { meaning: "keep", isSure: true };
const JOIN: Break = { meaning: "join", isSure: true };

/** The breaks before each line but the first, in their order. */
export function breaksBetween(lines: readonly Line[]): Break[] {
  const block = measured(lines);
  return block.lines.slice(1).map((line, order) => {
    const above = block.lines[order];
    const found = above === undefined ? NONE : meaningOf(block, above, line, order);
    if (line.after === "nothing") return found;
    // It is shown as it was typed, but for a paragraph's beginning.
    return line.after === "spaces" && line.isIndented && found.meaning === "part" ? found : NONE;
  });
}

/** Whether lines are such that each of them stands by itself: rows of a verse, an address, names. */
export function areKept(lines: readonly Line[]): boolean {
  const unmarked = lines.map((line, order): Line => (order === 0 ? line : { ...line, after: "nothing" }));
  return breaksBetween(unmarked).every(({ meaning }) => meaning === "keep");
}

function measured(lines: readonly Line[]): Block {
  const all = lines.map((line): Measured => {
    const bare = line.text.replace(/^[\s\u3000]+/, "").trimEnd();
    return { ...line, bare, width: widthOf(bare), isIndented: line.isSetIn || INDENT.test(line.text) };
  });
  const column = columnOf(all);
  const rest = all.slice(1);
  const broken = all.slice(0, -1).filter(isBroken);
  const hasCuts = rest.some((line, order) => isCutNumber(all[order] ?? line, line));
  return {
    lines: all,
    column,
    isVerse: all.some(({ bare }) => HAN.test(bare)) && !hasCuts && isVerse(all, column),
    hasMargin:
      column !== undefined && rest.every(({ isIndented }) => isIndented) && broken.length * 2 > rest.length,
    isBrief: all.every(({ width }) => width <= LABELLED_LINE),
    atEnds: atEnds(all, column),
  };
}

function meaningOf(block: Block, above: Measured, line: Measured, order: number): Break {
  if (isCutNumber(above, line)) return JOIN;
  if (block.isVerse) return KEEP;
  if (line.isIndented && block.hasMargin) return isBroken(above) && INDENT.test(line.text) ? JOIN : NONE;
  if (INDENT.test(line.text) || ITEM.test(line.bare)) return PART;
  if (SIGNED.test(line.bare)) return isName(above) ? KEEP : PART;
  if (isLabelled(above) && isLabelled(line))
    return block.isBrief && !SENTENCE_END.test(above.bare) ? KEEP : PART;
  if (isSigner(block, order + 1)) return isName(above) ? KEEP : PART;
  if (isParted(above, line)) return JOIN;
  const isFull = block.column !== undefined && above.width + unitOf(line) + RAGGED > block.column;
  if (isFull) return NONE;
  if (!isBroken(above)) return block.atEnds;
  // A name may be where a line was broken without need.
  if (!isHead(above) || above.width <= LONGEST_NAME) return NONE;
  const isSure = above.isBold || ITEM.test(above.bare);
  return isSure || above.width + RAGGED < line.width ? { ...PART, isSure } : NONE;
}

/** No paragraph where the writer breaks lines within sentences, too, as he likes. */
function atEnds(lines: readonly Measured[], column: number | undefined): Break {
  if (column !== undefined) return PART;
  const above = lines.slice(0, -1);
  const broken = above.filter((line) => isBroken(line) && !isHead(line));
  if (broken.length === 0) return PART;
  return broken.length * 3 <= above.length ? { ...PART, isSure: false } : NONE;
}

/** Within a sentence. */
function isBroken({ bare }: Measured): boolean {
  return !SENTENCE_END.test(bare) && !PART_END.test(bare);
}

/** Where most lines that are broken within sentences are equally wide, and no line is much wider. */
function columnOf(lines: readonly Measured[]): number | undefined {
  const broken = lines.slice(0, -1).filter(isBroken);
  const prose = broken.filter((line) => !isName(line));
  const set = prose.length > 0 ? prose : broken;
  const widths = set.map(({ width }) => width).sort((a, b) => a - b);
  const middle = widths[widths.length >> 1];
  if (middle === undefined || middle <= NARROW) return undefined;
  const near = set.filter(({ width }) => Math.abs(width - middle) <= RAGGED + 2);
  // A column ends anywhere in a sentence, a verse at its marks.
  const anywhere = set.filter(({ bare }) => !ENDED.test(bare));
  const isSet =
    near.length * 5 >= set.length * 4 &&
    anywhere.length * 2 >= set.length &&
    lines.every(({ width }) => width <= middle + SHORT / 4);
  return isSet ? middle : undefined;
}

function isVerse(lines: readonly Measured[], column: number | undefined): boolean {
  const texts = lines.map(({ bare }) => bare);
  const isOther = (text: string) => ITEM.test(text) || SIGNED.test(text) || INNER_END.test(text);
  if (lines.some(({ width }) => width > SHORT)) return false;
  if (isRegular(texts)) return true;
  if (column !== undefined || texts.some(isOther)) return false;
  const above = lines.slice(0, -1);
  if (!above.some(isBroken)) return false;
  const isNarrow = lines.every(({ width }) => width <= NARROW);
  if (lines.every(isName))
    return lines.length >= 3 || (isNarrow && lines.every(({ width }) => width >= NAME));
  const ended = texts.slice(0, -1).filter((text) => ENDED.test(text));
  if (isNarrow && ended.length === above.length) return true;
  return lines.length >= 4 && ended.length * 2 >= above.length;
}

/** Of clauses of one length, as in a poem of five or seven characters a clause. */
function isRegular(texts: readonly string[]): boolean {
  const clauses = texts.flatMap((text) => text.match(CLAUSE) ?? []);
  const length = clauses[0]?.length ?? 0;
  return (
    clauses.length >= 4 &&
    length >= 4 &&
    length <= 7 &&
    texts.every((text) => ENDED.test(text)) &&
    clauses.every((clause) => clause.length === length && !/[^\p{Script=Han}]/u.test(clause))
  );
}

/** Of a person, an office, a place: short and without a mark. */
function isName({ bare, width }: Measured): boolean {
  return width <= SHORT && !PUNCTUATION.test(bare) && !ENDED.test(bare) && !SIGNED.test(bare);
}

function isHead(line: Measured): boolean {
  return isName(line) && HAN.test(line.bare);
}

function isLabelled({ bare }: Measured): boolean {
  return LABELLED.test(bare);
}

/** Who signs, in the last line or before the day. */
function isSigner({ lines }: Block, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  return line !== undefined && next !== undefined && isName(line) && SIGNED.test(next.bare);
}

/**
 * In the middle of a number that a sentence says: `增长12.`, `5%`; `整改29`, `6处`. Rows of figures each end with a number
 * of its own, and a day begins one.
 */
function isCutNumber(above: Measured, line: Measured): boolean {
  if (!NUMBER_BEGUN.test(above.bare) || /^\d{4}年/.test(line.bare) || ITEM.test(line.bare)) return false;
  const shape = ({ bare }: Measured) => bare.replaceAll(/\d+/g, "0");
  return (
    shape(above) !== shape(line) &&
    NUMBER_GOES_ON.some(([end, start]) => end.test(above.bare) && start.test(line.bare))
  );
}

/** `20`, `22年`, whatever they are of: a page shows a space between the two. */
function isParted(above: Measured, line: Measured): boolean {
  return above.width > NARROW && /[\d.]$/.test(above.bare) && /^(?:\d|[%％])/.test(line.bare);
}

function unitOf({ bare }: Measured): number {
  return widthOf(UNIT.exec(bare)?.[0] ?? "");
}

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
