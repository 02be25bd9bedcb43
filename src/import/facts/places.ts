// Finds the places of an article: streets, neighbourhoods, projects, schools, squares, where someone is or goes.

const KIND =
  "街道办事处|街道|社区|小区|[^乡农]村|[^城]镇|小学|中学|学校|幼儿园|医院|公园|广场|产业园|创新园|科技园|工业园|物流园|园区|项目|工地|市场|商场|车站|火车站|服务中心|党群服务中心|政务服务大厅|指挥部|文化馆|图书馆|博物馆|养老院|敬老院|轻纺城|污水处理厂|水库|泵站|合作社";

const PLACE = new RegExp(
  `(?<=(?:^|[，。；：、“])(?:随后|当日|当天|首先|其间)?(?:在|到|来到|走进|前往|深入|赴|位于)|[^存现实正内外](?:来到|走进|前往|深入|位于|赴)|、)([\\p{Script=Han}\\d]{2,16}?(?:${KIND})(?:[一二三四五六七八九十]期)?(?:项目)?)(?![\\p{Script=Han}]{0,2}(?:长|书记|主任|局|负责人|工作人员|干部))`,
  "gu",
);

/** Kinds without a name, and words that no name has. */
const NO_PLACE =
  /^(?:[各全该本两多个几重大点相关每这那一批省市区县乡级]{1,4}|老旧|基层|辖区|城市|农贸|服务|企业|我们|他们|深入).{0,3}$|[的了和与及]|等|加强|推进|开展|建设项目$/u;

const STREET_AND_PLACE = /^([\p{Script=Han}]{2,6}街道)([\p{Script=Han}\d]{2,})$/u;

export function findPlaces(text: string): string[] {
  const found = new Set<string>();
  for (const [, place = ""] of text.matchAll(PLACE)) {
    if (NO_PLACE.test(place)) continue;
    const [, street, rest] = STREET_AND_PLACE.exec(place) ?? [];
    if (street === undefined || rest === undefined || rest === "办事处") found.add(place);
    else found.add(street).add(rest);
  }
  return [...found];
}
