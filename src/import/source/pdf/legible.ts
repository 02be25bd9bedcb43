// Tells whether the fonts of a PDF say rightly what their signs are.

/** Of all characters. */
const MOST_UNKNOWN = 0.1;
/** Of the Chinese ones: letters of other scripts and signs that stand beside them, as `本Ž讯ô` has them for 报 and 者. */
const MOST_STRANGE = 0.02;
const FEWEST_STRANGE = 6;
const UNKNOWN = /[\uFFFD\p{Co}\p{Cc}]/gu;
/** Marks, figures and units that Chinese texts have are none of them. */
const STRANGE =
  /(?<=\p{Script=Han}[\s“”]?)(?![·×÷°±²³§®©]|[üéèêàáíóúñöä])[\u0080-\u036F\u0400-\u052F\u2020-\u2022\u2039\u203A\u2200-\u23FF\p{Cc}]/gu;

export function isLegible(text: string): boolean {
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * text.length) return false;
  const strange = text.match(STRANGE)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return strange < FEWEST_STRANGE || strange <= MOST_STRANGE * han;
}
