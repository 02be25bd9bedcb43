// Finds the days that stand beside what an article tells: of its signature, its dateline, its author, what is under its title.
import { isAttachment, opensAddition } from "../page/signs.ts";
import { slice } from "../page/traced.ts";
import type { WrittenDay } from "./dates.ts";
import { quote } from "./lead-time.ts";
import { withPlainDays } from "./written-days.ts";

const SIGNED_DAY = /^[\p{Script=Han}\s]{0,40}?(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
/** Those who sign notices. */
const SIGNER = /^[\p{Script=Han}（）\s]{2,40}(?:[局委办院所会部处室厅站队组]|政府|公司|中心|街道)$/u;

/** A day with who signs, in the line or over it. */
function isSigned(lines: readonly string[], at: number): boolean {
  const [before = "", text = ""] = [lines[at - 1], lines[at]];
  return (
    SIGNED_DAY.test(text) &&
    SIGNER.test(/^\p{Script=Han}/u.test(text) ? text.replace(/\s*\d.*$/u, "") : before)
  );
}

/** `银河区文明办` `2022年3月8日`: the day below the name of whoever signs. */
export function signedDay(written: readonly string[]): WrittenDay | undefined {
  if (written.length < 2) return undefined;
  const own = written.filter((text) => !isAttachment(text));
  const lines = own.map((text) => withPlainDays(text).text);
  // What was added to a notice stands below its signature.
  const signed = lines.findLastIndex((_, at) => isSigned(lines, at));
  // A letter is signed above what is added to it: `编后：已经修好`.
  const added = lines.findIndex(opensAddition);
  for (const at of [signed, lines.length - 1, added - 1]) {
    const [, year, month, day] = (SIGNED_DAY.exec(lines[at] ?? "") ?? []).map(Number);
    if (day !== undefined) return { kind: "calendar", text: own[at] ?? "", year, month, day };
  }
  return undefined;
}

/** The same without its year: `本报编辑部` `3月8日`. */
export function signedMonthDay(written: readonly string[]): WrittenDay | undefined {
  const [before = "", text = ""] = written.slice(-2);
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/u.exec(withPlainDays(text).text) ?? [];
  if (day === undefined || !SIGNER.test(before)) return undefined;
  return { kind: "calendar", text, year: undefined, month: Number(month), day: Number(day) };
}

/** `本报3月8日讯` */
export function datelineDay(written: string): WrittenDay | undefined {
  const [, month, day] = /(\d{1,2})月(\d{1,2})日/u.exec(withPlainDays(written).text) ?? [];
  if (month === undefined) return undefined;
  return { kind: "calendar", text: written.trim(), year: undefined, month: Number(month), day: Number(day) };
}

/** The day of writing beside an author's name, `（本报银都3月8日电 记者 何静姝）`, `（记者 何静姝 3月8日）` among them. */
export function bylineDay(written: string): WrittenDay | undefined {
  const dateline =
    /[^\s（(]*\d月\d{1,2}日(?:[电讯]|报道)|(?<=\p{Script=Han}[\s\u3000])\d{1,2}月\d{1,2}日(?=[）)])/u.exec(
      written,
    )?.[0] ?? "";
  return writtenDayIn(written, /(\d{4})年(\d{1,2})月(\d{1,2})日/u) ?? datelineDay(dateline);
}

/** `2022年2月20日在区人民代表大会会议上`: of a report or a speech, in what stands under its title. */
export function dayMade(subtitle: string): WrittenDay | undefined {
  return writtenDayIn(subtitle, /(\d{4})年(\d{1,2})月(\d{1,2})日(?=在[^。]*会议?上)/u);
}

/** @param form has year, month and day */
function writtenDayIn(written: string, form: RegExp): WrittenDay | undefined {
  const plain = withPlainDays(written);
  const match = form.exec(plain.text);
  if (match === null) return undefined;
  const text = quote(slice(plain, match.index, match.index + match[0].length), written);
  const [, year, month, day] = match.map(Number);
  return day === undefined ? undefined : { kind: "calendar", text, year, month, day };
}
