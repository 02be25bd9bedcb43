// Parts a headline into title and subtitle.
import { endOf, lengthOf, startOf } from "../characters.ts";
import { isAttendance, isCall, isNotice } from "../page/headlines/kinds.ts";
import { endsWithBody, isSpanAlone } from "../page/signs.ts";
import { lastWordOf, wordsOf } from "../words.ts";
import {
  DOCUMENT,
  type HeadlineLine,
  isKicker,
  isParted,
  isPlaced,
  isSubtitle,
  isUntoldPhrase,
  KICKER,
  LONGEST_OWNER,
  OF_DOCUMENT,
  ON,
  rhythmOf,
  speaks,
} from "./kickers.ts";
import { endsWithOnlyVerb, cutsWord, endsWithVerb, goesOnWithout, hasPredicate } from "./predicates.ts";
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
const SHORTEST_PART = 4;
const FEWEST_IN_ROW = 3;
const LONGEST_IN_ROW = 5;
/** `前日降温 环卫工人连夜除冰`: a day and what it brought say nothing without what follows. */
const DAY =
  /^(?:[前昨今明后][日天夜晚起]|[本上下](?:月|周|星期)(?:\d{1,2}日|[一二三四五六日天末])?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)\p{Script=Han}{0,3}$/u;
/** `前三季度`, `一月到六月`: of when something is told, and no headline by itself. */
const SPAN =
  /^(?:今年|去年|全年|[上下]半年|前?[一二三四]个?季度|前[一二三四五六七八九十\d]{1,2}个?月|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?|“?(?:国庆|春节|清明|五一|端午|中秋|元旦|暑|寒)”?(?:小?长?假期?|期间))(?:[到至—-]{1,2}(?:[一二三四]季度|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?|今))?$/u;
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
/** `区委书记何静姝到青石镇⏎调研防汛工作时强调` */
const SAID_THERE = /^(?!.*[\s，]).{4,}(?:时|会上)(?:强调|要求|指出|提出)$/u;
const NUMBER = /^(?:\d|[一二两三四五六七八九十百千万]+[个所条座家名项处件辆台位])/u;
/** A number, or a number and its measure, of what comes below. */
const COUNTED =
  /(?<!(?:超|达|破|至)[\d.一二两三四五六七八九几十百千万多余]*)(?:[\d一两几百千万][多余]?|十[一二三四五六七八九])[号名个位辆条家所座项台种只头株棵批艘户处岁]$|(?:部分|多[名家个处条种]|首[批个家届]|各界|各类|(?:查处|侦破|破获|发生|通报)一起)$/u;
const MEASURE = /^[届名个位辆起条家所座项次年月日天岁级号死伤站吨米度元人例万亿多余]/u;
/** `2.3万人次`: how many of what stands above, and no clause. */
const COUNT = /^\d[\d.]*[百千万亿]{0,2}[多余]?(?:[人艘辆]次?|元|[名个户件亩吨米家场棵株]|公里|平方米)$/u;
/** `雪天也能`, over what then can be done. */
const AUXILIARY = /^[^\s，]{2,}(?:[也都才就还]|真)(?:能|可以)$/u;
/** `春茶贵不贵？`: with its answer below. */
const SHORT_QUESTION = /^[^，\s]{2,8}[？?]$/u;
/** `通了！`: the news below tells what. */
const SHORT_CALL = /^[^，\s]{1,4}[！!]$/u;
/** `责任在谁？`, of what the line above tells. */
const ASKED =
  /^(?:责任|钱|原因|问题|谁|为何|为啥|何[时处去]|咋|怎么?|如何|能否|是否|该不该)[^，\s]{0,6}[？?]$/u;
/** `面对汛期高峰`: what comes then is still to come. */
const FACED = /^(?:面对|随着|针对|为了|由于|在)[^，。\s]{2,10}$/u;
/** So many letters to both sides of a break are no chance. */
const SEAM = 2;
/** Ends many a name, and hardly begins a line by itself. */
const SUFFIX =
  /^[区县市镇乡街路站线馆院所员点期额量率者费车机队组团处局厅部级层号室园厂店业品卡证款税户企校班]/u;
const MOST_BETWEEN = 4;
const LONGEST_NAME = 5;
const LONGEST_OPEN = 3;
/** A line that was broken for want of room. */
const SHORTEST_BROKEN = 7;

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
  const parted = lines.flatMap(({ text, ...line }) =>
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

/** `5年` and what they brought, `桥头设院坝，小事不出门` and `大事不出村`: with a space between. */
function areOneTitle(above: string, text: string): boolean {
  if (isSpanAlone(above)) return true;
  const half = /，([^\s，。！？]+)$/u.exec(above)?.[1] ?? "";
  return lengthOf(half) >= SHORTEST_PART && /^[^\s，。]+$/u.test(text) && lengthOf(half) === lengthOf(text);
}

/** @param isLedTo whether the upper line would be a kicker, if the text did not say both at once */
function isOneSentence(above: string, text: string, isLedTo: boolean, said: string): boolean {
  if (isOpen(above) || (SHORT_CALL.test(above) && !isCall(above))) return true;
  if (isLedTo && (KICKER.test(above) || lengthOf(above) <= LONGEST_OWNER)) return false;
  if (isOneBreath(above, text, said)) return true;
  return !isLedTo && (isOneClause(above, text, said) || goesOn(above, text));
}

/** What no phrase begins with, and what none ends with as a word by itself. */
const INSIDE =
  /^[在获竟]|^(?:引发|导致)|^或[因致被将]|^致(?=\d|[一二三四五六七八九十多]+[人死伤])|^[已均]?被(?!告|害人)|^[和与及](?=[“《\d\p{Script=Han}])/u;
const OPEN =
  /(?<!\d)[在将向把被与和及的对为由从沿设办送获迎赴摘进我让请称招拟助入竟已每一两护创促庆]$|(?:[拟担就出]任|任中共)$|(?<![起开扩改续援])建$/u;

/** `给老楼装上电梯，⏎钱从哪里来？`, `把民生实事办到群众⏎心坎上`, `青石修笔小铺⏎在柳河开张`, `云溪市将绕柳河建⏎十里步道`, `走进青石镇老窑：⏎陶坊开张` */
function goesOn(above: string, text: string): boolean {
  if (SHORT_QUESTION.test(above) || ASKED.test(text) || cutsWord(above, text) || goesOnWithout(above, text))
    return true;
  if (speaks(above, text) || SPAN.test(above)) return true;
  if (FACED.test(above) && !hasPredicate(above.replace(/^在/u, ""))) return true;
  if (/^从[^到]+$/u.test(above) && /^到(?!了)/u.test(text)) return true;
  if (/^\p{Script=Han}{2}$/u.test(above) && !isNotice(above) && !isCall(above) && !endsWithBody(above))
    return true;
  if (AUXILIARY.test(above) || (COUNT.test(text) && lengthOf(above) >= SHORTEST_PART)) return true;
  if (above.endsWith("，") || /(?:[日天]起|以来)$/u.test(above)) return true;
  if (/[\s，]/u.test(above)) return false;
  if (isPlaced(above)) return true;
  if (/[：:]$/u.test(above)) return !KICKER.test(above);
  if (NUMBER.test(text) && endsWithOnlyVerb(above)) return true;
  if (SAID_THERE.test(text)) return !KICKER.test(above);
  if (COUNTED.test(above) || (/[\d一二三四五六七八九十]$/u.test(above) && MEASURE.test(text))) return true;
  if (OPEN.test(above) && lastWordOf(above).length === 1 && lengthOf(above) > LONGEST_OPEN) return true;
  if (/^\p{Script=Han}{2,3}$/u.test(text)) return lengthOf(above) >= 2 * lengthOf(text);
  if (lengthOf(above) < SHORTEST_BROKEN) return false;
  if (text.startsWith("将")) return !hasPredicate(above);
  return INSIDE.test(text);
}

/** Whether the text says what stands at both sides of a break without one: with so many letters more between them. */
function isOneBreath(left: string, right: string, said: string, between = 0): boolean {
  // A letter that is left of a word: 青|溪大戏台, 志愿者服务|队出发.
  const before = between === 0 && lastWordOf(left).length === 1 ? 1 : SEAM;
  const isSuffix = between === 0 && before === SEAM && SUFFIX.test(right) && wordsOf(right)[0]?.length === 1;
  const after = isSuffix ? 1 : SEAM;
  const [end, start] = [endOf(closedUp(left), before), startOf(closedUp(right), after)];
  if (!/^[\p{L}\p{N}]+$/u.test(end + start) || lengthOf(end + start) !== before + after) return false;
  return new RegExp(`${end}[\\p{L}\\p{N}]{0,${String(between)}}${start}`, "u").test(said);
}

/** Whether it says so of a deed and what is done, or of a subject and its deed, which more words part there. */
function isOneClause(left: string, right: string, said: string): boolean {
  const isHalf = endsWithVerb(left) || (lengthOf(left) > LONGEST_NAME && !hasPredicate(left));
  return isHalf && isOneBreath(left, right, said, MOST_BETWEEN);
}

/** Without marks that stand around a word. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[“”‘’"'《》]/gu, "");
}

function closedUp(text: string): string {
  return withoutMarks(text).replaceAll(/[\s\u3000]/gu, "");
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

function isSaidWhole(left: string, right: string, said: string): boolean {
  return (
    isOneBreath(left, right, said) && said.includes(closedUp(endOf(left, SEAM) + startOf(right, SEAM + 1)))
  );
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
