// Writes the days of a text in one form, `2022年3月8日`, however the paper writes them.
import { fold } from "../folding.ts";
import { replaceAll, trace, type Traced } from "../page/traced.ts";
import { chineseNumber, NUMERAL, YEAR_DIGIT, yearNumber } from "../numerals.ts";

const DAY = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日";
const WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]";

/** 8号楼 and 8号线 are no days. */
const NO_DAY = "楼|院|线|馆|门|厅|文|令|桥|井|车|库|机|路|地|店|摊|展|窗|坑|码|段|台|区|泵|厂|公";

/** Holidays of the same day each year, by what stands before 当天. */
const HOLIDAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  三八: [3, 8],
  植树节: [3, 12],
  五一: [5, 1],
  五四: [5, 4],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
};
const HOLIDAY = new RegExp(
  `“?(${Object.keys(HOLIDAYS).join("|")})”?(?:节|妇女节|国际妇女节|劳动节|国际劳动节|青年节|儿童节|国际儿童节)?(?:当[天日]|(?:小长|长)?假期?(?:首[日天]|第(${NUMERAL})[天日]))`,
  "gu",
);

type Form = readonly [RegExp, (...match: readonly (string | undefined)[]) => string];

const FORMS: readonly Form[] = [
  [
    new RegExp(
      `(?<!农历|闰|${NUMERAL}|[〇○零])(?:(${YEAR_DIGIT}{4})年)?(${NUMERAL}{1,2})月(${NUMERAL}{1,3})[日号]`,
      "gu",
    ),
    (_, year, month = "", day = "") =>
      `${year === undefined ? "" : `${yearNumber(year)}年`}${chineseNumber(month)}月${chineseNumber(day)}日`,
  ],
  [
    HOLIDAY,
    (_, name = "", nth) => {
      const [month, day] = HOLIDAYS[name] ?? [1, 1];
      return `${month}月${day + (nth === undefined ? 0 : chineseNumber(nth) - 1)}日`;
    },
  ],
  // 3 月 8 日
  [/(\d)[ \t\u3000]*([年月日号])(?:[ \t\u3000]*(?=\d))?/gu, (_, digit = "", unit = "") => digit + unit],
  [
    /(?<![\d-])(20\d{2})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d-])/gu,
    (_, year = "", _mark, month = "", day = "") => `${year}年${month}月${day}日`,
  ],
  [new RegExp(`(?<=\\d月\\d{1,2})号(?!${NO_DAY})`, "gu"), () => "日"],
  [/(?<!\d)(\d{1,2})·(\d{1,2})(?=当[天日])/gu, (_, month = "", day = "") => `${month}月${day}日`],
  // 3月8上午
  [/(?<=\d月\d{1,2})(?=[上下]午|晚上)/gu, () => "日"],
  // 今天（3月8日）, 周二（8日）
  [
    new RegExp(
      `(?:(?:大前|今|昨|前)[日天晚晨早]|当[日天]|(?:上|本|这)?${WEEKDAY})(?:[上下]午|晚上?)?[（(](${DAY})[^（）()]{0,8}[）)]`,
      "gu",
    ),
    (_, day = "") => day,
  ],
  // 今（8）日, 昨（8日）晚
  [/(?:大前|今|昨|前)[（(](\d{1,2})日?[）)](?=[日天晚晨早上下])日?/gu, (_, day = "") => `${day}日`],
  // 8日（星期二）
  [/(?<=\d日)[（(](?:周|星期|礼拜|农历)[^（）()]{1,12}[）)]/gu, () => ""],
];

/** Simplified, each letter with its place in the text as it was written. */
export function withPlainDays(text: string): Traced {
  return FORMS.reduce((plain, [form, by]) => replaceAll(plain, form, by), trace(fold(text)));
}
