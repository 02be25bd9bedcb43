// Writes raised and lowered text, as in m² and CO₂, where there is nothing but plain text.

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Digits as Unicode's small ones, which a run of plain text sets small too. */
export function raised(text: string, sign = "^"): string {
  return small(text, SUPERSCRIPTS, sign);
}

export function lowered(text: string, sign = "_"): string {
  return small(text, SUBSCRIPTS, sign);
}

function small(text: string, digits: string, sign: string): string {
  if (text === "") return "";
  return /^\d+$/.test(text)
    ? Array.from(text, (digit) => digits.charAt(Number(digit))).join("")
    : `${sign}${sign === "" ? text : grouped(text)}`;
}

/** In brackets, unless it is one word. */
export function grouped(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`;
}
