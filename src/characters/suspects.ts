// Characters that have no place in an archive: control, direction, invisible, damaged ones, and those that are none.

/** Of Unicode's 15.1 and 17.0: ideographs that the oldest Node.js in use has not heard of. */
const NEWER_HAN = String.raw`\u{2EBF0}-\u{2EE5D}\u{323B0}-\u{33479}`;

const SUSPECT = String.raw`(?![\t\n])\p{Cc}|\p{Cs}|\p{Co}|(?![${NEWER_HAN}])\p{Cn}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\uFFF9-\uFFFB\uFFFD]`;

/** Beyond ASCII, Han and Chinese punctuation: most texts have nothing of it, and are done with in a sixth of the time. */
const UNCOMMON = /[^\t\n\x20-\x7E·\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]/;

const PICTURE = String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F]?[\u{1F3FB}-\u{1F3FF}]?`;

/** What such characters are there for. */
const SEQUENCES = [
  // Emoji (https://www.unicode.org/reports/tr51/): flags of parts of a country, joined pictures, keycaps.
  String.raw`\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,4}\u{E007F}`,
  String.raw`${PICTURE}(?:\u200D${PICTURE})*`,
  String.raw`[#*0-9]\uFE0F\u20E3`,
  // Variants of ideographs, full-width punctuation, mathematical signs and Mongolian letters.
  String.raw`\p{Script=Han}[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`[\u3001\u3002\uFF01-\uFF5E][\uFE00\uFE01]`,
  String.raw`\p{Sm}\uFE00`,
  String.raw`\p{Script=Mongolian}[\u180B-\u180F]`,
].join("|");

const ANY = new RegExp(SUSPECT, "u");
const EACH = new RegExp(`(?:${SEQUENCES})|(${SUSPECT})`, "gu");

/** A suspect character, and where it is written. */
export interface Suspect {
  readonly character: string;
  readonly start: number;
  readonly end: number;
  /** As in `&rlm;`, where it is not written as itself. */
  readonly reference?: string;
}

/** `U+200B` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Every suspect character of a text. */
export function suspectsIn(text: string): Suspect[] {
  if (!UNCOMMON.test(text) || !ANY.test(text)) return [];
  return Array.from(text.matchAll(EACH)).flatMap(({ 1: character, index }) =>
    character === undefined ? [] : [{ character, start: index, end: index + character.length }],
  );
}

/** The text with every suspect character written out, safe to print. */
export function visible(text: string): string {
  return text
    .replaceAll(EACH, (sequence, character?: string) =>
      character === undefined ? sequence : `<${codePointName(character)}>`,
    )
    .replaceAll("\n", "<U+000A>");
}
