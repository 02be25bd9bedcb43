// Parts a headline into title and subtitle.
import { lengthOf } from "../characters.ts";
import { setPunctuation } from "./punctuation.ts";

/** A space parts a headline where whole phrases stand on both sides, not in `5G 时代`. */
const PARTING = /(?<=[\p{Script=Han}”》！？!?）)])[\s\u3000]+(?=[\p{Script=Han}“《（(\d])/u;
const SHORTEST_PART = 4;
/** `前日降温 环卫工人连夜除冰`: a day and what it brought say nothing without what follows. */
const DAY =
  /^(?:[前昨今明后][日天夜晚起]|[本上下](?:月|周|星期)(?:\d{1,2}日|[一二三四五六日天末])?|\d{1,2}月\d{1,2}日|\d{1,2}日)\p{Script=Han}{0,3}$/u;
/** Layout before a headline, as `■` and `▌` are. */
const MARK = /^[▌▍▎■◆●★▶◇□◎☆]+\s*/u;
/** What a body makes known, as a line by itself below the body's name. */
const DOCUMENT = /^(?:任免名单|任免|公告|公示|公报|通告|通知|通报|决定|决议|命令|令|名单|启事)$/u;
/** `关于开展义务植树活动的通知`, below the name of whose it is. */
const ON = /^关于[^。]{2,60}的(?:公告|公示|公报|通告|通知|通报|决定|决议|意见|批复|报告|函)$/u;
const BODY = /(?:委员会|人民政府|办公室|委|局|院|办事处|中心|公司|关于[^。]{2,30})$/u;

export interface Headline {
  readonly title: string;
  readonly subtitle: string | undefined;
}

/**
 * The first part is the title, the others are the subtitle, as in `全区防汛会召开 要求守住底线`. Over further lines the first
 * is the title with all its parts.
 * @param lines the headline's, as printed
 * @param told the title that the file names: it is one, whatever spaces are in it
 */
export function partHeadline(lines: readonly string[], told?: string): Headline {
  const [only, ...further] = lines;
  if (only !== undefined && only === told && further.length === 0)
    return { title: setPunctuation(only), subtitle: undefined };
  const printed = joinDocuments(lines);
  const whole =
    printed.length > 1 ? printed.map((line) => phrases(line).join(" ")) : printed.flatMap(phrases);
  const parts = whole.map((part) => setPunctuation(part.trim().replace(MARK, "")));
  const [title = "", ...rest] = parts;
  const subtitle = rest.join(" ").replace(/^[—-]+\s*/u, "");
  return { title, subtitle: subtitle === "" ? undefined : subtitle };
}

/** `云溪区人大常委会⏎任免名单`, `关于防汛⏎的通知` */
function joinDocuments(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const text = line.replaceAll(/(?<=^|\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}$)/gu, "").trim();
    const goesOn =
      last !== undefined &&
      (text.startsWith("的") || ((DOCUMENT.test(text) || ON.test(text)) && BODY.test(last)));
    if (goesOn) joined.splice(-1, 1, last + text);
    else joined.push(line);
  }
  return joined;
}

function phrases(line: string): string[] {
  const parts: string[] = [];
  for (const piece of line.split(PARTING)) {
    const last = parts.at(-1);
    const isShort =
      lengthOf(piece) < SHORTEST_PART ||
      (last !== undefined && (lengthOf(last) < SHORTEST_PART || DAY.test(last)));
    if (last !== undefined && (isShort || isOpen(last)))
      parts.splice(-1, 1, `${last}${gapBetween(last, piece)}${piece}`);
    else parts.push(piece);
  }
  return parts;
}

/** `【不忘初心 牢记使命】社区举办知识竞赛`: what is in brackets belongs together. */
function isOpen(text: string): boolean {
  return ["【】", "《》", "（）", "“”"].some(
    ([open = "", close = ""]) => text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}

/** Two letters of a name are set apart; words of a short phrase keep their space. */
function gapBetween(left: string, right: string): string {
  return lengthOf(left) === 1 && lengthOf(right) === 1 ? "" : " ";
}
