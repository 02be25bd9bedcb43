// Parts a headline into title and subtitle.
import { lengthOf } from "../characters.ts";
import { isCall } from "../page/headlines/candidates.ts";
import { endsWithBody } from "../page/signs.ts";
import { setPunctuation } from "./punctuation.ts";

/** Layout before a headline, as `■` and `▌` are. */
const MARK = /^[▌▍▎■◆●★▶◇□◎☆]+\s*/u;
/** What a body makes known, as a line by itself below the body's name. */
const DOCUMENT = /^(?:任免名单|任免|公告|公示|公报|通告|通知|通报|决定|决议|命令|令|名单|启事)$/u;
/** `关于开展义务植树活动的通知`, below the name of whose it is. */
const ON = /^关于[^。]{2,60}的(?:公告|公示|公报|通告|通知|通报|决定|决议|意见|批复|报告|函)$/u;
const BODY = /(?:委员会|人民政府|办公室|委|局|院|办事处|中心|公司|关于[^。]{2,30})$/u;

/** `何静姝在全区会议上强调`, `读者来电：`, `青石镇`: what is printed over a headline. */
const KICKER = /(?:强调|要求|指出|提出|时说|[：:]|[—―]{2})$/u;
const DASHED = /^[—―-]+\s*/u;
/** `银河区推进社区食堂建设见闻` */
const OF_FEATURE = /(?:见闻|纪实|侧记|掠影|速写|综述|访谈录?|工作记|巡礼)$/u;
const LONGEST_PLACE = 6;
const LONGEST_TITLE_LINE = 20;

export interface Headline {
  readonly title: string;
  readonly subtitle: string | undefined;
}

export interface HeadlineLine {
  readonly text: string;
  /** Printed smaller, or told apart in another way, under the headline or over it. */
  readonly isFurther?: boolean | undefined;
}

/**
 * The title is a headline's main lines, one or several; what stands over and under them is the subtitle.
 * @param lines the headline's, as printed
 * @param told the title that the file names: it is one, whatever spaces are in it
 */
export function partHeadline(lines: readonly HeadlineLine[], told?: string): Headline {
  const [only, ...others] = lines;
  if (only !== undefined && only.text === told && others.length === 0)
    return { title: setPunctuation(only.text), subtitle: undefined };
  const printed = joinDocuments(
    lines.map((line) => ({ ...line, text: closeUp(line.text.replace(MARK, "")) })),
  );
  const first = printed.findIndex((line, at) => !isKicker(printed, line, at));
  const further = printed.findIndex(
    (line, at) => at > first && (isSubtitle(line) || isParted(line) !== isParted(printed[first])),
  );
  const end = further === -1 ? printed.length : further;
  const written = (rows: readonly HeadlineLine[]) =>
    rows.map(({ text }) => setPunctuation(text.trim().replace(DASHED, ""))).join(" ");
  const subtitle = written([...printed.slice(0, first), ...printed.slice(end)]);
  return { title: written(printed.slice(first, end)), subtitle: subtitle === "" ? undefined : subtitle };
}

/** What stands over the main line, which is none of these. */
function isKicker(lines: readonly HeadlineLine[], { text }: HeadlineLine, at: number): boolean {
  const under = lines[at + 1];
  if (under === undefined || isSubtitle(under)) return false;
  if (KICKER.test(text)) return true;
  const [own, next] = [lengthOf(text), lengthOf(under.text)];
  const isWhose = own <= LONGEST_PLACE && next > own && (endsWithBody(text) || isCall(text));
  return isWhose || (/[，,]/u.test(text) && own > next && own > LONGEST_TITLE_LINE);
}

function isSubtitle({ text, isFurther }: HeadlineLine): boolean {
  return isFurther === true || /^[—―]{2}/u.test(text) || OF_FEATURE.test(text);
}

/** Of halves, as lines of one title both are or neither is. */
function isParted(line: HeadlineLine | undefined): boolean {
  return /[\s，,]/u.test(line?.text ?? "");
}

/** `云溪区人大常委会⏎任免名单`, `关于防汛⏎的通知` */
function joinDocuments(lines: readonly HeadlineLine[]): HeadlineLine[] {
  const joined: HeadlineLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const text = line.text.replaceAll(/(?<=^|\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}$)/gu, "").trim();
    const goesOn =
      last !== undefined &&
      (text.startsWith("的") || ((DOCUMENT.test(text) || ON.test(text)) && BODY.test(last.text)));
    if (goesOn) joined.splice(-1, 1, { ...last, text: last.text + text });
    else joined.push(line);
  }
  return joined;
}

/** `招 标 公 告`: letters of one word that are set wide apart. */
function closeUp(text: string): string {
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+$/u.test(text.trim())
    ? text.replaceAll(/[\s\u3000]/gu, "")
    : text.trim().replaceAll(/[\s\u3000]+/gu, " ");
}
