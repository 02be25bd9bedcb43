// Finds where a personal name ends in running text, which does not part words.
import { lengthOf, startOf } from "../characters.ts";
import { isWord, startsWithWord, wordsOf } from "../words.ts";
import { isEverydaySurname, surnameLength } from "./surnames.ts";

export interface FoundName {
  readonly name: string;
  /** Whether a word stands after it that can follow a name. */
  readonly isParted: boolean;
  /** Offset after the name. */
  readonly end: number;
}

/** What often follows a name, and is never a part of one. */
const FOLLOWING =
  /^(?:$|[^\p{Script=Han}·]|主持|主讲|强调|指出|要求|表示|介绍|认为|提出|提到|谈到|说|称|告诉|透露|坦言|希望|勉励|叮嘱|嘱咐|寄语|回应|解释|询问|了解|现场|会见|接见|会谈|接待|接访|接受|传达|通报|部署|安排|布置|分管|分别|关于|调任|转任|升任|改任|履新|担任|兼任|任(?=[^\p{Script=Han}]|副?(?:组长|队长|团长|会长|主任|指挥))|被|将|还|也|又|曾|亲自|专程|通过|围绕|结合|代表|针对|根据|按照|高度|充分|仔细|认真|详细|逐一|逐个|一一|一行|一同|一起|一道|一路|共同|陪同|联合|会同|列席|出席|参加|参与|参观|参会|到会|与会|带队|带领|率队|率领|率|率(?=[^\p{Script=Han}])|来到|来[我本]|携|莅临|见证|抵达|来(?=[^\p{Script=Han}])|走进|走访|走上|先后|深入|前往|赴|实地|督导|督查|督战|督促|督办|调研|调度|调查|检查|巡查|巡河|巡林|察看|查看|查访|查阅|看望|慰问|听取|讲话|讲授|讲党课|作(?:了|工作|报告|讲话|发言|说明|专题|总结|动员|部署|安排|交流|点评|汇报|表态|典型|重要)|作|做|致辞|致词|致欢迎|宣布|宣读|宣讲|点评|总结|发言|述职|汇报|汇总|授课|领学|领誓|领读|带头|组织|召开|召集|开展|进行|推进|推动|落实|参|及|以及|与|和|同志|同时|同(?=[^\p{Script=Han}])|并|等|在|到|从|就|对|向|为|以|于|的|是|则|均|都|协助|配合|先|随|首先|随后|会上|会后|会前|会议|指挥|慰|观看|观摩|考察|视察|视频|巡视|座谈|约谈|约见|签约|签署|签订|揭牌|揭幕|启动|分析|补充|回忆|推介|评价|感叹|按下|颁奖|颁发|授旗|授牌|为(?=[^\p{Script=Han}])|挂帅|坐镇|值守|牵头|主动|主要|明确|当选|辞去|获|不时|边走|每到|当场|当即|当天|当日|上午|下午|晚上|近日|日前|昨日|今日|一大早|立即|迅速|连夜|冒雨|身穿|手持|俯下|蹲|握|拿|用|把|给|让|请|因|自|年|女士|先生|老师|书记|主任|副|区长|市长|局长|挥|驱车|徒步|步行|沿|顺|现|赶|特别|反复|多次|再次|始终|深情|深刻|深有|动情|激动|感慨|呼吁|建议|倡议|号召|号|受邀|应邀|作为|入户|登门|上门|下沉|进社区|进村|对照|对标|全程|全面|严肃|郑重|诚挚|衷心|热情|亲切|简要|重点|着重|专门|专题|跟随|汇|正在|正|已|仍|刚|最后|最先|其他|其余|各|所|这|那|他|她|我|你|们|有关|相关|负责|具体|统筹|协调|解决|处理|处置|化解|研究|审议|听|看|问|讲|谈|送|带|领|走|去|回|进|出|上|下|起|开|收|交|提|加|发|写|读|学|教|想|盼|笑|哭|喊|叫|拉|推|抱|扶|捧|接过|打开)/u;

/** Those of them that can also be a letter of a given name, so that a longer name is looked for first. */
const NAME_LETTERS =
  /^[为和同先进出上下起开发学立现正各明海平安作做参领问看听讲谈送走去回收交提加写读教想笑喊叫推抱扶捧用号让慰赴以及与]/u;

/** Words that stand after a post but begin with a letter that is also a surname. */
const NO_NAME =
  /^(?:砍价|引(?:争|关|热|质|发|来|起)|督(?:导|查|察|战|办|促)|管委|党工|高度|高位|高标|高效|高质|任期|任(?:副|总|常务)?(?:组长|主任|书记|主席|指挥|队长)|任职|任务|任命|任前|常态|常规|常委|常务|于近|于日|于当|于上|于下|于昨|于今|于本|于会|于\d|向(?:[^\p{Script=Han}]|广大|社会|与会|大家|群众|居民|市民|村民|记者|他们|企业|党员|代表|委员|各|基层|现场|在场|全[省市区县镇国体社])|平时|平均|全面|全程|全力|全体|全区|全市|全县|全镇|成员|成立|支持|安排|安全|包联|包保|包抓|包案|包村|广泛|广大|关于|关注|关心|关爱|关切|关怀|连续|连夜|连日|连任|强调|介绍|汇报|强化|强势|都|应急|应对|应邀|应当|应该|郑重|明确|明察|凌晨|冷静|步行|查看|查处|查阅|解读|解决|解答|解放|谈话|谈到|谈心|宣布|宣读|宣传|宣讲|计划|马上|管理|管控|经过|经常|经济|经理|党员|党组|党委|党支|党总|党的|党建|方面|方案|代表|代理|代表|相关|相继|水平|时任|时代|房屋|严格|严肃|严厉|温馨|来到|来自|能够|从严|从实|应邀|辛苦|金融|国家|国有|许多|双方|通过|通报|通知|利用|开展|商讨|商务|别开|居民|白天|文明|文化|文旅|文件|云端|游览|游客|简要|简单|丰富|景区|幸福|司法|甘当|阳光|东西|南北|巩固|陆续|储备|季度|程序|花费|花园|乐于|乐观|乐享|明天|明年|万众|万人|项目|单位|单独|路线|路演|成功|成效|有关|有效|有力|有序|有的|有一|和其|和有|和相|和各|和区|和市|和街|和社|和村|和群|和企|和工|和主|和副|和分|和负|家长|家庭|家风|后勤|后备|老|师生|师傅|车辆|边走|边听|海关|官方|能动|终于|权力|水利|水务|山区|信访|信用|信息|信箱|战略|战疫|战斗|展开|展示|初步|初心|青年|青少|承诺|承担|承办|修订|智慧|训练|税务|原则|联系|左右|武装|武警|石油|司机|卫生|公安|尚未|容易|易地|施工|施策|景点|严守|龙头|牢|华人|荣誉|荣获|广场|农业|农村|农民|农户|巡|包括|包容|包含|席间|祝福|祝贺|印发|慕名|暴雨|胡同|田间|田园|江河|江边|池塘|闻讯|扶贫|扶持|扶志|宿舍|索要|养老|养护|车间|车站|毕业|毕竟|康养|康复|余名|余人|余家|余万|元左|元以|伏季|平安|平台|平稳|贺信|贺词|空缺|沙龙|代言|上线|上岗|回访|回信|亮诺|任免|双开|来访|来电|来信|家访|有约|有话|班子|党课|晋升|晋职|简历|简介|谈判|易人|易帅|公选|皮革|齐心|齐全|齐抓|屈指|时间|时常|时而|时刻|封控|封闭|项目|甚|曲折|国土|国务)/u;

/** Words that people are called, too: what follows must be beyond doubt. */
const NAME_AS_WELL = /^(?:包容|幸福|阳光|文明|平安|田园|季度|白云|江河)/u;

/** And those that tell how something is said, before what is done by people and not said. */
const NAME_BESIDE = /^(?:严肃|冷静)(?=陪同|一同|出席|列席|参加|[、，。])/u;

/** Everyday letters that no surname is written with. */
const NO_SURNAME =
  /^[会在到对就与及等的是不要将把被让以也又再则均各该此其这那他她我你们说讲听看做作去下中前内外大小新每本带主亲访牵深可已曾随仍刚只未无没如因所当按据用给跟并而且或但却为率更最很十一二三四五六七八九两几数出参起进入开发提指表介慰实检巡走调督视察看暗夜集换履轮述接领点论寄致送护竞直停撤获落挂答签招赴尽缺减扩评测选派住驻蹲交联离卸辞逝病拟迎讨约挥]/u;

/** The last letters of bodies and offices, which given names seldom end with. */
const OFFICE_END = "局委办厂店站所校科厅署院部处区市县";
/** `葛天任组长`: behind 任. */
const OFFICE_TAKEN = /^(?:第一|常务|办公室)?副?(?:组长|队长|团长|会长|主任|指挥)/u;
/** What given names do not end with, everyday words besides. */
const NO_NAME_END = new RegExp(`[不在到对就于与等及的地则均都说被将也还又率副${OFFICE_END}]$`, "u");

/** `、李世科出席`: no office does. */
const IN_ROW = /^(?:等?(?:分别|一同|共同)?(?:出席|参加|列席|陪同|参与))/u;
/** `主任江新所，`: behind a post no office begins, and two letters would leave one over. */
const BEHIND_POST = /[长任席记委员]$/u;

/** `妇女主任周女士`, who is not named. */
const COURTESY = /^\p{Script=Han}{1,2}(?:女士|先生|某)/u;
const LONGEST_ETHNIC_NAME = 15;
/** Four letters and more that Tibetan, Uygur, Kazakh and Mongol names are written with: 扎西顿珠, 阿依古丽, 朝鲁巴根. */
const TRANSCRIBED =
  /^[扎西顿珠旦次仁旺堆加措丹增尼玛卓拉姆央金洛桑多吉平巴普布达瓦德白索朗贡嘎杰才让青群培阿依古丽买提吐尔逊江艾力热合曼孜汗娜木萨比克斯别肯哈沙努特格日勒图其乌云托娅那苏额敦朝鲁宝音呼和道琪根毛梅措吾先角诺日俄]{4,7}/u;
const SHORTEST_TRANSCRIBED = 4;
const MORE_TIMES = 2;
/** What stands behind a name in brackets: `（女，回族）`. */
export const NAMES_NOTE = "[（(](?:[男女]|\\p{Script=Han}{1,5}族|[，,、\\s])+[）)]";
/** The same, or nothing. */
export const NOTE = `(?:${NAMES_NOTE})?`;
const TUNE =
  /^(?:[五七][律绝]|临江仙|沁园春|水调歌头|满江红|念奴娇|浣溪沙|鹧鸪天|西江月|蝶恋花|卜算子|清平乐|菩萨蛮|如梦令|虞美人|浪淘沙|忆江南|采桑子|渔家傲|江城子|定风波|破阵子|青玉案|踏莎行|长相思|一剪梅|减字木兰花|行香子|南乡子|点绛唇|醉花阴|望海潮|诉衷情|天净沙)[·•・]/u;

/** `临江仙·秋声`: a poem's title, and not the name of someone. */
export function isSetToTune(text: string): boolean {
  return TUNE.test(text);
}

/** What is done with the one whose name begins behind it: `任命阿依古丽·买买提`. */
export const APPOINTING = "任命|免去|免除|撤销|选举|补选|推选|提名|推荐|增补|接受|同意|批准|决定|聘任";
const BEGINS_BEHIND = new RegExp(`^(?:${APPOINTING})`, "u");

/**
 * The name that begins at an offset: two or three characters, four after a double surname, more with `·`.
 * Its end is where a word stands that follows names; where several would do, the page is asked by `count`.
 * @param count how often a text stands on the page
 */
export function nameAt(text: string, start: number, count: (text: string) => number): FoundName | undefined {
  const rest = text.slice(start, start + LONGEST_ETHNIC_NAME + 4);
  const ethnic = /^\p{Script=Han}{2,7}(?:·\p{Script=Han}{2,7})+/u.exec(rest)?.[0];
  // 银河邮轮·晨星号 is a ship.
  if (ethnic?.includes("轮·") === true) return undefined;
  if (ethnic !== undefined) return BEGINS_BEHIND.test(ethnic) ? undefined : ethnicName(ethnic, start, text);
  const surname = surnameLength(rest);
  if (COURTESY.test(rest)) return undefined;
  const isNameHere = NAME_BESIDE.test(rest) || (NAME_AS_WELL.test(rest) && fitOf(rest.slice(2)) > 0);
  if (NO_NAME.test(rest) && !isNameHere) return undefined;
  const transcribed = transcribedName(rest, start);
  if (transcribed !== undefined) return transcribed;
  if (surname === 0) return rareName(rest, start);
  const candidates = [surname + 2, surname + 1].flatMap((length) => {
    const name = startOf(rest, length);
    const after = rest.slice(name.length);
    if (lengthOf(name) < length || !/^\p{Script=Han}+$/u.test(name)) return [];
    if (name.endsWith("任") && OFFICE_TAKEN.test(after)) return [];
    if (NO_NAME_END.test(name) && !endsLikeOffice(name, text.slice(0, start), after)) return [];
    return [{ name, fit: fitOf(after), isWhole: isWholeWord(after), count: count(name) }];
  });
  const best = bestOf(candidates, rest);
  if (best === undefined) return undefined;
  if (isEverydaySurname(rest) && best.fit < 2 && best.count < 2) return undefined;
  return { name: best.name, isParted: best.fit > 0, end: start + best.name.length };
}

/** As long as can be, up to what surely parts it off. */
function transcribedName(rest: string, start: number): FoundName | undefined {
  const run = TRANSCRIBED.exec(rest)?.[0] ?? "";
  for (let length = run.length; length >= SHORTEST_TRANSCRIBED; length -= 1)
    if (fitOf(rest.slice(length)) >= 3)
      return { name: rest.slice(0, length), isParted: true, end: start + length };
  return undefined;
}

/** A name of three letters, the last of which offices end with, where no office can stand. */
function endsLikeOffice(name: string, before: string, after: string): boolean {
  if (lengthOf(name) !== 3 || !OFFICE_END.includes(name.slice(-1))) return false;
  const isInRow = before.endsWith("、") && name.endsWith("科") && IN_ROW.test(after);
  const isAlone =
    /^[，。、；]/u.test(after) || (isWholeWord(after) && !startsWithWord(name.slice(-1) + after));
  return isInRow || (BEHIND_POST.test(before) && isAlone && !isWord(name.slice(1)));
}

/** A surname that the table lacks: accepted where the name is parted off beyond doubt and begins no word. */
function rareName(rest: string, start: number): FoundName | undefined {
  if (NO_SURNAME.test(rest) || startsWithWord(rest)) return undefined;
  const name = [startOf(rest, 2), startOf(rest, 3)].find(
    (letters) =>
      /^\p{Script=Han}{2,3}$/u.test(letters) &&
      !NO_NAME_END.test(letters) &&
      !isWord(letters) &&
      fitOf(rest.slice(letters.length)) === 4,
  );
  return name === undefined ? undefined : { name, isParted: true, end: start + name.length };
}

interface Candidate {
  readonly name: string;
  /** How surely what follows parts the name off: 4 a mark or a word, down to 1 for a letter that names have, too; 0 is nothing known. */
  readonly fit: number;
  /** What follows is a word of two letters and more. */
  readonly isWhole: boolean;
  readonly count: number;
}

function isWholeWord(after: string): boolean {
  return (FOLLOWING.exec(after)?.[0].length ?? 0) > 1;
}

function fitOf(after: string): number {
  const word = FOLLOWING.exec(after)?.[0];
  if (word === undefined) return 0;
  if (word.length !== 1 || !/\p{Script=Han}/u.test(word)) return 4;
  if (/[在到对向就从于等的是则均都说被将也还又率]/u.test(word)) return 4;
  if (/[为和同与及以让]/u.test(word)) return 3;
  return NAME_LETTERS.test(word) ? 1 : 2;
}

function bestOf(candidates: readonly Candidate[], rest: string): Candidate | undefined {
  const [long, short] = candidates;
  if (long === undefined || short === undefined) return long ?? short;
  // The shorter name is written without the third letter elsewhere.
  if (short.count > long.count && short.fit >= long.fit && short.fit > 0) return short;
  // 高香以“四不两直”方式 of 高香, whom the page names again and again.
  if (long.count === 1 && short.count > MORE_TIMES && short.fit >= 3) return short;
  // 洪亮掰着手指: what stands before 着 is a verb.
  if (/^[着了过]/u.test(rest.slice(long.name.length))) return short;
  // 李明来到: a whole word parts better than the one letter that it would leave.
  if (short.isWhole && !long.isWhole) return short;
  if (long.fit !== short.fit) return long.fit > short.fit ? long : short;
  if (long.count > 1 && long.count === short.count) return long;
  if (long.fit > 0) return long;
  return startsWithWord(rest.slice(short.name.length)) && !startsWithWord(rest.slice(long.name.length))
    ? short
    : long;
}

/** A Uygur, Kazakh or Tibetan name: its last part ends where a verb begins. */
function ethnicName(written: string, start: number, text: string): FoundName {
  const lastPart = written.lastIndexOf("·") + 1;
  for (let length = lastPart + 2; length < written.length; length += 1) {
    if (fitOf(text.slice(start + length)) >= 2)
      return { name: written.slice(0, length), isParted: true, end: start + length };
  }
  return { name: written, isParted: true, end: start + written.length };
}

/** Whether a whole text is a personal name, as the items of a list of names are. */
export function isName(text: string): boolean {
  if (/^\p{Script=Han}{2,7}(?:·\p{Script=Han}{2,7})+$/u.test(text))
    return !isSetToTune(text) && !text.split("·").some(isOfWords);
  const surname = surnameLength(text);
  const given = lengthOf(text) - surname;
  if (surname === 0 || NO_NAME.test(text) || !/^\p{Script=Han}+$/u.test(text)) return false;
  return (given === 1 || given === 2) && !NO_NAME_END.test(text);
}

/** `浪漫号分别`: the letters of a name that was written by its sound make up one word by chance, but not two. */
function isOfWords(text: string): boolean {
  return wordsOf(text).filter((word) => lengthOf(word) > 1).length > 1;
}

/** Whether letters that a role such as 记者 stands before can be a name that the table of surnames lacks: 格桑卓玛, 尕让. */
export function couldBeName(text: string): boolean {
  return (
    /^\p{Script=Han}{2,4}$/u.test(text) &&
    !NO_SURNAME.test(text) &&
    !NO_NAME.test(text) &&
    !NO_NAME_END.test(text) &&
    !startsWithWord(text)
  );
}

/** Whether an item of a row of leaders is a name: Mongol and other names may have four characters and no surname. */
export function isLeaderName(text: string): boolean {
  return (
    isName(text) || (/^\p{Script=Han}{4}$/u.test(text) && !NO_NAME.test(text) && !NO_NAME_END.test(text))
  );
}
