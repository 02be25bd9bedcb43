// The signs by which a line of newspaper text shows what it is: how it begins and how it ends.

import { NAMES_NOTE } from "../facts/names.ts";
import { CHINESE_DAY } from "../numerals.ts";
import { lastWordOf } from "../words.ts";

const TERMINAL = /(?:[。！？!?…]|(?<=\p{Script=Han})\.)[”’"'」』）)】〗]*$/u;
const LONGEST_ITEM = 14;
const LONGEST_SIGNATURE = 20;
/** `……推进。（本报记者）`: a note stands behind the sentence. */
const NOTED = /[。！？][”’]?[（(][^（()）。]{1,16}[)）]$/u;
const BRACKETED = /^[（(【].*[)）】]$/u;

const TIME_WORD =
  /^(?:近日|日前|近期|近来|最近|昨[日天晚]|今[日天晨早晚]|前[日天]|当[日天]|连日来|近年来|多年来|长期以来|一直以来|今年以来|今年|去年|入[春夏秋冬汛]以来|新年伊始|新春伊始|节后|春节前夕|(?:春节|国庆|五一|端午|中秋|元旦)期间|[^，。]{2,14}(?:来临|到来)之际|[^，。]{2,8}前夕[，,]|本[月周]|上[月周]|眼下|时下|目前|初[春夏秋冬]|(?:这|连)几?[日天]|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[初中底上下]|份)|\d{1,2}日(?:上午|下午|晚|[，,])|(?:清晨|凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)(?:\d{1,2}(?:[点时:：]|[，,])|[，,])|(?:周|星期)[一二三四五六日天末])/u;

const INSIDE =
  /^(?:(?:会议|座谈会|讨论|推进会|交流会|仪式|活动|检查|调研|采访|视察|督导|走访|慰问|培训|演练|参观)(?:现场|期间|当天|结束后|[上中时后])|会[上后前议](?:[，,强指要还对听传通]|现场)|现场[，,]|当[天日][，,]|随后|之后[，,]|其间|与此同时|同时[，,]|此外|另外[，,]|据(?:了解|悉|介绍|统计|介绍)|下一步|接下来|今后[，,]|目前[，,]|截至|近年来|[今去]年以来|(?:此|本)次|每到一处|(?:[省市区县](?:直|级|内)?)?(?:相关|有关)(?:单位|部门|人员|负责|企业)|\d{4}年(?=\p{Script=Han})|(?:\p{Script=Han}{2,4}|检查组|调研组|督导组|与会人员|委员们|代表们|大家)(?:一行|强调|指出|要求|表示[，,]|纷纷|边走边|首先|先后(?:来到|到|深入|走访)|还(?:来到|察看|要求|强调)|(?:在|对|就|向).{1,12}(?:强调|指出|要求|表示)))/u;

/** `公 告`: letters of one word that are set wide apart. */
export function closedUp(text: string): string {
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,5}$/u.test(text)
    ? text.replaceAll(/[\s\u3000]/gu, "")
    : text;
}

/** Ends as a sentence does, so that a paragraph can end there; the lines of a list may end with a mark of exclamation. */
export function isTerminated(text: string, how: "strictly" | "loosely" = "strictly"): boolean {
  if (how === "loosely") return /[。…][”’"'」』）)】〗]*$/u.test(text);
  return TERMINAL.test(text) || BRACKETED.test(text) || NOTED.test(text);
}

/** Ends in the middle of a sentence, and not as a list, a signature, an address or a telephone does. */
export function breaksOff(text: string): boolean {
  if (isTerminated(text) || isSignedDay(text) || isRow(text)) return false;
  if (/[:：]$/u.test(text) && text.length <= LONGEST_SIGNATURE && !awaitsWords(text)) return false;
  if (/\d{3,}$/u.test(text) || /(?:电话|热线|地址|邮箱|网址|邮编|微信|公众号)\s*[:：]/u.test(text))
    return false;
  return awaitsMore(text) || /[，,、；。]/u.test(text) || text.length > LONGEST_SIGNATURE;
}

/** `联系电话：0371-60001234`: a label's number, and nothing goes on behind it. */
export function endsWithNumber(text: string): boolean {
  return /[:：]\s*\d[\d—－-]{4,}$/u.test(text);
}

/** Begins with a day or another word of time, as leads and many a paragraph do. */
export function startsWithTime(text: string): boolean {
  return TIME_WORD.test(text);
}

/** `同志们：`: a speech begins, and whose name stands above it makes it. */
export function addressesMeeting(text: string): boolean {
  return /^(?:尊敬的)?(?:各位(?:代表|委员|领导|同志|常委|来宾|嘉宾|朋友)|(?:同志|代表|委员|朋友|女士|乡亲)们|(?:主任|主席)、)[^。]{0,40}[：:！!，,]/u.test(
    text,
  );
}

/** Begins as paragraphs inside an article do, and headlines do not. */
export function opensParagraph(text: string): boolean {
  return INSIDE.test(text);
}

const SIGNED_DAY = new RegExp(
  `^(?:\\d{4}\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?|${CHINESE_DAY})$`,
  "u",
);

/** A date alone, below the name of whoever signs a notice. */
export function isSignedDay(text: string): boolean {
  return SIGNED_DAY.test(text);
}

/** `6月3日` `6月10日（周一）`: a day alone, also without its year. */
export function isDay(text: string): boolean {
  const bare = text.replace(/\s*[（(]?(?:周|星期)[一二三四五六日天][)）]?$/u, "");
  return isSignedDay(bare) || /^\d{1,2}月\d{1,2}日$/u.test(bare);
}

/** `5年`, `100天`, `三小时`: a row of a headline, over what they brought. */
export function isSpanAlone(text: string): boolean {
  return /^(?:\d{1,3}|[一二两三四五六七八九十百]{1,2})(?:[年天]|个月|小时|分钟)$/u.test(text);
}

/** `3月15日 7:30 乘坐地铁`, `9:00到单位`: where someone was, or what is on, at an hour; a row of several. */
export function isTrack(text: string): boolean {
  return (
    /^(?:\d{4}年)?(?:(?:\d{1,2}月)?\d{1,2}日[\s，,：:]*(?:[上下中]午|凌晨|早上|清晨|傍晚|晚上?)?[\s，,]*)?\d{1,2}[:：]\d{2}(?!\d)/u.test(
      text,
    ) && !/[！？!?]$/u.test(text)
  );
}

/** `3月16日 居家`, `3月16日：未外出`: one of several such rows has no hour. */
export function isTrackOfDay(text: string): boolean {
  return isTrack(text) || /^(?:\d{1,2}月)?\d{1,2}日[\s\u3000：:]+[^，。！？]{1,24}$/u.test(text);
}

const BODY =
  /(?:[省市区县镇乡村街局委办院所站队校部会社厅处科团馆店厂司行]|(?<![开入游进返])园|(?<![短思出])路|街道|社区|中心|公安|法院|检察院|银行|集团|协会|支队|大队|妇联|工会|文联|残联)$/u;

/** A body or a place, whose name is a line of a headline or signs a notice. */
export function endsWithBody(text: string): boolean {
  return BODY.test(text);
}

/** `云溪区水利局` over its day: whose the notice is. */
export function signsOverDay(text: string, under: string): boolean {
  return (
    (endsWithBody(text) || /^\p{Script=Han}{2,6}室$/u.test(text)) && !/[，。；：]/u.test(text) && isDay(under)
  );
}

/** A day below a text: with its year, or under whose the text is. */
export function isDayOfSignature(text: string, above: string): boolean {
  return isSignedDay(text) || signsOverDay(above, text);
}

/** `附件：公示名单`: stands below a notice's signature, and begins no article. */
export function isAttachment(text: string): boolean {
  return /^(?:附件|附表|附)\d*[:：]/u.test(text);
}

/** `部门回复`, `编后`, `新闻链接`, `记者点评`: over what is added to an article below its end. */
export function headsAddition(text: string): boolean {
  return ADDITION.test(text);
}

/** The same, or with its text behind it: `编后：小站牌连着大民生。` */
export function opensAddition(text: string): boolean {
  return headsAddition(/^[^：:]{2,16}[：:]/u.exec(text)?.[0] ?? text);
}

const ADDITION = new RegExp(
  `^[【（(◆◇■□●★☆◎※▲▶▷>＞»]*\\s*(?:${[
    "编后语?|(?:相关)?(?:部门|单位|官方|政府|记者|\\p{Script=Han}{1,10}[局委办院会处站])回复|(?:部门)?回音",
    "(?:相关|新闻|背景|知识|法律|政策)?链接|新闻[+＋]|名词解释|小贴士|延伸阅读|新闻(?:背景|延伸|助读|回放)|背景(?:资料|介绍|新闻)",
    "(?:记者|编辑|专家|律师|本报)?点评|短评|记者(?:手记|感言|感悟)",
  ].join("|")})[】）)]?[:：]?$`,
  "u",
);

const MARKERS: readonly (readonly [string, RegExp])[] = [
  ["一、", /^[一二三四五六七八九十]{1,3}[、.．]/u],
  ["一是", /^[一二三四五六七八九十]{1,3}[是要]/u],
  ["（一）", /^[（(][一二三四五六七八九十]{1,3}[)）]/u],
  ["（1）", /^[（(]\d{1,2}[)）]/u],
  ["1.", /^\d{1,2}[、．.](?!\d)/u],
  ["01", /^0[1-9][\s\u3000|｜丨]*(?=[\p{Script=Han}“])/u],
  ["第一", /^第[一二三四五六七八九十]{1,3}[条章节、，,]/u],
  ["①", /^[①-⑳❶-❿]/u],
  ["●", /^[·•●■◆▲★○◎□◇※]\s?/u],
];

/** The kind of mark that an item of a list begins with: `一、` `（一）` `（1）` `1.` `01` `第一` `①` `●`. */
export function markerOf(text: string): string | undefined {
  return MARKERS.find(([, form]) => form.test(text))?.[0];
}

export function isListItem(text: string): boolean {
  return markerOf(text) !== undefined;
}

/** `一、时间安排` `（一）` `1.`: one of an article's parts, and no mark of a page. */
export function isOrdinal(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[、．.](?!\d))\s*\p{Script=Han}{2}/u.test(
    text,
  );
}

/** `（2022年3月8日）`, `（2022年3月8日，根据录音整理）`: of a speech or a decision, below its headline. */
export function isDayUnderTitle(text: string): boolean {
  return /^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:[，,\s\u3000][^（()）。]{2,16})?[)）]$/u.test(text);
}

/** `——2022年2月20日在区人民代表大会会议上`: of a report or a speech, below its title. */
export function isMadeAt(text: string): boolean {
  return /^[—―]{2}.*\d日在[^。]*会议?上(?:的(?:讲话|报告|致辞))?$/u.test(text);
}

/** `附件：任务分解表` `地址：…` `二、地点：…`: a label with its value, and the heading of nothing. */
export function isLabelAndValue(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])?(?:附件?|附表|(?:\p{Script=Han}{2,4})?(?:地址|电话|邮箱|邮编|传真|网址|热线|时间|地点|范围|线路|区域|路段)|联系人|失主|启事人|声明人|公示期限?|有效期限?|(?:主持|记录)人?|(?:出席|列席)(?:人员|领导|同志)?)\s*\d{0,2}\s*[:：]\s*\S/u.test(
    text,
  );
}

/** What the names of documents end with, `关于防汛工作的通知`. */
export const DOCUMENTS = "公告|公示|通告|通知|通报|决定|决议|意见|批复|函";

/** `云政办〔2022〕8号`, `2022年第3号`: a document's number, a line by itself. */
export function isDocumentNumber(text: string): boolean {
  return /^(?:(?:\p{Script=Han}{2,4}(?:编号|号)[:：]\s*)?(?:\p{Script=Han}{2,10}|[A-Z]{2,10})[〔[（(](?:19|20)\d{2}[〕\]）)]第?|(?:(?:19|20)\d{2}年)?第)\d{1,4}号?$/u.test(
    text,
  );
}

/** Verbs after which someone's words follow. */
const SAYING =
  /(?:说|(?<![街渠河通隧频轨管车航跑])道|称|问|答|讲|想|是|即|为|表示|介绍|指出|强调|要求|认为|告诉|写|提出|坦言|看到|透露|透露说)$/u;

/** `答：` `时间：` `沈阿姨：`: a line of an interview or of a form. */
export function isLabelled(text: string): boolean {
  const label = /^[【]?([\p{Script=Han}]{1,8}|[QA])[】]?[:：]/u.exec(text)?.[1];
  return label !== undefined && (label.length === 1 ? /[问答QA]/u.test(label) : !SAYING.test(label));
}

/** Ends with a colon that someone's words follow, and no list. */
export function awaitsWords(text: string): boolean {
  return /[:：]$/u.test(text) && SAYING.test(text.slice(0, -1));
}

/** Cannot be how a sentence begins. */
export function continuesSentence(text: string): boolean {
  return /^(?:[，。；：、！？”’）》】,;:!?)%％]|(?![省市区县镇乡村]、)\p{Script=Han}[，、；,;]|们|与|的(?![士确])|了(?![解却结]|不起)|着(?![力眼手重陆])|及(?![时早格第])|或(?!许)|和(?!平(?:[区县镇乡村街路里桥巷苑门鸽]|广场|大道|公园|小区|社区|年代|发展)|[谐睦煦]|[顺静政龙田][县市]|田地区)|过(?![了年节冬去完渡程往后道来]|上[好新])|等[^待到候级]|(?:介绍|解释|回忆|感慨)?说[，。：:“,]|道[，。：:“])/u.test(
    text,
  );
}

/** Whether a pair of marks that began in the text is not closed in it. */
export function leavesOpen(text: string, opening: string, closing: string): boolean {
  return text.lastIndexOf(opening) > text.lastIndexOf(closing);
}

/** Cannot be how a sentence, a headline or a paragraph ends. */
export function awaitsMore(text: string): boolean {
  if (/(?:[，、；：,;:“‘（《(]|以及|并且|由于)$/u.test(text)) return true;
  // 与 of 参与 and 就 of 成就 join nothing.
  return /[的和与及或在把被将对向从以为是由于就并要不更最让使]$/u.test(text) && lastWordOf(text).length === 1;
}

/** A line of a list or a table without rules: names, or words and figures, set apart by spaces. */
export function isRow(text: string): boolean {
  return isNameRow(text) || isFigureRow(text) || isMatchRow(text);
}

/** `青石村队 2:1 柳河队`, `10月30日19:30 青石村队—柳河队` */
export function isMatchRow(text: string): boolean {
  return SCORE.test(text) || FIXTURE.test(text);
}

const SIDE = "[^，。；：！？\\s\\u3000]{2,12}";
const SCORE = new RegExp(`^${SIDE}[\\s\\u3000]+\\d{1,3}\\s*[:：比]\\s*\\d{1,3}[\\s\\u3000]+${SIDE}$`, "u");
const FIXTURE = new RegExp(
  `^(?:\\d{1,2}月)?\\d{1,2}日[\\s\\u3000]*\\d{1,2}[:：]\\d{2}[\\s\\u3000]+${SIDE}?[\\s\\u3000]*(?:[—–-]{1,2}|VS|vs|对阵?)[\\s\\u3000]*${SIDE}$`,
  "u",
);

function isFigureRow(text: string): boolean {
  const items = text.split(/[\s\u3000]+/u);
  return (
    items.length > 1 &&
    !/[，。；！？“”]/u.test(text) &&
    items.every((item) => item.length <= LONGEST_ITEM) &&
    (items.slice(1).every((item) => /\d/.test(item)) ||
      // 固定资产投资 亿元 — 11.2
      (items.length > 2 && items.slice(-2).every((item) => /^[-—－+\d.,%]+$/u.test(item))))
  );
}

/** `（女，侗族）` */
const NOTES_OF_NAMES = new RegExp(NAMES_NOTE, "gu");
/** `何 苗` */
const WIDE_NAME = /(?<=^|\s)(\p{Script=Han})\s+(\p{Script=Han})(?=\s|$)/gu;

/** What spaces set apart in a row, a name of two letters that is set wide as one: without the notes behind names. */
export function itemsOfRow(text: string, notes = NOTES_OF_NAMES): string[] {
  return text
    .replaceAll(notes, " ")
    .trim()
    .replaceAll(WIDE_NAME, "$1$2")
    .split(/[\s\u3000]+/u);
}

/** Names or other short items, set apart by spaces; `何 苗（女） 赵一鸣`. */
function isNameRow(text: string): boolean {
  const items = itemsOfRow(text);
  return (
    items.length > 1 &&
    items.every((item) => /^\p{Script=Han}{2,6}$/u.test(item)) &&
    new Set(items.map(({ length }) => length)).size <= 2
  );
}
