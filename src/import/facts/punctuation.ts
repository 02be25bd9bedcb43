// Sets half-width punctuation in Chinese text full-width; numbers, Latin and addresses keep theirs.
import { surnameLength } from "./surnames.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
};

const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const CHINESE = "\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—%％℃";

const MARK = new RegExp(`(?<=[${CHINESE}])\\s*[,;:?!]|[,;:?!](?=\\s*[${CHINESE}])`, "gu");
/** A period after Chinese text ends a sentence, unless it begins a file's ending or a decimal. */
const PERIOD =
  /(?<=\p{Script=Han}|[”’）》%]|\p{Script=Han}\d{1,4})\.(?=\s*$|\s*[\p{Script=Han}“‘（《”’）》\n])/gu;
const BRACKETS = /\(([^()]*)\)/gu;
const HAN = /\p{Script=Han}/u;
const SPACE = "[ \\t\\u00A0\\u2000-\\u200A\\u3000]+";
/** Chinese marks carry their own space. */
const SPACE_AT_MARK = new RegExp(
  `(?<=[，。、；：！？“‘（《”’）》])${SPACE}|${SPACE}(?=[，。、；：！？”’）》])`,
  "gu",
);
/** A name of two characters is set as wide as one of three. */
const SPACED_NAME = new RegExp(
  `(?<=^|[、，。；：（“]|[长记任席员导委和与及])(\\p{Script=Han})${SPACE}(\\p{Script=Han})(?!${SPACE}\\p{Script=Han}(?!\\p{Script=Han}))`,
  "gu",
);

/**
 * The text as Chinese papers set it (GB/T 15834): full-width marks beside Chinese, quotation marks in pairs.
 * What stands between digits or Latin letters, as in `1,000`, `3:30` or an address, stays.
 */
export function setPunctuation(text: string): string {
  const kept: string[] = [];
  const masked = text.replaceAll(
    ADDRESS,
    (address) => `\uE000${String.fromCharCode(0xe100 + kept.push(address) - 1)}`,
  );
  const set = pairQuotes(masked)
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, "")
    .replaceAll(MARK, (mark) => FULL_WIDTH[mark.trim()] ?? mark)
    .replaceAll(PERIOD, "。")
    .replaceAll(/(?<=\p{Script=Han}|[”’]|^)(?:\.{3,6}|。{3,6})/gu, "……")
    .replaceAll(BRACKETS, (whole, inside: string, offset: number, all: string) => {
      const neighbours =
        all.slice(Math.max(0, offset - 1), offset) +
        all.slice(offset + whole.length, offset + whole.length + 1);
      return HAN.test(inside) || (HAN.test(neighbours) && !/^[A-Za-z]*$/.test(neighbours))
        ? `（${inside}）`
        : whole;
    });
  return set.replaceAll(
    /\uE000([\uE100-\uF8FF])/gu,
    (_, mark: string) => kept[mark.charCodeAt(0) - 0xe100] ?? "",
  );
}

/** Without the white space that setting put between characters, as in `李 雅`; other white space becomes one space. */
export function closeGaps(text: string): string {
  return text
    .replaceAll(SPACE_AT_MARK, "")
    .replaceAll(SPACED_NAME, (whole, first: string, second: string) =>
      surnameLength(first) > 0 ? first + second : whole,
    )
    .replaceAll(new RegExp(SPACE, "gu"), " ");
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
