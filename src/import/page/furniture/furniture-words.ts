// Tells by its words alone whether a line is furniture, and of what kind.
import { LABEL, LINES, PARTS, SEPARATORS } from "./furniture-kinds.ts";

const LONGEST = 160;
/** With parts of so many kinds a line is furniture even if it says something else, too, of so many characters. */
const SURE_KINDS = 3;
const MOST_UNKNOWN = 12;
/** Beside a date or its editors and one more, as a weekday, the name of a paper. */
const SURE_WITH_DATE = 2;
const LONGEST_NAME = 6;
/** `统筹 何静姝 采写 赵一鸣`: a special page's editors beside whoever wrote it. */
const NAMES_WRITERS = /(?<!\p{L})(?:采写|撰文)[\s\u3000:：]+\p{Script=Han}{2}/u;

const WHOLES = [{ name: "label", form: LABEL }, ...PARTS];

/** `新闻中心 NEWS` */
const IN_TWO_LANGUAGES = /^(\p{Script=Han}{2,6})[\s\u3000]+[A-Z][A-Za-z ]{1,24}$/u;

/** Undefined where it is no furniture. */
export function kindOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, chinese] = IN_TWO_LANGUAGES.exec(text) ?? [];
  const ofChinese = chinese === undefined ? undefined : kindOf(chinese);
  if (ofChinese === "menu" || ofChinese === "label") return ofChinese;
  const whole = LINES.find(({ form }) => form.test(text));
  if (whole !== undefined) return whole.name;
  const kinds = new Set<string>();
  let unknown = 0;
  let rest = text.replace(SEPARATORS, "");
  while (rest !== "") {
    const part = WHOLES.map(({ name, form }) => ({ name, length: form.exec(rest)?.[0].length ?? 0 })).reduce(
      (best, found) => (found.length > best.length ? found : best),
    );
    const length = part.length > 0 ? part.length : (/^[^\s\u3000/／|｜]+/u.exec(rest)?.[0].length ?? 1);
    if (part.length > 0) kinds.add(part.name);
    else unknown += length;
    rest = rest.slice(length).replace(SEPARATORS, "");
  }
  const isMasthead = kinds.has("date") || kinds.has("editors");
  const isNamed = kinds.size >= SURE_WITH_DATE && isMasthead && unknown <= LONGEST_NAME;
  const isSure = (kinds.size >= SURE_KINDS && unknown <= MOST_UNKNOWN) || isNamed;
  if (unknown > 0 && (!isSure || /[，。！？；]/u.test(text))) return undefined;
  if (kinds.has("editors") && NAMES_WRITERS.test(text)) return undefined;
  return [...kinds][0] ?? "rule";
}
