// Tells a line whose letters are set apart, to fill its column out or for the eye: the spaces between them say nothing.
import { isName } from "./facts/names.ts";

/** Fewer can be a word that is set so, a row of names or the heads of a table. */
const FEWEST = 7;
/** Of so many letters one may stand beside another. */
const MOST_CLOSE = 5;
const IN_ROWS = /^[日一二三四五六七八九十甲乙丙丁]+$/u;

/** A single space with a letter of Chinese, or a mark, on one side at least. */
export const GAP =
  /(?<=[\p{Script=Han}\p{P}])[ \u3000](?=[\p{L}\p{N}\p{P}])|(?<=[\p{L}\p{N}])[ \u3000](?=[\p{Script=Han}\p{P}])/gu;

export function isSpread(text: string): boolean {
  if (!text.includes(" ") && !text.includes("\u3000")) return false;
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const letters = runs.filter((run) => Array.from(run).length === 1);
  const close = runs.join("").length - letters.join("").length;
  const gaps = text.match(GAP)?.length ?? 0;
  return (
    letters.length >= FEWEST &&
    close * MOST_CLOSE <= letters.length &&
    gaps * 3 >= letters.length * 2 &&
    !IN_ROWS.test(letters.join("")) &&
    (/\p{P}/u.test(text) || !areNames(letters))
  );
}

/** `宗 慧 江 帆 云 霁`: names of two letters each. */
function areNames(letters: readonly string[]): boolean {
  return letters.every((letter, at) => at % 2 === 1 || isName(`${letter}${letters[at + 1] ?? ""}`));
}
