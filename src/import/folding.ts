// Folds a text to the script that the rules are written in, and gives back what stood there.
import toSimplified from "opencc-js/dict/TSCharacters";
import type { Traced } from "./page/traced.ts";

/** From the table of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0), as far as offsets stay the same. */
const SIMPLIFIED = new Map(
  toSimplified.split("|").flatMap((row): [string, string][] => {
    const [form = "", simplified = ""] = row.split(" ");
    return form.length === simplified.length ? [[form, simplified]] : [];
  }),
);

/** Traditional characters as Simplified ones, and full-width digits as plain ones: each at the offset where it stood. */
export function fold(text: string): string {
  return text.replaceAll(/[\p{Script=Han}０-９]/gu, (character) =>
    character >= "０"
      ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
      : (SIMPLIFIED.get(character) ?? character),
  );
}

/** Forms that fonts of PDFs share a glyph of with the Simplified one beside them, so that its text can have either. */
const SHARED = new Map(
  "戶户 呂吕 內内 黃黄 彔录 別别 沒没 溫温 強强 吳吴 奧奥 冊册 刪删 稅税 悅悦 脫脱 兌兑 說说 閱阅 眞真 靑青 敎教 髙高 硏研 卽即 旣既 愼慎 錄录"
    .split(" ")
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const ONLY_SIMPLIFIED: ReadonlySet<string> = new Set(
  [...SIMPLIFIED.values()].filter((character) => !SIMPLIFIED.has(character)),
);
/** So many letters of Simplified text for each Traditional one. */
const SIMPLIFIED_EACH = 12;

/** A Simplified text without the lone other forms that a font brought into it, as `逐戶走访`: each at its offset. */
export function evenForms(text: string): string {
  const lone = new RegExp(`[${[...SHARED.keys()].join("")}]`, "gu");
  if (!lone.test(text)) return text;
  let [traditional, simplified] = [0, 0];
  for (const character of text) {
    if (SHARED.has(character)) continue;
    if (SIMPLIFIED.has(character)) traditional += 1;
    else if (ONLY_SIMPLIFIED.has(character)) simplified += 1;
  }
  if (simplified < SIMPLIFIED_EACH * traditional) return text;
  return text.replaceAll(lone, (form) => SHARED.get(form) ?? form);
}

/** As the source has it. */
export function unfold<Piece extends Traced>(piece: Piece, source: string): Piece {
  const text = Array.from({ length: piece.text.length }, (_, index) => {
    const at = piece.at[index];
    // A line break that joins rows stands nowhere in the source.
    return at === undefined || at < 0 ? piece.text.charAt(index) : source.charAt(at);
  }).join("");
  return { ...piece, text };
}
