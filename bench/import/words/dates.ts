// The forms in which leads say their day.

export interface DateForm {
  /** The words before the lead's own, with their comma if they take one. */
  readonly write: (day: Date) => string;
  /** What the lead says behind them; any lead's words by default. */
  readonly rest?: string;
  /** Days before the page; undefined where no day can be told. */
  readonly ago: number | "any" | undefined;
}

const month = (day: Date): number => day.getUTCMonth() + 1;
const date = (day: Date): number => day.getUTCDate();
const wide = (number: number): string =>
  Array.from(String(number), (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join("");

/** 1 to 31, as 二十一. */
export function han(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(number / 10);
  return (tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens] ?? ""}十`) + (digits[number % 10] ?? "");
}

const NEWS = "{区}{事}取得新进展。";

export const DATE_FORMS: readonly DateForm[] = [
  { write: (day) => `${month(day)}月${date(day)}日，`, ago: "any" },
  { write: (day) => `${month(day)}月${date(day)}日下午，`, ago: "any" },
  { write: (day) => `${wide(month(day))}月${wide(date(day))}日，`, ago: "any" },
  { write: (day) => `${month(day)} 月 ${date(day)} 日，`, ago: "any" },
  { write: (day) => `${han(month(day))}月${han(date(day))}日，`, ago: "any" },
  { write: (day) => `${day.getUTCFullYear()}年${month(day)}月${date(day)}日，`, ago: "any" },
  { write: (day) => `今天（${month(day)}月${date(day)}日），`, ago: 0 },
  { write: (day) => `昨天（${month(day)}月${date(day)}日）上午，`, ago: 1 },
  { write: (day) => `昨日（${month(day)}月${date(day)}日），`, ago: 1 },
  { write: () => "昨日，", ago: 1 },
  { write: () => "昨天上午，", ago: 1 },
  { write: () => "前天，", ago: 2 },
  { write: (day) => `记者从${month(day)}月${date(day)}日召开的会议上获悉，`, rest: NEWS, ago: "any" },
  { write: (day) => `记者从${month(day)}月${date(day)}日举行的新闻发布会上了解到，`, rest: NEWS, ago: "any" },
  {
    write: (day) => `在${month(day)}月${date(day)}日召开的推进会上，`,
    rest: "{区}对{事}作出安排。",
    ago: "any",
  },
  { write: (day) => `${month(day)}月${date(day)}日一大早，`, ago: "any" },
  { write: (day) => `秋风送爽，丹桂飘香。${month(day)}月${date(day)}日，`, ago: "any" },
  { write: (day) => `${month(day)}月${date(day)}日晚7时许，`, ago: "any" },
  { write: () => "近日，", ago: undefined },
  { write: () => "日前，", ago: undefined },
  { write: () => "连日来，", ago: undefined },
];
