// The words that a report begins with: which paper, station or site tells it, from where and when.
import { NUMERAL } from "../../numerals.ts";
import { AGENCY, AGENCY_BEFORE_DAY, NATIONAL, PAPER_ENDS } from "./agencies.ts";

const HAN = "[\\u3400-\\u9FFF]";
const PLACE = `(?:${HAN}{2,5}?)?`;
const NUMBER = `(?:\\d{1,2}|${NUMERAL}{1,3})`;
const A_DAY = `${NUMBER}月${NUMBER}日`;
/** `3月8日`, `3月8日9时20分` */
const DAY = `(?:\\s*${A_DAY}(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?)?`;
const SPACE = "[\\s\\u3000]*";

/** What the names of media end with, and what begins some of them. */
const MEDIUM = `(?:${HAN}{0,7}?(?:${PAPER_ENDS}|[^\\P{Script=Han}通预警海捷喜播汇简电]报|网|电视台|广播台|在线|新闻|客户端|融媒(?:体(?:中心)?)?|发布|传媒|头条|频道)|云上${HAN}{2,4})`;
/** A word that ends with 讯 or 消息 and names no medium. */
const NO_MEDIUM = `(?!(?!本[报网台刊站](?:讯|消息))(?:据(?!${AGENCY_BEFORE_DAY})|又|好|最新|重磅|(?!${MEDIUM}快讯[\\s:：（(])${HAN}{0,7}(?:(?:[通资简短快视电腾音喜传审问汛]|(?<!新)闻)讯|(?<!讯)记者|通讯员)))`;

/** What a report goes on with, behind the name of the medium. */
const REPORT =
  "(?:\\d{1,2}月\\d{1,2}日|(?<!\\d)\\d{1,2}日|近日|日前|近期|连日来|昨[日天晚]|今[日天晨早晚]|前[日天])";
const SIGNED =
  "[（(【\\[][^（）()【】]{0,14}(?:记\\s*者|通\\s*讯\\s*员|实习生|报道员|信息员|作者)[^（）()【】]{0,60}[）)】\\]]";

const FORMS = [
  // 银河晚报讯记者何静姝、赵一鸣
  `${HAN}{0,8}(?:${PAPER_ENDS})讯(?=(?:全媒体|见习|实习)?记者${HAN}{2,4}(?:[、，\\s]|报道))`,
  // 本报讯, 本报银河3月8日讯
  `本报(?:综合)?${PLACE}${DAY}\\s*(?:[讯电]|消息)`,
  "本[网台刊站](?:讯|消息)",
  `(?:${HAN}{2,6})?${A_DAY}(?:消息(?=[:：])|[讯电](?=[:：\\s（(]))`,
  `据?${AGENCY}(?:${HAN}{2,6}、){0,3}${HAN}{0,6}?(?:${NUMBER}月)?(?:${NUMBER}日)?[电讯]`,
  `据?${AGENCY_BEFORE_DAY}${HAN}{0,6}?${A_DAY}电`,
  // 银河晚报讯, 银河网（银河日报网）讯, 银河在线消息 3月8日, 云上银河报道：, 银河日报·新银河客户端3月8日讯
  `(?:${HAN}{2,10}[、·|｜-]){0,3}${MEDIUM}(?:[（(]${HAN}{2,8}[）)])?\\s*(?:${HAN}{2,4}?)?(?:${DAY}${PLACE})(?:讯|(?<=日)电(?![网力动话视影气压脑台])(?=${HAN}|[“\\d])|电(?=[（( ])|快讯(?=[\\s:：（(])|信息(?=[:：])|消息(?=[】\\]\\s:：（(\\d“]|${REPORT})|报道(?=[:：】\\]]|${SPACE}(?:${REPORT}|${SIGNED})))`,
  // 银河晚报云溪信息：记者…报道：
  `${HAN}{2,14}[:：](?=(?:本报)?记者[^，。]{2,24}报道[:：])`,
  // 银都讯 记者 何静姝
  `${HAN}{2,6}讯(?=[\\s\\u3000]+(?:本报|全媒体|见习|实习)?记者[\\s\\u3000]*${HAN}{2})`,
  // Any other name, before who reports or the day.
  `讯(?=${SPACE}${SIGNED})`,
  `(?:${HAN}|[A-Za-z·—-]){1,16}?(?:讯|电|消息|报道[:：]?)(?=${SPACE}${SIGNED})`,
  `${HAN}{1,8}?(?:讯(?=${SPACE}${REPORT})|消息(?=[\\s\\u3000]+${REPORT})|报道(?=[:：]${SPACE}${REPORT}))`,
].join("|");

/** `【银河社】`, and no weather station, cooperative or grid. */
const OF_MEDIUM = "(?:报|(?<![电国路河水])网|(?<!气象|地震|监测)台|(?<!合作|供销|旅行|福利|联合)社)";

const DATELINE = new RegExp(
  `^[■□●◆▲◎★\\s]*(?:[【\\[]?${NO_MEDIUM}(?:${FORMS})[】\\]]?|【${HAN}{1,7}${OF_MEDIUM}】(?=${SPACE}\\S{12})(?=[^\\n]*[，。]))${SPACE}[:：]?${SPACE}`,
  "u",
);

/** `本报银都3月8日电`, `据新华社银都3月8日电`: with the day, and as often behind a report as before it. */
export const DATED_LINE = `据?(?:本[报网台社]|${AGENCY_BEFORE_DAY})${HAN}{0,6}?${A_DAY}[电讯]`;

/** Without a medium's name: `本报记者何静姝报道`, `（记者 何静姝）`. */
const REPORTER =
  /^[■□●◆▲\s]*(?:本报记者[\s\p{Script=Han}]{2,10}报道|[（(](?:本报)?[\p{Script=Han}]{0,6}(?:记者|通讯员)[^）)]{2,40}[）)])/u;

/** `据银河晚报消息`: with a comma behind it it is a sentence's, save before a dateline. */
const RELAY = `^据${SPACE}${MEDIUM}${SPACE}(?:消息|报道|讯)`;
const RELAY_BEFORE = new RegExp(`${RELAY}[，,：:]?${SPACE}`, "u");
const RELAY_BEHIND = new RegExp(`${RELAY}(?![，,])[：:]?${SPACE}`, "u");
/** `据央视新闻 记者3月8日…`, `据《银河时报》报道 3月8日，…`: the gap parts it from the sentence. */
const RELAY_ALONE = new RegExp(
  `^据(?:${NATIONAL}(?:客户端)?|《${HAN}{2,10}》)(?:消息|报道|讯)?[\\s\\u3000]+(?=\\S{8})`,
  "u",
);
/** `银河网据银河晚报报道，` before the dateline of that paper. */
const RELAYED = new RegExp(`^${HAN}{2,8}?(?:网|在线|客户端)(?:讯)?(?=据)`, "u");

/** `新华社云溪3月8日电 题：老桥修好了`: an agency's feature tells its title once more, on the line of its dateline. */
const TITLED = /^题[:：]\s*[^。；\n]{4,60}(?:\n|$)/u;

/** `题：老桥修好以后`, behind the dateline and who reports. */
export function isTitleAgain(text: string): boolean {
  return lengthOf(TITLED, text) === text.length && text !== "";
}

/** How many characters `本报讯`, `银河晚报讯`, `云上银河报道：` and the gap behind it take of a text; 0 if it begins with none. */
export function datelineLength(text: string): number {
  const length = mediumLength(text);
  return length === 0 ? 0 : length + lengthOf(TITLED, text.slice(length));
}

function mediumLength(text: string): number {
  const relayed = RELAYED.exec(text)?.[0].length ?? 0;
  const before = relayed + lengthOf(RELAY_BEFORE, text.slice(relayed));
  const behind = before === relayed ? 0 : lengthOf(DATELINE, text.slice(before));
  if (behind > 0) return before + behind;
  const own = lengthOf(DATELINE, text);
  return own === 0 ? lengthOf(RELAY_ALONE, text) : own + lengthOf(RELAY_BEHIND, text.slice(own));
}

function lengthOf(form: RegExp, text: string): number {
  return form.exec(text)?.[0].length ?? 0;
}

const AGAIN = new RegExp(`^又讯${SPACE}(?=${SIGNED})`, "u");

/** How many characters `又讯` takes of a text before who reports: the article goes on with other news. */
export function againLength(text: string): number {
  return lengthOf(AGAIN, text);
}

/** Begins with the name of who reports: the first words of an article and of nothing else. */
export function hasDateline(text: string): boolean {
  return REPORTER.test(text) || datelineLength(text) > 0;
}
