// Tells by a row's words, and by those below it, whether it can be a headline's.
import { isName } from "../../facts/names.ts";
import { hasDateline } from "../byline/dateline.ts";
import { awaitsMore, continuesSentence, endsWithBody, isDay, isSignedDay, isTerminated } from "../signs.ts";
import type { Line } from "./line.ts";

/** `任命：`, `决定免去：` over rows that end with `；`, one a post. */
const APPOINTS =
  /^(?:[一二三四五六七八九十]{1,2}、)?(?:决定|批准)?(?:任命|免去|任免|提名|接受)\p{Script=Han}{0,6}[:：]$/u;
const MOST_APPOINTED = 60;

/** Rows from one day's line to the next one's. */
const MOST_OF_DAY = 10;

/** Has what stands in sentences and in bylines, and in no headline. */
export function isProse(text: string): boolean {
  return /[。；;…）)]|记者|通讯员/u.test(text);
}

/** `老井边的灯（今日评）`: a title with the name of its column behind it. */
export function isInColumn(text: string): boolean {
  return /^[^。；：）)]{5,30}[（(](?!\p{Script=Han}{0,4}(?:记者|通讯员|作者|摄|完|供图))\p{Script=Han}{2,6}[）)]$/u.test(
    text,
  );
}

/** Without the marks that most rows of a text have. */
export function isBare(text: string): boolean {
  return (
    !/[，。；,;]|[至到]$/u.test(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/记者|通讯员/u.test(text) &&
    !hasDateline(text)
  );
}

export function isHeadlineLike(text: string): boolean {
  return (
    !isProse(text) &&
    !isTerminated(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/[，、,]/u.test(text)
  );
}

/** `一周要览` over `4月7日`, what was done on it, and further such days. */
export function headsDays(lines: readonly Line[], at: number): boolean {
  const { text = "" } = lines[at] ?? {};
  if (!/^(?=.*\p{Script=Han}{2})[\p{Script=Han}\d]{2,10}$/u.test(text) || endsWithBody(text) || isName(text))
    return false;
  return (
    isOverText(lines, at + 1) &&
    lines.slice(at + 3, at + 3 + MOST_OF_DAY).some((_, more) => isOverText(lines, at + 3 + more))
  );
}

/** A day's line over what is no line of that kind. */
function isOverText(lines: readonly Line[], at: number): boolean {
  const [day, text] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  return isDay(day) && !isSignedDay(day) && /[，。]/u.test(text);
}

/** Of a list of appointments in a wrapped text: what heads it, and a row below it that goes on in none above, however full that is. */
export function opensAppointment(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1]?.text ?? "", lines[at]];
  if (line === undefined || line.indented) return false;
  if (APPOINTS.test(line.text)) return true;
  if (!/[；。：:]$/u.test(above)) return false;
  for (let over = at - 1; over >= Math.max(0, at - MOST_APPOINTED); over -= 1) {
    const row = lines[over];
    if (row === undefined || row.indented) return false;
    if (APPOINTS.test(row.text)) return true;
  }
  return false;
}
