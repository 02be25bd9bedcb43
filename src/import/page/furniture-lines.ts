// Tells of each line of a page whether it is furniture, and of what kind: by itself, and by where it stands.
import { boxLines } from "./boxes.ts";
import { BESIDE, COLUMN_NAME, FOOT, FOOT_HEADING, isOrigin } from "./furniture-kinds.ts";
import { kindOf } from "./furniture-words.ts";
import { PICTURE_SIGN } from "../source/sheet.ts";
import type { Line } from "./lines.ts";
import { isSignedDay, isTerminated } from "./signs.ts";

const LONGEST_TITLE = 42;
const SHORTEST_TEXT = 20;
const SHORTEST_SENTENCE = 16;

/** Other telephones belong to notices. */
const PAPERS_OWN = /^[\s●■]*(?:新闻|报料|爆料|广告|发行|订阅|投稿|编辑部|本报|读者)/u;

/** The kind of each line; undefined where it is no furniture. */
export function furnitureOf(lines: readonly Line[]): (string | undefined)[] {
  const boxed = boxLines(lines);
  const firstText = lines.findIndex(({ text }) => text.length >= SHORTEST_TEXT);
  const kinds = lines.map(({ text, isTableRow }, at) => {
    const isSignature = isSignedDay(text) && firstText !== -1 && at > firstText;
    const own = isTableRow || isSignature ? undefined : kindOf(text);
    return own ?? (boxed.has(at) ? "box" : undefined);
  });
  const foot = footOf(lines, kinds);
  return kinds.map((kind, at) => {
    const { text = "" } = lines[at] ?? {};
    const isAlone = kinds[at - 1] === undefined && kinds[at + 1] === undefined && at > firstText;
    const isSaid = text.endsWith("。") && at > firstText;
    if (kind === "contact" && (isSaid || (isAlone && !PAPERS_OWN.test(text)))) return undefined;
    if (kind !== undefined || text === PICTURE_SIGN) return kind;
    if (at >= foot && !isOrigin(text)) return "foot";
    if ((lines[at - 1]?.text ?? "").endsWith("二维码") && kinds[at - 1] !== undefined && !isTerminated(text))
      return "sharing";
    if (isColumnName(lines, kinds, at)) return "name of a column";
    const isBeside = kinds[at - 1] !== undefined || kinds[at + 1] !== undefined;
    return isBeside && BESIDE.test(text) ? "account" : undefined;
  });
}

/** `【今日谈】` once on a page, or two or three characters below the page's number; a title stands under it. */
function isColumnName(lines: readonly Line[], kinds: readonly (string | undefined)[], at: number): boolean {
  const [text, next] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  if (next === "" || next.length > LONGEST_TITLE || /[。：:；，]$/u.test(next)) return false;
  if (COLUMN_NAME.test(text))
    return lines.filter((line) => line.text.startsWith("【")).length < 2 || !text.startsWith("【");
  if (!/副刊|文艺|文学/u.test(lines[at - 1]?.text ?? "")) return false;
  return (
    kinds[at - 1] !== undefined &&
    kinds[at - 1] !== "box" &&
    /^\p{Script=Han}{2,4}$/u.test(text) &&
    next.length > 5
  );
}

/** Where the foot of a web page begins: below the last sentence, with what only web pages print. */
function footOf(lines: readonly Line[], kinds: readonly (string | undefined)[]): number {
  const last = lines.findLastIndex(
    ({ text, isTableRow }, at) =>
      kinds[at] === undefined && (isTableRow || (text.length >= SHORTEST_SENTENCE && isTerminated(text))),
  );
  const foot = lines.findIndex(
    ({ text }, at) => at > last && (FOOT_HEADING.test(text) || FOOT.has(kinds[at] ?? "")),
  );
  return foot === -1 || last === -1 ? lines.length : foot;
}
