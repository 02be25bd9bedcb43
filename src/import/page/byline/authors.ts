// Tells the names of authors, who stand on lines of their own without a word that says so.
import { isName } from "../../facts/names.ts";
import { isCommonSurname } from "../../facts/surnames.ts";
import { isWord } from "../../words.ts";
import { isNameHere } from "./names.ts";
import { endsWithBody, headsAddition } from "../signs.ts";

const LONGEST_AUTHOR = 30;
const OFFICE =
  /\p{Script=Han}{2}(?:书记|[区县市镇乡局院校会部处所科队]长|主任|主席|教授|研究员|委员|站长|馆长|作家|作者)$/u;
/** `河湾省柳河县 何静姝` */
const PLACE = /^\p{Script=Han}{2,10}[省市县区旗镇乡村]$/u;
/** `青石镇党政办 何静姝` */
const OFFICE_OF =
  /(?:办事处|办公室|党[政群建]办|宣传办|文明办|综治办|志办|[县区]委办|政府办|村委会|居委会)$/u;
const SCHOOL = "(?:小学|[初高中]中|中学|大学|学校|学院|幼儿园)";
/** `青石镇中心小学 五（2）班 何静姝`, `银河区第一中学 何静姝` */
const PUPIL = new RegExp(
  `^\\p{Script=Han}{2,16}${SCHOOL}[\\s\\u3000]*(?:[\\p{Script=Han}\\d（）()]{1,9}(?:班|年级|级)[\\s\\u3000]*|(?<=[\\s\\u3000]))(\\p{Script=Han}{2,4})$`,
  "u",
);
/** Before a name. */
const SIGNS = "■□●○◆◇▲◎★☆※";
export const AUTHOR_MARKS = new RegExp(`^[${SIGNS}\\s\\u3000—-]+`, "u");
const MARKED = new RegExp(`^[${SIGNS}]`, "u");
/** `◎何静姝`: the sign, and the name. */
export const MARKED_AUTHOR = new RegExp(`^([${SIGNS}])[\\s\\u3000]*(\\p{Script=Han}{2,4})$`, "u");

/** Whom a line names, and it says nothing else. */
export function authorsOf(text: string): string[] {
  if (text.length > LONGEST_AUTHOR || headsAddition(text)) return [];
  const bare = text.replace(AUTHOR_MARKS, "").trim();
  const spaced = bare.replaceAll(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    "$1$2",
  );
  const pupil = PUPIL.exec(spaced)?.[1] ?? "";
  if (isNameHere(pupil)) return [pupil];
  const names = spaced.split(/[\s\u3000、]+/u);
  // `柳林镇党委书记 何静姝`
  const [office = "", holder = ""] = spaced.split(/[\s\u3000]+/u);
  const isOfPlace = PLACE.test(office) && isCommonSurname(holder) && !isWord(holder);
  if ((OFFICE.test(office) || isOfPlace) && isName(holder) && spaced.endsWith(holder)) return [holder];
  const isBody = OFFICE_OF.test(office) || (endsWithBody(office) && !/[路街]$/u.test(office));
  const isOfBody = /^\p{Script=Han}{4,16}$/u.test(office) && isBody;
  if (isOfBody && names.length === 2 && isNameHere(holder) && !isWord(holder)) return [holder];
  const isMarked = MARKED.test(text);
  const areNames = names.every(
    (name) => isNameHere(name) || (isMarked && /^\p{Script=Han}{2,4}$/u.test(name)),
  );
  return areNames && names.length <= 3 ? names : [];
}
