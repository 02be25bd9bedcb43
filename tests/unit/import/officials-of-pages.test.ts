// Who of those that a whole page names are its officials.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

function namesOfPage(page: string): string {
  const { articles } = importPage(page, {
    year: 2022,
    pageDate: undefined,
    officials: new Set(),
    topics: [],
  });
  return articles.flatMap(({ officials }) => officials.map(({ name }) => name)).join(" ");
}

it("are whom a list appoints and dismisses, with names set as wide as others", () => {
  const page = `云溪区人大常委会任免名单
（2022年3月28日区第八届人大常委会第四次会议通过）
一、任命
何  苗（女，回族）为云溪区司法局局长；
高\u3000远为云溪区水利局局长。
二、免去
周  宁的云溪区民政局局长职务；
夏 冰同志柳河街道办事处主任职务。
三、接受
接受林知远同志辞去云溪区人民政府副区长职务的请求。`;
  const known = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
  const [article] = importPage(page, known).articles;
  expect(article?.officials.map(({ name, post }) => `${name} ${post ?? ""}`)).toEqual([
    "何苗 云溪区司法局局长",
    "高远 云溪区水利局局长",
    "周宁 云溪区民政局局长",
    "夏冰 柳河街道办事处主任",
    "林知远 云溪区人民政府副区长",
  ]);
});

it("are who makes a speech, whose name stands over its first words", () => {
  const page =
    "在全区招商会上的讲话\n（2022年3月12日）\n何静姝\n\n同志们：\n　　今天这次会议，主要任务是动员全区上下抓好招商。";
  const known = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
  const [article] = importPage(page, known).articles;
  expect(article?.officials.map(({ name }) => name)).toEqual(["何静姝"]);
  expect(article?.reporters).toEqual([]);
  expect(article?.paragraphs.map(({ text }) => text).slice(0, 3)).toEqual([
    "（2022年3月12日）",
    "何静姝",
    "同志们：",
  ]);
});

it("are none where two letters behind a post stand in the headline alone", () => {
  const text = "3月8日，全区领导干部大会召开，区长何静姝讲话。";
  expect(namesOfPage(`区委书记揭榜\n\n本报讯 ${text}`)).toBe("何静姝");
});

it("are one person under a name and its alias", () => {
  const page =
    "全区教育会召开\n\n本报讯 3月8日，全区教育会召开，副区长高大山出席。会议听取了高大山同志的汇报。";
  const registered = new Map([
    ["高大山", "gao-dashan"],
    ["高大山同志", "gao-dashan"],
    ["何静姝", "he-jingshu"],
  ]);
  const { articles } = importPage(page, {
    year: 2022,
    pageDate: undefined,
    officials: new Set(registered.keys()),
    idOf: (name) => registered.get(name),
    topics: [],
  });
  expect(articles.flatMap(({ officials }) => officials.map(({ name }) => name))).toEqual(["高大山"]);
});

const LEAD = "全区防汛会议召开\n\n本报讯 3月8日，";

describe("officials of a page", () => {
  it.each([
    ["银河区召开会议，银河区委书记何静姝、区长高大山参加。", "何静姝 高大山"],
    ["浙江省桐溪市市长何静姝一行来我区考察，副区长高大山陪同。", "高大山"],
    ["德国哈茨县县长斯库特、韩国丽水市市长权五凤来我区访问，副区长高大山会见客人。", "高大山"],
    ["水利部副部长何静姝到银河区调研，区长高大山陪同。", "高大山"],
    ["国家发展改革委副主任何静姝到银河区调研，区长高大山陪同。", "高大山"],
    ["上海市江浦区副区长何静姝来银河区考察，副区长高大山陪同。", "高大山"],
    ["银河区委书记何静姝率团赴青浦区考察，青浦区委书记高大山陪同。", "何静姝"],
    ["青浦区委书记何静姝一行来银河区考察，银河区区长高大山陪同。", "高大山"],
    ["副区长何静姝赴青川市江浦县考察，江浦县副县长高大山、组织部部长夏晴明接待。", "何静姝"],
    ["浙江省青川市青浦区区委书记何静姝带领代表团来考察，市委副书记、市长高大山参加。", "高大山"],
    ["市委书记何静姝到银河区调研，区委书记高大山陪同。", "何静姝 高大山"],
    ["省委常委、市委书记何静姝到银河区调研。", "何静姝"],
    ["副区长何静姝、高 大山，区政府党组成员欧阳 雪出席会议。", "何静姝 高大山 欧阳雪"],
    ["省委宣传部文改处处长何静姝到银河区调研，市委宣传部副部长夏晴明、区长高大山陪同。", "夏晴明 高大山"],
    ["省委常委、宣传部部长何静姝到银河区调研，区长高大山陪同。", "何静姝 高大山"],
    ["云溪市副市长何静姝到银河区调研，区委书记高大山陪同。", "何静姝 高大山"],
    ["常务副区长何静姝、民建区委主委高大山、共青团区委书记夏晴明参加。", "何静姝 高大山 夏晴明"],
    ["银河区文昌街道党工委书记何静姝、青山镇党委书记高大山参加。", "何静姝 高大山"],
  ])("%s", (text, names) => {
    expect(namesOfPage(LEAD + text)).toBe(names);
  });

  it("keep Traditional letters", () => {
    expect(namesOfPage("全區防汛會議召開\n\n本報訊 3月8日，區委書記綦曉廣、鎮長陳國棟參加會議。")).toBe(
      "綦曉廣 陳國棟",
    );
  });
});
