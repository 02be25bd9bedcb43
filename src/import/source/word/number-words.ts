// Writes a number as Word's lists do (ECMA-376, part 1, 17.18.59).

const DIGITS = "零一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: (number) => fullWidth(String(number)),
  decimalFullWidth2: (number) => fullWidth(String(number)),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: (number) =>
    Array.from(String(number), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join(""),
  japaneseDigitalTenThousand: (number) =>
    Array.from(String(number), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join(""),
  chineseLegalSimplified: (number) => counting(number, LEGAL_DIGITS, ["", "拾", "佰", "仟"]),
  ideographLegalTraditional: (number) => counting(number, LEGAL_DIGITS, ["", "拾", "佰", "仟"]),
  ideographTraditional: (number) => STEMS.charAt((number - 1) % STEMS.length),
  ideographZodiac: (number) => BRANCHES.charAt((number - 1) % BRANCHES.length),
  decimalEnclosedCircle: (number) => enclosed(number, 0x2460),
  decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488),
  ideographEnclosedCircle: (number) =>
    number <= 10 ? String.fromCodePoint(0x3280 + number - 1) : String(number),
  none: () => "",
};

/** @param format a `w:numFmt`; plain digits where it is none that is known */
export function numberWord(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number);
}

function fullWidth(digits: string): string {
  return Array.from(digits, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
}

/** Z is followed by AA, and that by BB. */
function letters(number: number): string {
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join("");
}

function chinese(number: number): string {
  return counting(number, DIGITS, ["", "十", "百", "千"]).replace(/^一十/u, "十");
}

/** Up to 9,999, which no list of a newspaper reaches. */
function counting(number: number, digits: string, units: readonly string[]): string {
  if (number <= 0 || number >= 10_000) return String(number);
  const places = Array.from(String(number), Number);
  return places
    .map((digit, at) =>
      digit === 0 ? "零" : `${digits.charAt(digit)}${units[places.length - 1 - at] ?? ""}`,
    )
    .join("")
    .replaceAll(/零+/gu, "零")
    .replace(/零$/u, "");
}

/** Unicode has twenty of each. */
function enclosed(number: number, first: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(first + number - 1) : String(number);
}
