// Parts a headline into title and subtitle.
import { lengthOf } from "../characters.ts";
import { saysAll } from "../page/furniture/said-again.ts";
import { isNotice } from "../page/headlines/kinds.ts";
import { endsWithBody } from "../page/signs.ts";
import {
  DOCUMENT,
  type HeadlineLine,
  isKicker,
  isParted,
  isSubtitle,
  isUntoldPhrase,
  OF_DOCUMENT,
  ON,
  rhythmOf,
} from "./kickers.ts";
import {
  areOneTitle,
  isOneSentence,
  isOpen,
  isSaidWhole,
  SHORTEST_PART,
  SPAN,
  withoutMarks,
} from "./one-sentence.ts";
import { setPunctuation } from "./punctuation.ts";

/** `【要闻速览】`: the whole of it. */
const FRAME = /^【([^【】]+)】$/u;
/** Nobody reports what a body makes known, and what someone says to a meeting. */
const UNREPORTED =
  /(?:任免(?:名单|事项)?|名单|决[定议]|命令|公报|会议纪要|的(?:讲话|致辞|发言|报告)|表态发言|贺词|工作报告)(?:[（(][^（）()]*[）)])?$/u;
/** `在全区会议上的讲话`, below its title. */
const SPEECH = /的(?:讲话|致辞|发言|报告)$/u;
/** A space parts a headline where whole phrases stand on both sides, not in `5G 时代`. */
const PARTING = /(?<=[\p{Script=Han}”》！？!?）)])[\s\u3000]+(?=[\p{Script=Han}“《（(\d])(?!丨)/u;
/** Fewer letters are said again by chance. */
const SHORTEST_AGAIN = 8;
const FEWEST_IN_ROW = 3;
const LONGEST_IN_ROW = 5;
/** `前日降温 环卫工人连夜除冰`: a day and what it brought say nothing without what follows. */
const DAY =
  /^(?:[前昨今明后][日天夜晚起]|[本上下](?:月|周|星期)(?:\d{1,2}日|[一二三四五六日天末])?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)\p{Script=Han}{0,3}$/u;
/** `“六一”将至 书屋添新书`: what comes, and what is done then. */
const OCCASION = /(?:将至|将近|临近|来临|到来|在即)$/u;
/** Layout before a headline, as `■` and `▌` are. */
const MARK = /^(?:[▌▍▎■◆●★▶◇□◎☆•·]+\s*|\d{1,2}[.．、]\s*(?=\p{Script=Han}))/u;
/** `书屋办“春风捐书 夜读讲堂”`, over or before what kind of thing that is. */
const NAMED = /(?:开展|举行|举办|组织|启动|办)“[^“”]*”$/u;
const KIND_OF = /^\p{Script=Han}{0,8}(?:活动|比赛|竞赛|讲座|培训|仪式|行动|展|课)$/u;
const BODY =
  /(?:委员会|人民政府|办公室|委|局|院|(?:组织|宣传|统战|工作)部|办事处|中心|公司|关于[^。]{2,30})$/u;

/** `守住河堤 护好家园 ——青石镇防汛记`, also without a space before it where one stands in the headline. */
const DASH = /(?<=\S{6})[\s\u3000]+(?=[—―]{2})|(?<=\S{2}[\s\u3000]\S{6,})(?=[—―]{2}[^\s“—―]{6,}$)/u;
const DASHED = /^[—―-]+\s*/u;
/** `何静姝在青石镇调研时强调 守住底线`: before a headline on its line. */
const SAID = /^(?=.{8,}$)[^，：:]*[时上中](?:强调|要求|指出|提出)$/u;
export interface Headline {
  readonly title: string;
  readonly subtitle: string | undefined;
}

/** Whether a text of that title is signed by no reporter: `讣告`, `关于防汛的通知`, `任免名单`. */
export function isDocument({ title, subtitle = "" }: Headline): boolean {
  return isNotice(title) || UNREPORTED.test(title) || SPEECH.test(subtitle);
}

/**
 * The first part is the title, the others are the subtitle, as in `全区防汛会召开 要求守住底线`. Over several lines the first is
 * the title with all its parts; what leads to the main lines, and stands over them, is a subtitle, too.
 * @param lines the headline's, as printed
 * @param body the article's text: what it says in one breath is one title, over however many lines that was broken
 */
export function partHeadline(lines: readonly HeadlineLine[], body: string): Headline {
  const parted = saidOnce(lines).flatMap(({ text, ...line }) =>
    text.split(DASH).map((piece) => {
      const plain = piece.replace(MARK, "").trim();
      return {
        ...line,
        text: closeUp(plain.replace(FRAME, "$1")),
        isFramed: FRAME.test(plain) || piece.startsWith("□"),
      };
    }),
  );
  const said = withoutMarks(body);
  const printed = joinBroken(joinDocuments(parted), said);
  const parts =
    printed.length === 1
      ? printed.flatMap(({ text }) => phrases(text, said))
      : printed.map(({ text }) => closedWhereSaid(text, said));
  const kickers =
    printed.length === 1
      ? Number(parts.length > 1 && SAID.test(parts[0] ?? ""))
      : Math.max(
          printed.findIndex(
            (line, at) =>
              !isKicker(printed, line, at, said) && !isUntoldPhrase(line.text, printed[at + 1], said),
          ),
          rhythmOf(printed) === "kicker" ? 1 : 0,
        );
  const isDeck = rhythmOf(printed.slice(kickers)) === "deck";
  // Below a kicker lines that have halves are one headline, as far as they go.
  const under = printed.findIndex((line, at) => at > kickers && (isSubtitle(line) || !isParted(line)));
  const isOfHalves = kickers > 0 && (printed.length === 1 || isParted(printed[kickers]));
  const mainEnd = isOfHalves ? (under === -1 ? parts.length : under) : kickers + 1;
  const end = isDeck ? kickers + 2 : mainEnd;
  const written = (some: readonly string[]) =>
    some.map((part) => setPunctuation(part.trim().replace(DASHED, ""))).join(" ");
  const subtitle = written([...parts.slice(0, kickers), ...parts.slice(end)]);
  return { title: written(parts.slice(kickers, end)), subtitle: subtitle === "" ? undefined : subtitle };
}

/** Without what a line above says, as a site's title says its article's own headline. */
function saidOnce(lines: readonly HeadlineLine[]): readonly HeadlineLine[] {
  return lines.filter(
    ({ text }, at) =>
      lengthOf(text) < SHORTEST_AGAIN || !lines.slice(0, at).some((above) => saysAll(above.text, text)),
  );
}

/** `云溪区人大常委会⏎任免名单`, `关于防汛⏎的通知`, `关于防汛工作的⏎决定` */
function joinDocuments(lines: readonly HeadlineLine[]): HeadlineLine[] {
  const joined: HeadlineLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const text = line.text.replaceAll(/(?<=^|\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}$)/gu, "").trim();
    const goesOn =
      last !== undefined &&
      (text.startsWith("的") ||
        /[的、]$/u.test(last.text) ||
        ((DOCUMENT.test(text) || ON.test(text)) && (BODY.test(last.text) || endsWithBody(last.text))) ||
        (/关于[^的]+$/u.test(last.text) && OF_DOCUMENT.test(text)));
    if (goesOn) joined.splice(-1, 1, { ...last, text: last.text + text });
    else joined.push(line);
  }
  return joined;
}

/** `青石镇举行第六届⏎竹笋节`, of which the text says 第六届竹笋节. */
function joinBroken(lines: readonly HeadlineLine[], said: string): HeadlineLine[] {
  const joined: HeadlineLine[] = [];
  for (const [at, line] of lines.entries()) {
    const [last, above] = [joined.at(-1), lines[at - 1]];
    const isLedTo = above !== undefined && isKicker(lines, above, at - 1, said);
    const isAlike = last !== undefined && line.isFurther === last.isFurther;
    if (isAlike && areOneTitle(last.text, line.text))
      joined.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    else if (isAlike && isOneSentence(last.text, line.text, isLedTo, said))
      joined.splice(-1, 1, { ...last, text: last.text + line.text });
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

/** `秋风送爽 桂花飘香`: neither says what happened. */
function arePhrases(first: string, second: string): boolean {
  return lengthOf(first) === SHORTEST_PART && lengthOf(second) === SHORTEST_PART;
}

/** `把河长的事 办到心坎上`, rows of a title on one line, of which the text says `的事办到心`. */
function closedWhereSaid(line: string, said: string): string {
  return line
    .split(PARTING)
    .reduce((left, right) => (isSaidWhole(left, right, said) ? left + right : `${left} ${right}`));
}

/** `河堤加固 会议多 街坊放心`: none of three short phrases says more than the others. */
function areInRow(pieces: readonly string[]): boolean {
  return (
    pieces.length >= FEWEST_IN_ROW && pieces.slice(0, 2).every((piece) => lengthOf(piece) <= LONGEST_IN_ROW)
  );
}

function phrases(line: string, said: string): string[] {
  const pieces = line.split(PARTING);
  if (areInRow(pieces)) return [pieces.join(" ")];
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const isShort =
      lengthOf(piece) < SHORTEST_PART ||
      (last !== undefined &&
        (lengthOf(last) < SHORTEST_PART ||
          DAY.test(last) ||
          SPAN.test(last) ||
          OCCASION.test(last) ||
          areOneTitle(last, piece) ||
          (NAMED.test(last) && KIND_OF.test(piece)) ||
          arePhrases(last, piece)));
    if (last !== undefined && isSaidWhole(last, piece, said)) parts.splice(-1, 1, last + piece);
    else if (last !== undefined && (isShort || isOpen(last)))
      parts.splice(-1, 1, `${last}${gapBetween(last, piece)}${piece}`);
    else parts.push(piece);
  }
  return parts;
}

/** Two letters of a name are set apart; words of a short phrase keep their space. */
function gapBetween(left: string, right: string): string {
  return lengthOf(left) === 1 && lengthOf(right) === 1 ? "" : " ";
}
