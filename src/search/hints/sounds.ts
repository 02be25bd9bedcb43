// How names and characters are read: syllables without tones.
import { pinyin } from "pinyin-pro";
import { isHan } from "../exact/tokens.ts";

/** The syllables of a name, parted by spaces; an official's surname is read as one, a run of letters is a syllable. */
export function soundOf(name: string, isPerson: boolean): string {
  const syllables = pinyin(name, {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
    ...(isPerson && { surname: "head" as const }),
  });
  return syllables
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""))
    .filter((syllable) => syllable !== "")
    .join(" ");
}

/** Rare readings would find names that nobody means. */
const READINGS = 2;

/** By syllable the characters that are read so, in the order of their code points. */
export function soundTable(characters: Iterable<string>): Record<string, string> {
  const table = new Map<string, string>();
  for (const character of [...new Set(characters)].filter(isHan).sort()) {
    const readings = pinyin(character, { toneType: "none", type: "array", v: true, multiple: true });
    for (const reading of new Set(readings.slice(0, READINGS))) {
      if (/^[a-z]+$/.test(reading)) table.set(reading, (table.get(reading) ?? "") + character);
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those of GB 2312, the characters that people type: each can be a slip for another. */
export function commonCharacters(): string {
  const bytes = Array.from({ length: 72 * 94 }, (_, n) => [
    0xb0 + Math.floor(n / 94),
    0xa1 + (n % 94),
  ]).flat();
  return new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
}
