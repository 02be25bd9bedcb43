// Tells the posts of officials (party and state organs, towns and streets) from other people's titles.
import { nameAt } from "./names.ts";
import { wordsOf } from "../words.ts";
import { breakAfterLong } from "./words-with-long.ts";

/** The last word of a post, before a name. */
const POST_WORD =
  /(?:(?:常务|第一|原|代|代理|挂职)?(?:副)?(?:区长|市长|县长|省长|州长|盟长|旗长|镇长|乡长|书记(?:助理)?(?![员处官录])|主任委员|主任(?!会议|科员|医师|检察官|法官|编辑|记者|播音|药师|护师|技师|法医|律师)|主席(?![团台])|局长|分局长|厅长|部长|检察长|院长|秘书长|指挥长|组长|理事长|主委|校长|政委|政治委员|司令员|参谋长|巡视员|调研员|督察长|总督学|总工程师|总规划师|总经济师|总会计师|处长|大队长|支队长|教导员)|常委(?!会)|党(?:组|委|工委)(?:班子)?成员|(?:党工委|党委|纪委|纪工委|监委|宣传|组织|统战|政法|武装|人大|[省市区县州盟旗]委)委员|(?<=红十字会(?:常务)?副?)会长|[正副](?:县|处|厅|科)级(?:干部|领导)|县级干部|处级干部|班子成员|[省市区县镇乡]级(?:副?总)?[河湖林田链路]长|(?<=(?:书记|主席|主任|长|委员|领导)、(?:分管|主管)\p{Script=Han}{1,8})负责人|(?<=(?:派出|司法|城管|执法|市场监管|市监|财政|自然资源|国土|税务|应急|应急管理)所)副?所长)(?:[（(][^（）()]{2,8}[)）])?[\s\u3000]?/gu;

/** Where a post's phrase begins, seen from its end. */
const PHRASE = /[\p{Script=Han}\d“”〇（）()、]+$/u;

/** Words in a phrase after which the post itself begins. */
const BEFORE_POST =
  /^.*(?:(?<=[会座议式动])由|[专采]访了?|随同|陪同|邀请|会同|联合|以及|和(?=[省市区县](?:委|政府|人大|政协))|[^、]等(?=区|市|县|省)|[，。]|(?:\d日|[上下]午|当[天日]|近日|日前|随后|晚上))/u;

/** What is done with whoever holds a post, or by whom; no organ is named so. */
const DEEDS = new Set(
  [
    "同意 批准 听取 要求 请求 会见 接见 约见 面见 拜会 拜访 走访 探望 看望 慰问 询问 感谢 致谢 欢迎 迎接 祝贺 恭喜 邀请 特邀 恳请 提请",
    "任命 提名 推荐 选举 补选 推选 免去 撤销 罢免 接受 委托 委派 指派 责成 安排 通知 告诉 告知 转告 交给 提醒 批评 表扬 约谈 座谈 面谈",
    "采访 专访 对话 连线 陪同 随同 会同 偕同 陪 跟随 带领 率领 率 带 根据 按照 据 经 由 向 对 让 请 令 派 为 给 被 把 将 在 从 跟 同 与 的 了 着",
  ].flatMap((words) => words.split(" ")),
);

const OWN_ORGAN =
  /^.*(?:街道(?:办事处)?|(?<![会司团]\p{Script=Han}{0,4})办事处|镇|乡|(?<![社小园校景片厂辖商院考战地城])区(?!委|长|直)|(?<![城超门])市(?!委|长|直|场|民|政)|县(?!委|长|直))/u;

/** Organs and offices whose leading cadres an archive lists. */
const PUBLIC =
  /(?:[省市区县旗州盟镇乡]|街道)(?:委|长|政府|人大|政协|纪|监|直|总工会|妇联|文联|科协|残联|侨联|工商联)|街道|党工委|人大|政协|纪委|纪工委|纪检|监委|政法委|常委|局|委员会|委主任|委副主任|委(?:党组|党委)|工委|管委会|办事处|政府|法院|检察|人武部|武装部|[镇乡](?:组织|宣传|统战|政法|武装|人大)委员|组织部|宣传部|统战部|工作部|办公室|总工会|妇联|团[区市县省]委|文联|科协|残联|侨联|工商联|红十字会|民[盟革建进]|农工党|九三|致公党|党校|巡察|督导组|工作组|指挥部|指挥长|公安|消防|[交巡特]警|(?:禁毒|刑侦|治安|经侦|网安|执法)[支大]队|主席团|大会执行主席|[区市县省州旗镇乡]长|级(?:巡视员|调研员|干部|领导)|[省市区县镇乡]级(?:副?总)?[河湖林田链路]长|党组|所长|[镇乡]党委|区委|市委|县委|区领导|厅/u;

/** Firms, schools, hospitals, associations and the residents' own bodies. */
const PRIVATE =
  /公司|集团|企业|我[院校司]|^[院校]纪委|银行|支行|医院|学校|小学|中学|大学|学院|幼儿园|一中|协会|商会(?!议)|学会|联合会(?!党组)|研究院|研究所|研究会|合作社|基金会|工厂|酒店|商场|超市|项目部|事务所|(?<!学)社区|村(?:党|支|委|民|“|第一|监)|[^农乡]村(?:书记|主任|副)|居委|居民|小区|支部|支书|总支(?!主委)|业委会|物业|网格|班主任|车间|[外内儿妇]科|科主任|教研|卫生院|卫生服务|卫生室|门诊|诊所|敬老院|养老院|志愿|服务队|战队|驻村|(?<!党委)第一书记|车站|俱乐部|剧团|书店|报社|通讯社|新华社|分社|电视台|融媒体中心主任助理|美术馆|博物馆|图书馆|文化馆|园区(?!管委)|产业园(?!.*管委)|商圈|市场(?!监)|楼|党员先锋|经理|董事|工程师$/u;

/** `区政协召开主席会议，副主席`: the organ that meets stands before the first post. */
const OF_MEETING =
  /(?:^|[。，\n])[^。，\n]{0,10}(?:政协|人大常委会)(?:[^。，\n]{0,12})(?:召开|举行)[^。\n]*$/u;

const FORMER = /(?:^|[局委府会协室部院])原(?=[副党常主书局区县市省州镇乡政一二三四正])/u;
/** A post that names no organ. */
const bare = (words: string) => `(?:(?:常务|第一|党委|党组|党支部)?副?(?:${words})|党[委组](?:委员|成员))`;
const BARE_WORDS = "书记|主任|主席|院长|部长|局长|秘书长|组长|理事长";
/** Of the same organ as the post before it. */
const BARE = new RegExp(`^${bare(`${BARE_WORDS}|校长`)}$`, "u");
/** Of an organ that was named before: a headmaster who is named alone is a school's. */
const BARE_ROW = new RegExp(`^(?:${bare(BARE_WORDS)}、?)+$`, "u");

/** `纪委书记` of a district or of a hospital: the post before it tells. */
const OF_ANY_BODY = /^(?:纪委|党委|党组|工会)副?(?:书记|主席|委员)$/u;

const NATIONAL =
  /总书记|国家主席|国家副主席|中共中央|国务院|全国人大|全国政协|中央军委|中央政治局|常委会委员长|总理/u;

export interface PostMention {
  /** As written, `柳河区委副书记、区长`. */
  readonly post: string;
  /** Offset after the post, where a name can begin. */
  readonly end: number;
  /** Whether its last letter can be the first of the next word, so that the name must be parted off beyond doubt. */
  readonly isDoubtful: boolean;
}

/** The posts of officials in a text, each where it ends; a title that belongs to no organ of party or state is passed over. */
export function* publicPosts(text: string): Generator<PostMention> {
  let wasPublic = false;
  let last = 0;
  for (const { 0: word, index } of text.matchAll(POST_WORD)) {
    const breaks = word.endsWith("长") ? breakAfterLong(text, index, index + word.length) : "sure";
    if (breaks === "none") continue;
    const post = phraseBefore(text, afterName(text, last, index), index) + word.trim();
    last = index + word.length;
    wasPublic = isPublicPost(post) ?? (wasPublic || OF_MEETING.test(text.slice(0, index)));
    if (wasPublic && !isFormer(post))
      yield { post, end: index + word.length, isDoubtful: breaks === "doubtful" };
  }
}

/** `原区政协副主席`, `区财政局原党组书记、局长`: who held it is no official any more. */
function isFormer(post: string): boolean {
  return post.split("、").every((one, at) => FORMER.test(one) || (at > 0 && BARE.test(one)));
}

/** Where the next post begins in `区妇联主席康乐、区卫健委副主任`: behind the name, if one stands between the posts. */
function afterName(text: string, last: number, index: number): number {
  const person = nameAt(text, last, () => 0);
  return person !== undefined && person.end < index && /[、和]/u.test(text.charAt(person.end))
    ? person.end + 1
    : 0;
}

function phraseBefore(text: string, start: number, end: number): string {
  const [phrase = ""] = PHRASE.exec(text.slice(Math.max(start, end - 60), end)) ?? [];
  return behindDeed(phrase)
    .replace(BEFORE_POST, "")
    .replace(/^.*[（(](?!挂)(?=[^）)]*$)/u, "")
    .replace(/^[、”）)]+/u, "")
    .replace(/^(?:专?访|对话)(?=\p{Script=Han}+(?:[省市区县乡镇]|街道))/u, "");
}

/** `区水利局` of `同意区水利局`: a post begins behind what is done, at the border of a word and with an organ's level or place. */
function behindDeed(phrase: string): string {
  const words = wordsOf(phrase);
  const last = words.findLastIndex(
    (word, at) => DEEDS.has(word) && /^[\p{Script=Han}]/u.test(words[at + 1] ?? ""),
  );
  return words.slice(last + 1).join("");
}

/**
 * A post without an organ of its own, as the second of `公司党委书记、副主席`, goes with the one before it.
 * Undefined where none of a row of posts names an organ: then it is the organ of the post that was named last.
 */
function isPublicPost(phrase: string): boolean | undefined {
  if (NATIONAL.test(phrase)) return false;
  const posts = phrase.split("、");
  for (let first = posts.length - 1; first >= 0; first -= 1) {
    const full = posts[first] ?? "";
    if (first > 0 && OF_ANY_BODY.test(full)) continue;
    const own = full.replace(OWN_ORGAN, "");
    if (PRIVATE.test(own)) return false;
    if (PUBLIC.test(full)) return true;
  }
  if (/(?:[省市区县旗州]|街道|镇|乡).*(?:中心|书记|主任)/u.test(phrase)) return true;
  return BARE_ROW.test(phrase) ? undefined : false;
}
