// Tells the officials of other places from a page's own, by the places that the page names.
import type { Official } from "./rows.ts";

const PROVINCE =
  "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|北京|天津|上海|重庆";
const COUNTRY =
  /[德韩美法英泰]国|日本|俄罗斯|意大利|西班牙|葡萄牙|荷兰|比利时|瑞[士典]|挪威|丹麦|芬兰|波兰|匈牙利|捷克|希腊|土耳其|埃及|南非|巴西|阿根廷|智利|墨西哥|加拿大|澳大利亚|新西兰|新加坡|马来西亚|印度|越南|老挝|柬埔寨|缅甸|菲律宾|蒙古国|朝鲜|哈萨克斯坦|巴基斯坦|伊朗|以色列|秘鲁|古巴|委内瑞拉|肯尼亚|尼日利亚|埃塞俄比亚|坦桑尼亚|乌克兰|塞尔维亚/u;
/** The nation's bodies, but not what they have in a district, as `国家税务总局银河区税务局`. */
const MINISTRY =
  /国家[^区市县、]{2,12}(?:局|委|署|办公室|委员会)(?:党组)?(?:成员|书记)?、?副?(?:书记|局长|主任|署长|司长)|(?<!作)(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅|退役军人事务|应急管理)部(?:党组)?(?:成员|书记)?、?(?:副?部长|[^、]{0,10}司)|全国(?:总工会|妇联)/u;

/** The province's departments; its leaders are the district's as well. */
const DEPARTMENT =
  /^(?:中共)?(?:中(?:宣|组|央)[^、]{1,12}[处局司]|省(?!委常委|委员)(?:委|政府|直)?[^、区市县]{2,12}(?:厅|局|委|办|部|处)).*(?:[厅局处部组]长|主任|巡视员|调研员|总工程师)$/u;

const OF_PROVINCE = new RegExp(`^(${PROVINCE})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?`, "u");
const COMPONENT = /^[\p{Script=Han}]{2,3}?(?:市|区|县|州|旗)/u;
/** Kinds of places that names of districts end with, too. */
const NO_DISTRICT =
  /^(?:.{0,2}(?:开发|高新|经开|新|园|城|郊|社|小|辖|景|示范|自治|试验|林|库|灾|港|特|校|厂|片|街|地)区|[全我各本该两多外]{1,2}[市区县]|.*[街道镇乡副代任原委长团].*|(?:中共|民[建盟革进]|农工|致公|九三).*)$/u;

/** A post that needs no name of its district stands in the paper of one. */
const OWN_POST =
  /(?<![\p{Script=Han}])(?:区委|区长|副区长|区政府|区人大|区政协|县委|县长|副县长|县政府)|我[区县]/u;
const CITY_POST = /(?<![\p{Script=Han}])(?:市委|市长|副市长|市政府|市人大|市政协)/u;
/** `赴青川市青浦区考察` */
const GONE_TO = new RegExp(`赴((?:${PROVINCE})?(?:省|市)?(?:[\\p{Script=Han}]{2,3}?[市区县州])+)`, "gu");
/** `来银河区考察` */
const COMES =
  /(?:来|[来到]我|莅)[\p{Script=Han}]{0,6}?(?:[市区县]|访)[^。，]{0,12}(?:考察|学习|访问|交流|参观|观摩|来访|洽谈)/u;

/** What a page names of places. */
export interface Places {
  readonly texts: readonly string[];
  /** The district that is named most of those whose posts the page names. */
  readonly own: string | undefined;
  readonly goneTo: ReadonlySet<string>;
}

/** @param posts all that the page names */
export function placesOf(texts: readonly string[], posts: readonly string[]): Places {
  const page = texts.join("\n");
  const isOfDistrict = OWN_POST.test(page) || CITY_POST.test(page);
  const named = posts.map(placeOf).flatMap(({ province, parts }) => {
    const place = parts.at(-1);
    return place === undefined || (province !== undefined && isOfDistrict) ? [] : [place];
  });
  const districts = [...new Set(named)]
    .filter((name) => !name.endsWith("市"))
    .toSorted((a, b) => timesIn(page, b) - timesIn(page, a));
  const goneTo = new Set([...page.matchAll(GONE_TO)].flatMap(([, place = ""]) => placeOf(place).parts));
  return { texts, own: districts.find((name) => !goneTo.has(name)), goneTo };
}

/**
 * Those of them that are the page's own: in a row the first post names the place of all, `青川市市长甲、副市长乙`.
 * @param officials in the order of the text
 */
export function ownOfficials(officials: readonly Official[], text: string, places: Places): Official[] {
  let foreignEnd = -1;
  return officials.filter((official) => {
    const { name, post, at } = official;
    const isNext = foreignEnd !== -1 && text.slice(foreignEnd, at - (post ?? "").length) === "、";
    const goesOn = isNext && post !== undefined && placeOf(post).parts.length === 0;
    const isOther = goesOn || isForeign(official, text, places);
    if (isOther) foreignEnd = at + name.length;
    return !isOther;
  });
}

/** Whether an official is of another country, a ministry, or a place that the page shows to be another than its own. */
function isForeign({ post, at }: Official, text: string, places: Places): boolean {
  if (post === undefined) return false;
  if (COUNTRY.test(post) || MINISTRY.test(post) || DEPARTMENT.test(post)) return true;
  const { province, parts } = placeOf(post);
  const place = parts.at(-1);
  if (place !== undefined && place === places.own) return false;
  // A paper names its own province before the posts of the province only.
  if (place === undefined) return province !== undefined && isLessNamed(province, places);
  if (province !== undefined || parts.some((part) => places.goneTo.has(part))) return true;
  const sentence = text.slice(text.lastIndexOf("。", at) + 1).split("。")[0] ?? "";
  if (COMES.test(sentence) && sentence.indexOf(place) < sentence.search(COMES)) return true;
  return isOfOther(place, places);
}

/** A district that each article names less often than the page's own, in the paper of a district. */
function isOfOther(place: string, { texts, own }: Places): boolean {
  if (own === undefined || place.endsWith("市") || !texts.some((text) => OWN_POST.test(text))) return false;
  return texts.every((text) => timesIn(text, place) === 0 || timesIn(text, place) < timesIn(text, own));
}

function isLessNamed(province: string, { texts }: Places): boolean {
  const times = (name: string) => texts.reduce((sum, text) => sum + timesIn(text, name), 0);
  const own = times(province);
  return PROVINCE.split("|").some((other) => other !== province && times(other) > own);
}

/** The places that a post begins with: `浙江省`, `桐乡市`, `青浦区`. */
function placeOf(post: string): { province: string | undefined; parts: string[] } {
  const [whole = "", province] = OF_PROVINCE.exec(post) ?? [];
  const parts: string[] = [];
  let rest = post.slice(whole.length);
  for (;;) {
    const part = COMPONENT.exec(rest)?.[0];
    if (part === undefined || NO_DISTRICT.test(part)) return { province, parts };
    parts.push(part);
    rest = rest.slice(part.length);
  }
}

function timesIn(text: string, name: string): number {
  return text.split(name).length - 1;
}
