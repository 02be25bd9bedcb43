// Finds the places of an article: streets, neighbourhoods, projects, schools, squares, where someone is or goes.
import { fold } from "../folding.ts";

const KIND =
  "街道办事处|街道|社区|小区|(?<![乡农])村(?![级民委])|(?<!城)镇|小学|中学|学校|幼儿园|医院|公园|广场|产业园|创新园|科技园|工业园|物流园|园区|项目|工地|市场|商场|车站|火车站|服务中心|党群服务中心|政务服务大厅|指挥部|文化馆|图书馆|博物馆|养老院|敬老院|轻纺城|污水处理厂|水库|泵站|合作社";
/** Words that end a place before its kind could come: what someone does there. */
const DEED =
  "位于|来到|走进|前往|赶往|赶到|赶赴|奔赴|抵达|调研|走访|实地|检查|督导|督查|察看|查看|慰问|看望|参加|参观|考察|视察|开展|举行|举办|召开|启动|询问|了解|听取|以及|给予|没有|[和与及等的了到在把被给让也还并而但或]";
const LETTER = `(?:(?!${DEED})[\\p{Script=Han}\\d])`;
const KINDED = `(?:${KIND})(?:[一二三四五六七八九十]期)?(?:项目)?`;
/** A street and what lies in it stand side by side: `长江路街道桃源社区`. */
const PLACES = `${LETTER}{2,16}?${KINDED}(?:${LETTER}{1,12}?${KINDED})?`;

/** 在 and 到 begin a place at the beginning of a clause; elsewhere they are parts of other words, too. */
const GOING =
  "(?:^|[，。；：、“\\n])(?:随后|当日|当天|首先|其间)?(?:在|到|来到|走进|前往|深入|赴|位于)|[^存现实正内外](?:来到|走进|前往|赶往|赶到|赶赴|奔赴|抵达|深入|位于|赴)|、|[^提做达得看感受遇见听想收接涉直说谈来回]到|[^存现实正内外所好旨]在(?=[^，。]{2,20}(?:举行|举办|召开|启动|看到))";

const PLACE = new RegExp(
  `(?<=${GOING})(${PLACES})(?![\\p{Script=Han}]{0,2}(?:长|书记|主任|局|负责人|工作人员|干部))`,
  "gu",
);

/** What tells one sort of such places from another, and none by its name: `在建项目`, `结对帮扶村`. */
const SORT =
  "项目|建筑|施工|在建|新建|重[点大]|大型|中小|养老|辖区|部分|农贸|集贸|帮扶|结对|共建|示范|试点|贫困|脱贫|挂[点钩联包]|包[联保抓]|联系|特色|智慧|文明|美丽|红色|和谐|老旧|无物业|封闭|开放|回迁|安置|工业|产业|开发|民生|亿元|水利|招商|签约|商业|定点|公立|民办|居民|生活|住宅|商品|软弱|涣散|后进|先进|建设|公园|广场|走进|进入|[省市区县乡镇街村]级|乡镇|镇街|城乡|农村|防汛|抗旱|前线|公交|有关|相关|各|口袋|街角|排[涝水]|增强|提升|完善|优化|打造|建成|推[动进]|引[导领]|改造|整治";
const NAMELESS = new RegExp(`^(?:${SORT})+(?:${KIND})?$`, "u");

/** Kinds without a name, and words that no name has. */
const NO_PLACE =
  /^(?:[各全该本两多个几重大点相关每这那一批省市区县乡级]{1,4}|老旧|基层|辖区|城市|农贸|服务|企业|我们|他们|深入|居民).{0,3}$|^建(?:筑|设)?(?:工地|项目|工程)|^(?:[改扩新修重]+建|服务|要求|加快|推进)|^(?:[省市区县]?关于|周边|附近)|加强|村级|建设项目$|(?<=[区市县镇乡局部处])长|书记|主任|主席/u;

const STREET_AND_PLACE = /^([\p{Script=Han}]{2,6}街道)([\p{Script=Han}\d]{2,})$/u;

export function findPlaces(text: string): string[] {
  const found = new Set<string>();
  for (const { 1: place = "", index } of fold(text).matchAll(PLACE)) {
    const [, street, rest] = STREET_AND_PLACE.exec(place) ?? [];
    const parts = street === undefined || rest === undefined || rest === "办事处" ? [place] : [street, rest];
    for (const part of parts) {
      const at = index + place.indexOf(part);
      if (!NO_PLACE.test(part) && !NAMELESS.test(part)) found.add(text.slice(at, at + part.length));
    }
  }
  return [...found];
}
