// Sets a page's text as Chinese papers do: punctuation, quotation marks, and the gaps that setting left.
import { halfWidthEdits, withEdits } from "../../proofreading/text/half-width.ts";
import { isName, NAMES_NOTE } from "./names.ts";
import { COMPOUND, surnameLength } from "./surnames.ts";
import { fold } from "../folding.ts";

/** A period after Chinese text ends a sentence, unless it begins a file's ending or a decimal, or numbers a line: `一.总则`. */
const PERIOD =
  /(?<!^[\s\u3000]*[一二三四五六七八九十]{1,3})(?<=\p{Script=Han}|[”’）》%]|\p{Script=Han}\d{1,4})\.(?=\s*$|\s*[\p{Script=Han}“‘（《”’）》\n])/gmu;
const HAN = /\p{Script=Han}/u;
const SPACE = "[ \\t\\u00A0\\u2000-\\u200A\\u3000]+";
const SPACES = new RegExp(SPACE, "gu");
const SPACE_AT_NOTE = new RegExp(`${SPACE}(?=[（(])`, "gu");
/** Chinese marks carry their own space. */
const SPACE_AT_MARK = new RegExp(
  `(?<=[，。、；：！？“‘（《”’）》])${SPACE}|${SPACE}(?=[，。、；：！？”’）》])`,
  "gu",
);
/** A name of two characters is set as wide as one of three. */
const WIDE_NAME = `(\\p{Script=Han})${SPACE}(\\p{Script=Han})`;
const LONE_PAIR = new RegExp(`(?<=^|\\s)${WIDE_NAME}(?=\\s|$)`, "gu");
const NOTES = new RegExp(NAMES_NOTE, "gu");
/** Between notes. */
const PAIR_IN_ROW = new RegExp(`(?<=^|[\\s）)])${WIDE_NAME}(?=[\\s（(]|$)`, "gu");
const SPACED_NAME = new RegExp(
  `(?<=^|[、，。；：（“]|[长记任席员导委和与及由]|任命|免[去除职])${WIDE_NAME}(?!${SPACE}\\p{Script=Han}(?!\\p{Script=Han}))|` +
    // In a row of names that are parted so.
    `(?<=\\p{Script=Han}{2}${SPACE})${WIDE_NAME}(?=${SPACE}\\p{Script=Han}{2}|[。；（]|$)|` +
    `${WIDE_NAME}(?=同志)`,
  "gu",
);
/** `欧阳 雪`: a surname of two letters. */
const SPACED_COMPOUND = new RegExp(
  `(?<=^|[、，。；：（“\\s]|[长记任席员导委和与及由]|任命|免[去除职])(?:${COMPOUND})${SPACE}\\p{Script=Han}(?!\\p{Script=Han}{0,1}${SPACE}\\p{Script=Han}(?!\\p{Script=Han}))`,
  "gu",
);

/** `蔡 小 青`, each letter by itself. */
const SPACED_LETTERS = new RegExp(
  `(?<=^|[、，。；：（“]|[长记任席员导委和与及由])\\p{Script=Han}(?:${SPACE}\\p{Script=Han}){2}(?=$|[、，。；）]|参加|出席|列席|陪同|等|主持|讲话|强调|指出|要求|表示)`,
  "gu",
);

/**
 * The text with the marks that `check` wants, and with what no check can be sure of but a whole page can: the period
 * for 。, dots for ……, and straight quotation marks by turns.
 */
export function setPunctuation(text: string): string {
  const paired = pairQuotes(text)
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD\uFFFE\uFFFF]/g, "")
    .replaceAll(PERIOD, "。")
    .replaceAll(/(?<=\p{Script=Han}|[”’]|^)(?:\.{3,6}|。{3,6})/gu, "……");
  // The semicolon of `&nbsp;` is no mark of the sentence.
  const masked = paired.replaceAll(/&#?\w+;/g, (entity) => "x".repeat(entity.length));
  return withEdits(paired, halfWidthEdits(masked));
}

/** Without the white space that setting put between characters, as in `李 雅`; other white space becomes one space. */
export function closeGaps(text: string): string {
  return text
    .split("\n")
    .map((line) => (isNotedRow(line) ? closeNotedRow(line) : closeRow(line).replaceAll(SPACE_AT_MARK, "")))
    .join("\n")
    .replaceAll(SPACED_LETTERS, closedName)
    .replaceAll(SPACED_NAME, closedName)
    .replaceAll(SPACED_COMPOUND, closedName)
    .replaceAll(SPACES, " ");
}

function closedName(wide: string): string {
  const name = wide.replaceAll(/\s/gu, "");
  return surnameLength(fold(name)) > 0 ? name : wide;
}

/** `李建国 王 芳 赵 磊`: a line of names alone, where each two letters that stand by themselves are one. */
function closeRow(line: string): string {
  const closed = line.trim().replaceAll(LONE_PAIR, "$1$2").split(/\s+/u);
  return areNames(closed) ? closed.join(" ") : line;
}

/** The like with notes behind names, `王 芳（女） 赵磊`: here the space behind a note parts two names. */
function isNotedRow(line: string): boolean {
  const bare = line.replaceAll(NOTES, " ");
  return bare !== line && areNames(bare.trim().replaceAll(LONE_PAIR, "$1$2").split(/\s+/u));
}

function closeNotedRow(line: string): string {
  return line.trim().replaceAll(PAIR_IN_ROW, "$1$2").replaceAll(SPACE_AT_NOTE, "");
}

function areNames(words: readonly string[]): boolean {
  return words.length > 1 && words.every((name) => isName(fold(name)));
}

/** Straight quotation marks around Chinese become “ and ” by turns, and single ones within them ‘ and ’. */
function pairQuotes(text: string): string {
  if (!HAN.test(text)) return text;
  let isOpen = false;
  const paired = text.replaceAll(/["＂“”]/gu, (mark, offset: number) => {
    if (mark === "“" || mark === "”") {
      isOpen = mark === "“";
      return mark;
    }
    // Inches and seconds follow a digit outside a quotation.
    if (!isOpen && /\d/.test(text.charAt(offset - 1)) && !HAN.test(text.charAt(offset + 1))) return mark;
    isOpen = !isOpen;
    return isOpen ? "“" : "”";
  });
  return paired.replaceAll(/'([^'\n]*\p{Script=Han}[^'\n]*)'/gu, "‘$1’");
}
