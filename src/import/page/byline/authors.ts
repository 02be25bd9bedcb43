// Tells the names of authors, who stand on lines of their own without a word that says so.
import { isName } from "../../facts/names.ts";
import { isNameHere } from "./names.ts";
import { headsAddition } from "../signs.ts";

const LONGEST_AUTHOR = 30;
const OFFICE =
  /\p{Script=Han}{2}(?:书记|[区县市镇乡局院校会部处所科队]长|主任|主席|教授|研究员|委员|站长|馆长|作家|作者)$/u;
/** Before a name. */
export const MARKS = /^[■□●◆▲◎◇※\s\u3000—-]+/u;

/** Whom a line names, and it says nothing else. */
export function authorsOf(text: string): string[] {
  if (text.length > LONGEST_AUTHOR || headsAddition(text)) return [];
  const bare = text.replace(MARKS, "").trim();
  const spaced = bare.replaceAll(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    "$1$2",
  );
  const names = spaced.split(/[\s\u3000、]+/u);
  // `柳林镇党委书记 何静姝`
  const [office = "", holder = ""] = spaced.split(/[\s\u3000]+/u);
  if (OFFICE.test(office) && isName(holder) && spaced.endsWith(holder)) return [holder];
  const isMarked = MARKS.test(text);
  const areNames = names.every(
    (name) => isNameHere(name) || (isMarked && /^\p{Script=Han}{2,4}$/u.test(name)),
  );
  return areNames && names.length <= 3 ? names : [];
}
