// Tells by what stands beside them whether two marks that Markdown pairs may be signs of the text: `30*20*10`, `长*宽*高`.

/** The characters before and behind a mark. */
export interface Beside {
  readonly left: string;
  readonly right: string;
}

const WORD = /[\p{L}\p{N}%％℃°)）]/u;
const DIGIT = /\p{N}/u;

/** @param markup What both marks are, as `**`. @returns How sure it is that they are signs; undefined where nothing speaks for it. */
export function pairOfSigns(first: Beside, last: Beside, markup: string): "sure" | "likely" | undefined {
  if (isSure(first, last, markup)) return "sure";
  return markup !== "**" && isWithinWords(first) && isWithinWords(last) ? "likely" : undefined;
}

/** Between numbers, as in `30*20*10` and `3~~5`; or a sign that is spoken of, `*号`. */
function isSure(first: Beside, last: Beside, markup: string): boolean {
  if ([first, last].some(({ left, right }) => DIGIT.test(left) && DIGIT.test(right))) return true;
  if (markup === "**") return false;
  const isRange = ({ left, right }: Beside) => WORD.test(left) && DIGIT.test(right);
  if (isRange(first) && isRange(last)) return true;
  return first.right === "号" && last.right === "号";
}

function isWithinWords({ left, right }: Beside): boolean {
  return WORD.test(left) && WORD.test(right);
}
