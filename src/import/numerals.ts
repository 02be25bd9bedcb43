// Numbers of days, months and years that are written in Chinese numerals.

const DIGITS = "〇一二三四五六七八九";
/** A digit of a year; some type a letter, a circle or 0 for 〇. */
export const YEAR_DIGIT = "[〇○零0一二三四五六七八九]";
export const NUMERAL = "[一二三四五六七八九十]";
/** `二〇二二年三月二十一日`, in groups its numbers. */
export const CHINESE_DAY = `(${YEAR_DIGIT}{4})年(${NUMERAL}{1,2})月(${NUMERAL}{1,3})日`;

/** `二〇二二` */
export function yearNumber(text: string): number {
  return Number(Array.from(text, valueOf).join(""));
}

/** 一 to 九十九. */
export function chineseNumber(text: string): number {
  const [tens = "", units = ""] = text.includes("十") ? text.split("十") : ["零", text];
  return (tens === "" ? 1 : valueOf(tens)) * 10 + valueOf(units);
}

function valueOf(digit: string): number {
  return Math.max(0, DIGITS.indexOf(digit));
}
