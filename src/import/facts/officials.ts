// Finds the officials of an article: by their posts, in the rows of names that papers print, and by names known already.
import { endOf, lengthOf } from "../characters.ts";
import { isWord } from "../words.ts";
import { addressesMeeting } from "../page/signs.ts";
import { appointed } from "./appointments.ts";
import { attendees } from "./minutes.ts";
import { namedAlone } from "./named-alone.ts";
import { isName, nameAt } from "./names.ts";
import { publicPosts } from "./posts.ts";
import { inTables } from "./tables.ts";
import { isEverydaySurname, surnameLength } from "./surnames.ts";
import { type Count, type Official, rowAlone, rowBefore, rowFrom } from "./rows.ts";

const LEADERS =
  /(?:(?:出席|参加|列席)[^，。；]{0,16}的|[省市区县旗州盟](?:委|政府|委、[省市区县]政府|[、和]区|级|级老|老|处级|[几四]大班子|[几四]套班子|法检两院|“?两院”?)?|[建改健教农信资计政外]委|[镇乡]|街道|开发区|管委会|班子|专班|工作组|督导组|指挥部|党政军?|主要|四大班子|四套班子|人大常委会|人大|政协|政府)领导(?!班子(?!成员)|干部|小组|机构|机制|体制|职务|岗位|责任|能力|力)(?:班子成员|同志)?(?:[（(][^（）()]{2,12}[）)])?(?:还有|有(?=：|[^，。]{2,4}、))?(?:[\s\u3000]|：)?/gu;

/** `甲、乙等区领导`: the row stands before its title. */
const ROW_THEN_LEADERS =
  /((?:[\p{Script=Han}·]{2,9}、){0,60}[\p{Script=Han}·]{2,15})等(?:(?:[省市区县镇乡](?:委|政府|人大(?:常委会)?|政协)?|街道|办事处|管委会)[、和]?)*(?:副?[省厅市县处区]?级(?:及?以上)?|[几四](?:大|套|家)班子|班子)?(?:有关|相关|主要|党政)?(?:领导|(?<=委)常委|(?<=[镇乡])班子成员)(?!小组|机构)/gu;

const NAME = String.raw`[\p{Script=Han}·]{2,9}`;
/** `甲、乙、丙` */
const ROW = String.raw`(?:${NAME}、){1,60}${NAME}?`;
const ATTEND = "参加|出席|陪同|列席";

/** A sentence or, for several, a clause of its own: `甲、乙参加。` */
const ROW_ALONE = new RegExp(
  String.raw`(?:(?<=^|[。；！”\n])|(?<=，)(?=[^，。]{2,4}、))((?:${NAME}、){0,60}${NAME}?)(?:等)?(?:分别|一同|一并|共同)?(?:在[^，。、]{1,6}会场)?(?:${ATTEND}|主持(?:会议)?)(?:了?(?:会议|调研|活动|督导|检查|座谈会|座谈|慰问|走访|仪式|以上活动|有关活动))?(?=[。；，])`,
  "gu",
);

const ROW_BESIDE = new RegExp(
  String.raw`(?<=[，。；\n])(${ROW})(?:等)?(?:分别|依次|先后|一同|一起|一并|共同)?(?:就[^，。]{2,20})?(?:作了?(?=[^，。]{0,6}(?:点评|发言|汇报|讲话|说明|报告|表态|部署|交流))|宣读|通报|汇报|传达|点评|致辞|讲话|发言|领学|部署|为[^，。]{2,16}(?:揭牌|颁奖|授牌|授旗)|(?:参加(?!工作)|出席|陪同|列席|(?<=一同|一起|一并|共同)(?:调研|考察|视察|检查|督导|走访|慰问))\p{Script=Han}{0,10}(?<!赛)(?=[，。；]))`,
  "gu",
);

/** `会议由何静姝主持。`; a gala is compered. */
const IN_THE_CHAIR = /(?:会议|座谈会|推进会|调度会|部署会|例会|仪式|活动)由(?=[^，。]{2,16}?(?:同志)?主持)/gu;

/** `何静姝` over `同志们：` speaks; the day can stand between. */
const NAME_ALONE =
  /(?<=^|\n)(\p{Script=Han}{2,4})(?=\n(?:[（(][^（）()\n]{6,14}日[^（）()\n]{0,17}[)）]\n)?(.{2,50}))/gu;

/** `何静姝副区长全程参加。`: the post behind the name. */
const NAME_THEN_POST =
  /(?<=^|[。；、，的在由了\n])(\p{Script=Han}{1,2}?(?![为任是兼等副原])\p{Script=Han})(副?(?:[省市州盟旗区县镇乡局]长|书记|主席|主任))(?=第一时间|全程|汇报|指示|部署|通报|表示|介绍|宣布|宣读|讲话|致辞|应邀|得知|代表|向|就|和|说|一同|共同|陪同|参加|参与|出席|列席|主持|带队|率队|带领|强调|指出|要求|表示|一行|先后|实地|深入|到|在|对|听取|[，。、])/gu;

/** `甲、乙及区直部门负责人参加。`: the bodies beside them tell that they lead. */
const ROW_WITH_BODIES = new RegExp(
  String.raw`(?<=^|[。；”\n])(${ROW})(?:等)?(?:[，及和与]|以及)(?:(?!志愿|居民|村民|学生|家长|师生|队员|选手|群众)[^。；\n]){0,60}?(?:负责人|负责同志|部门|单位|成员)(?:分别|一同|共同)?(?:${ATTEND})`,
  "gu",
);

/** `甲、乙在主席台前排就座`: who sits before a congress leads there. */
const ON_ROSTRUM = new RegExp(
  String.raw`(${ROW})(?:等)?(?:分别)?在(?:大会)?主席台(?:[前后]排|第[一二]排)?上?就[座坐]`,
  "gu",
);
const ROW_WITH_OTHERS_ON_ROSTRUM = new RegExp(
  String.raw`(?<=^|[。；\n])(${ROW})(?:[，及和与]|以及)[^。；\n]{0,60}?主席台`,
  "gu",
);
/** `在主席台就座的还有：甲 乙` */
const WHO_ARE_ON_ROSTRUM = /主席台(?:[前后]排|第[一二]排)?上?就[座坐]的[^，。：；]{0,12}?(?:还有|有|是)：?/gu;

/** The rows that need nothing beside them, and how each is read. */
const ROWS = [
  [ROW_THEN_LEADERS, rowBefore],
  [ON_ROSTRUM, rowBefore],
  [ROW_WITH_OTHERS_ON_ROSTRUM, rowAlone],
  [ROW_WITH_BODIES, rowAlone],
  [ROW_ALONE, rowAlone],
] as const;

/** Characters between leaders and a row that goes with them. */
const NEAR = 120;

/** The officials that an article names with a post or in a row of leaders, in the order of their first mention. */
export function officialsByTitle(text: string, count: Count): Official[] {
  const found: Official[] = [];
  for (const { post, end, isDoubtful } of publicPosts(text)) {
    const person = nameAt(text, end, count);
    if (person === undefined || (isDoubtful && !person.isParted)) continue;
    found.push({ name: person.name, post, at: end });
    found.push(...rowFrom(text, person.end, count, isPlural(post) ? post : undefined));
  }
  for (const { 0: word, index } of text.matchAll(LEADERS)) {
    found.push(...rowAt(text, index + word.length, count));
  }
  for (const { 0: words, index } of text.matchAll(WHO_ARE_ON_ROSTRUM))
    found.push(...rowAt(text, index + words.length, count));
  for (const [pattern, read] of ROWS)
    for (const { 1: row = "", index } of text.matchAll(pattern)) found.push(...read(row, index));
  // Residents speak or come in a row as well: those who do no more than that are leaders beside other leaders only.
  for (const { 1: row = "", index } of text.matchAll(ROW_BESIDE))
    if (found.some(({ at }) => at < index && index - at < NEAR)) found.push(...rowAlone(row, index));
  for (const { 0: word, index } of text.matchAll(IN_THE_CHAIR)) {
    const at = index + word.length;
    const person = nameAt(text, at, count);
    if (person === undefined || !/^(?:同志)?主持/u.test(text.slice(person.end))) continue;
    if (found.some((other) => other.at < index)) found.push({ name: person.name, post: undefined, at });
  }
  for (const { 1: name = "", 2: below = "", index } of text.matchAll(NAME_ALONE))
    if (isName(name) && addressesMeeting(below)) found.push({ name, post: undefined, at: index });
  for (const { 1: name = "", 2: post, index } of text.matchAll(NAME_THEN_POST))
    if (isName(name) && !isWord(name)) found.push({ name, post, at: index });
  found.push(...appointed(text, count), ...namedAlone(text), ...attendees(text), ...inTables(text));
  return firstMentions(found.filter(({ name }) => !isPlace(text, name)));
}

/** `揭阳` of 揭阳副市长, in a text with 揭阳市委: some places begin with a surname. What someone leaves stands behind his name, too. */
function isPlace(text: string, name: string): boolean {
  return new RegExp(`(?<!免去|任命|接受)${name}[市县区州旗](?:委|(?:人民)?政府|人大|政协)`, "u").test(text);
}

/** Officials known from elsewhere that the text names, too. */
export function officialsByName(text: string, known: Iterable<string>): Official[] {
  return firstMentions(
    [...known].flatMap((name) => {
      const at = mentionOf(name, text);
      return at === undefined ? [] : [{ name, post: undefined, at }];
    }),
  );
}

/** One entry a name: at its first mention, with the first post that is written before it, and one that is held before one that is left. */
export function firstMentions(mentions: readonly Official[]): Official[] {
  const byName = new Map<string, Official>();
  for (const mention of mentions.toSorted((a, b) => a.at - b.at)) {
    const first = byName.get(mention.name);
    if (first === undefined) byName.set(mention.name, mention);
    else if (first.post === undefined || (first.hasLeft === true && mention.post !== undefined))
      byName.set(mention.name, { ...mention, at: first.at });
  }
  return [...byName.values()];
}

/** `副区长甲、乙`: only some posts have several holders. */
function isPlural(post: string): boolean {
  return /副|常委|委员|成员|干部|调研员|巡视员|主席团|执行主席/u.test(post);
}

/** A row of leaders, whose posts are not told. */
function rowAt(text: string, start: number, count: Count): Official[] {
  const person = nameAt(text, start, count);
  // 区领导关切地询问
  if (person === undefined || (!person.isParted && isWord(person.name))) return [];
  // 区领导植树。 区领导有信心。
  const canBeDeed = lengthOf(person.name) < 3 || isEverydaySurname(person.name);
  const isNoSurname = surnameLength(person.name) === 0 && lengthOf(person.name) < 3;
  if (canBeDeed && (isNoSurname ? /^[，。！？]/u : /^[。！？]/u).test(text.slice(person.end))) return [];
  return [{ name: person.name, post: undefined, at: start }, ...rowFrom(text, person.end, count, undefined)];
}

/** A name of two characters can also be letters of longer words, so that something must part it from its neighbours. */
function mentionOf(name: string, text: string): number | undefined {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (lengthOf(name) > 2) return at;
    const person = nameAt(text, at, () => 0);
    const before = endOf(text.slice(0, at), 1);
    const parted =
      at === 0 ||
      !/\p{Script=Han}/u.test(before) ||
      /[由对向与和及同随在请让给为长记任席员导等日午]/u.test(before);
    if (person?.name === name && parted) return at;
  }
  return undefined;
}
