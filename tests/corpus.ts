// A made-up archive from a seed, and random queries over it.
import type { CalendarDate } from "../src/content/records.ts";
import type { SearchLabels, SearchRecord } from "../src/search/cut/record.ts";
import { type Chance, chance } from "./chance.ts";

const people = [
  "陆明川",
  "顾怀远",
  "沈知微",
  "韩立冬",
  "祁小满",
  "白亦农",
  "欧阳青禾",
  "段文楷",
  "𠮷田和",
  "骆一〇",
];
const topics = ["疫情防控", "城市更新", "营商环境", "项目建设", "生态环境", "教育", "养老服务", "安全生产"];
const places = [
  "青禾区",
  "云溪街道",
  "望河路",
  "柳湖社区",
  "南屏镇",
  "东仓坊",
  "望河路小学",
  "〇三工地",
  "Wi-Fi小镇",
];
const deeds = [
  "实地察看了项目进展",
  "主持召开专题会议",
  "听取工作汇报",
  "走访慰问困难群众",
  "督导检查安全生产工作",
  "调研城市更新和老旧小区改造",
  "部署下一步疫情防控工作",
  "与企业负责人座谈交流",
  "现场办公解决难题",
  "检查防汛备汛情况",
];
const manners = ["要求", "强调", "指出", "表示", "希望"];
const aims = [
  "要提高政治站位,压实工作责任",
  "坚持问题导向、目标导向、结果导向",
  "确保各项工作落到实处",
  "让群众有更多获得感",
  "把“一网通办”做实做细",
  "守住不发生系统性风险的底线",
  "不断优化营商环境",
  "扎实做好“六稳”“六保”工作",
];
const foreign = [
  "C919",
  "GDP",
  "5G",
  "mRNA",
  "Wi-Fi",
  "App Store",
  "AppStore",
  "iPhone 15 Pro",
  "CO2",
  "H7N9",
  "ＡＩ",
  "ＣＢＤ",
  "Ｇ107国道",
  "Zürich",
  "café",
  "naïve",
  "Ⅷ期",
  "№7",
  "㎡",
  "カラオケ",
  "ｶﾗｵｹ",
  "ひらがな",
  "서울",
  "Москва",
  "Ελλάς",
  "İzmir",
  "ﬁnance",
  "GB/T 7714—2015",
  "v2.0.1",
  "3.5.7%",
  "㈱",
  "人人々",
  "⻋站",
  "车站",
  "区⻓",
  "区长",
  "⼈⺠",
  "𠮷野家",
];
const measures = ["万元", "亿元", "%", "％", "公里", "人", "户", "㎡", "平方米", "个", "次", "℃", "吨"];

function number(pick: Chance): string {
  const whole = pick.oneOf([pick.between(0, 99), pick.between(100, 9999), pick.between(2018, 2024)]);
  return pick.between(0, 2) === 0 ? `${whole}.${pick.between(0, 99)}` : String(whole);
}

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z.%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function clause(pick: Chance, date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const amount = `${number(pick)}${pick.oneOf(measures)}`;
  return pick.oneOf([
    () => `${pick.oneOf(people)}到${pick.oneOf(places)}${pick.oneOf(deeds)}`,
    () =>
      `${pick.oneOf(people)}${pick.oneOf(manners)}${pick.oneOf([",", "，", "：", ""])}${pick.oneOf(aims)}`,
    () => `${Number(month)}月${Number(day)}日${pick.oneOf(["上午", "下午", ""])}`,
    () => `${year}年${Number(month)}月`,
    () => `${year}${month}${day}期`,
    () => `${pick.oneOf(topics)}工作投入${amount}`,
    () => `同比增长${number(pick)}%`,
    () => `占${fullWidth(`${number(pick)}%`)}，达${fullWidth(number(pick))}万`,
    () => `引进${pick.oneOf(foreign)}${pick.oneOf(["", " ", "项目", "、", "-"])}${pick.oneOf(foreign)}`,
    () => `${pick.oneOf(foreign)}${number(pick)}${pick.oneOf(measures)}`,
    () => `${number(pick)}-${number(pick)}${pick.oneOf(measures)}`,
    () => `${pick.oneOf(places)}（${pick.oneOf(foreign)}）新增${amount}`,
  ])();
}

function paragraph(pick: Chance, date: string, length: number): string {
  let text = "";
  while (text.length < length) {
    text += clause(pick, date) + pick.oneOf(["，", "。", "；", "、", ",", " ", "", "\n"]);
  }
  return text;
}

function dateOf(year: number, pick: Chance): CalendarDate {
  const day = new Date(Date.UTC(year, 0, pick.between(1, 365)));
  return day.toISOString().slice(0, 10) as CalendarDate;
}

const ids = (prefix: string, names: readonly string[]) =>
  names.map((name, index) => ({ id: `${prefix}${index}`, name }));

/** The names behind the ids of the made-up archive. */
export const corpusLabels: SearchLabels = {
  officials: ids("person-", people),
  topics: ids("topic-", topics),
};

export interface CorpusShape {
  readonly seed: number;
  readonly count: number;
  readonly years?: readonly number[];
  /** Characters of a body, about; 250 unless set. */
  readonly length?: number;
}

/** A made-up archive, newest first; each body names the district once and has up to four paragraphs. */
export function corpus({
  seed,
  count,
  years = [2020, 2021, 2022, 2023],
  length = 250,
}: CorpusShape): SearchRecord[] {
  const pick = chance(seed);
  const records = Array.from({ length: count }, (_, index): SearchRecord => {
    const date = dateOf(pick.oneOf(years), pick);
    const chosen = (labels: readonly { readonly id: string }[]): string[] => [
      ...new Set(Array.from({ length: pick.between(0, 3) }, () => pick.oneOf(labels).id)),
    ];
    const blocks = pick.between(1, 4);
    const paragraphs = Array.from({ length: blocks }, () => paragraph(pick, date, length / blocks));
    paragraphs[0] = `${pick.oneOf(["青禾区", "青禾区政府", "本报讯 青禾区"])}${paragraphs[0] ?? ""}`;
    const title =
      index % 50 === 0 ? "……" : clause(pick, date) + (index % 3 === 0 ? ` ${clause(pick, date)}` : "");
    const officials = chosen(corpusLabels.officials);
    const ownTopics = chosen(corpusLabels.topics);
    return {
      permalink: `/bulletins/${date.replaceAll("-", "/")}/b${index}/`,
      title,
      date,
      officials,
      topics: ownTopics,
      ownTopics,
      places: places.filter((_, place) => index % (place + 3) === 1),
      paragraphs: index % 40 === 7 ? ["——", ""].slice(index % 2) : paragraphs,
    };
  });
  return records.sort((a, b) => order(b.date, a.date) || order(a.permalink, b.permalink));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A random query: mostly something that occurs, cut anywhere; sometimes something that does not. */
export function randomQuery(pick: Chance, records: readonly SearchRecord[]): string {
  const texts = (): string => {
    const record = pick.oneOf(records);
    return pick.oneOf([record.title, ...record.paragraphs]);
  };
  const piece = (least: number, most: number): string => {
    const characters = Array.from(texts());
    const start = pick.between(0, Math.max(0, characters.length - 1));
    return characters.slice(start, start + pick.between(least, most)).join("");
  };
  const date = pick.oneOf(records).date.split("-").map(Number);
  const beginning = (word: string): string => word.slice(0, pick.between(1, word.length));
  return pick.oneOf([
    () => piece(1, 8),
    () => piece(2, 4),
    () => piece(8, 40),
    () => piece(1, 1),
    () => pick.oneOf(people),
    () => beginning(pick.oneOf(people)),
    () => `${number(pick)}${pick.oneOf(measures)}`,
    () => `${pick.between(0, 99)}.${pick.between(0, 9)}`,
    () => `${number(pick)}%`,
    () => String(pick.between(0, 120)),
    () => `${date[1] ?? ""}月${date[2] ?? ""}日`,
    () => `${date[0] ?? ""}年${pick.between(1, 12)}月`,
    () => pick.oneOf(foreign),
    () => beginning(pick.oneOf(foreign)),
    () => beginning(pick.oneOf(foreign)).toUpperCase(),
    () => fullWidth(beginning(pick.oneOf(foreign))),
    () => fullWidth(number(pick)),
    () => `${piece(1, 4)} ${piece(1, 4)}`,
    () => `${pick.oneOf(people)}\u3000${pick.oneOf(topics)}`,
    () => `${pick.oneOf(people)}，${pick.oneOf(manners)}`,
    () => `${beginning(pick.oneOf(foreign))} ${beginning(pick.oneOf(foreign))}`,
    () => pick.oneOf(["龘靐", "不存在的词语", "zzz", "99999999", "。，", "青禾区", "的", "年"]),
    () => Array.from(piece(2, 6)).reverse().join(""),
  ])();
}

/** A random query with operators, most in their right places. */
export function randomOperators(pick: Chance, records: readonly SearchRecord[]): string {
  const text = (): string => {
    const record = pick.oneOf(records);
    const characters = Array.from(pick.oneOf([record.title, record.title, ...record.paragraphs]));
    const start = pick.between(0, Math.max(0, characters.length - 1));
    return characters.slice(start, start + pick.between(1, 3)).join("");
  };
  const common = (): string => pick.oneOf([...topics, ...places, "青禾区", "年", "公里", "工作", "%"]);
  const one = (): string => pick.oneOf([text, common, common])();
  const term = (): string =>
    pick.oneOf([
      one,
      one,
      () => `${pick.oneOf(["title:", "标题：", "Title：", "标题:"])}${one()}`,
      () => `"${one()} ${one()}"`,
      () => `“${text()}” ${one()}`,
      () => `标题：“${text()}”`,
    ])();
  const part = (): string =>
    pick.oneOf([
      term,
      term,
      () => `-${term()}`,
      () => `－${one()}`,
      () => `${term()} OR ${term()}`,
      () => `${term()}|${one()}`,
      () => `${one()} 或 ${one()} | ${term()}`,
      () => `-${one()}|${one()}`,
      () => pick.oneOf(["OR", "或", "|", "-", '"', "“", "title:", "-手记-", "AND", "(", "site:"]),
    ])();
  return Array.from({ length: pick.between(1, 3) }, part).join(" ");
}
