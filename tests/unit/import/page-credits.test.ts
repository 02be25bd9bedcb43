// Who wrote and who sent in an article of a page, and from which paper it is.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

const IN_2022 = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

it.each(["（区融媒体中心供稿）", "区融媒体中心供稿", "供稿：区融媒体中心"])(
  "names who sent an article in as its source: %s",
  (byline) => {
    const page = `云溪区开展义务植树活动

3月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。

${byline}`;
    const [article] = importPage(page, IN_2022).articles;
    expect(article?.source).toBe("区融媒体中心");
    expect(article?.paragraphs).toHaveLength(1);
  },
);

it("has for a reporter whoever took the pictures in a further line of the byline", () => {
  const page = `云溪区开展义务植树活动

3月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。

记者 何静姝

通讯员 赵一鸣 摄`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: ["何静姝", "赵一鸣"] }]);
});

it("has no reporter where nothing but a picture in a longer article is signed", () => {
  const page = `云溪区走访养老机构

3月12日，云溪区走访养老机构，送去慰问品，和老人们拉家常。

沈若川 摄

走访组察看了食堂和活动室，仔细询问老人的饮食起居。

走访组要求，要让老人住得安心、吃得放心。`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: [] }]);
});

it("has all photographers of a page of pictures for its reporters", () => {
  const page = `云溪志愿者群像
志愿者搀扶着行动不便的老人。 何静姝 摄
社区里的志愿者在路口值守。 赵一鸣 摄
八旬老人在小区内宣传防疫。 沈若川 摄
年轻人替独居的邻居送菜。 周怀瑾 摄
文/夏语冰
\u3000\u30003月12日，云溪区的志愿者们站了出来，承担起各个小区的值守任务，风雨无阻。`;
  const [article] = importPage(page, IN_2022).articles;
  expect(new Set(article?.reporters)).toEqual(new Set(["何静姝", "夏语冰", "赵一鸣", "沈若川", "周怀瑾"]));
});

it("has the photographer of a text without a headline for its reporter", () => {
  const page = `3月8日上午，银河区举行义务植树活动，干部群众栽下白蜡、国槐500株。

记者 何静姝 通讯员 赵一鸣 摄`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: ["何静姝", "赵一鸣"] }]);
});

it("names the paper whose day stands right behind its name", () => {
  const page =
    "银河日报2022年3月8日 星期二 A01\n银杏社区植树忙\n\u3000\u30003月7日，银杏社区的邻居们来到河边种树。";
  expect(importPage(page, IN_2022).articles.map(({ source }) => source)).toEqual(["银河日报"]);
});

it.each([
  ["关于桥面施工的通告\n因桥面施工，请过往车辆绕行。\n银河区水利局\n2022年7月5日", ""],
  ["2022年7月6日 02版\n关于桥面施工的通告\n因桥面施工，请过往车辆绕行。\n银河区水利局", "报纸版面"],
  ["银杏社区植树忙\n\u3000\u3000本报讯 7月5日，银杏社区的邻居们来到河边种树。", "报纸版面"],
  ["银杏社区植树忙\n7月5日，邻居们来到河边种树。（何静姝）\n\n天气预报\n今天：多云，8℃～17℃", "报纸版面"],
  ["银杏社区办起植树日报\n7月5日，银杏社区的邻居们编发《植树日报》，贴在每个楼道口。", ""],
])("has a newspaper for the source of what one printed alone: %j", (page, source) => {
  expect(importPage(page, IN_2022).articles.map((article) => article.source)).toEqual([source]);
});

it("has who makes a report for no reporter, and both lines of its title where the second begins with 和", () => {
  const page = `柳河区2021年水利工程建设情况
和2022年水利工程建设计划的报告

——2022年3月8日在柳河区第六届人民代表大会第二次会议上

柳河区水利局局长 何静姝

一、2021年水利工程建设情况
2021年，全区修好水渠八条，新建泵站三座。`;
  const [article, ...others] = importPage(page, IN_2022).articles;
  expect(others).toEqual([]);
  expect(`${article?.title ?? ""}${article?.subtitle ?? ""}`).toContain(
    "柳河区2021年水利工程建设情况和2022年水利工程建设计划的报告",
  );
  expect(article).toMatchObject({ reporters: [], officials: [{ name: "何静姝" }] });
});

it("has an agency's dateline alone at an article's end for its source, and the title below for the next", () => {
  const page = `老桥修好了
柳河上的老桥修好了，两岸居民不再绕行。
据新华社银河3月6日电

新渠通水
柳河新渠7日通水，下游八个村受益。
（新华社银河3月7日电 记者 何静姝）

桥头有了路灯
3月7日，柳河桥头装上十二盏路灯。
\u3000\u3000\u3000新华社发`;
  expect(
    importPage(page, IN_2022).articles.map(({ title, source, reporters, paragraphs }) => [
      title,
      source,
      reporters.join(""),
      paragraphs.length,
    ]),
  ).toEqual([
    ["老桥修好了", "新华社", "", 1],
    ["新渠通水", "新华社", "何静姝", 1],
    ["桥头有了路灯", "新华社", "", 1],
  ]);
});

it.each(["城区新闻", "A03 银河新闻", "一线快报", "扫描二维码 看更多新闻"])(
  "has the name of no page or column for a source: %s",
  (line) => {
    const page = `2022年3月8日 星期二\n${line}\n银杏社区植树忙\n\u3000\u3000本报讯 3月7日，银杏社区的邻居们来到河边种树。`;
    expect(importPage(page, IN_2022).articles.map(({ source }) => source)).toEqual(["报纸版面"]);
  },
);

it("leaves each of several shorts the name of whoever wrote it", () => {
  const items = [
    "●3月8日，银杏社区的邻居们在河边栽下白蜡五十株。（何静姝）",
    "●3月7日，老街图书馆开到晚上九点，读者多了一倍。（小苗）",
    "●近日，柳河小学请来老木匠教孩子们做板凳。",
    "●3月6日，长桥菜场换上新顶棚，下雨天不再漏水。（赵一鸣）",
  ];
  const page = `一句话新闻\n\n${items.join("\n")}`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article?.paragraphs.map(({ text }) => text)).toEqual(items);
});

it("reads who wrote a special page beside who edited it", () => {
  const report = "桂花桥合龙\n\u3000\u30003月7日，柳河区桂花桥合龙，两岸的人走到了一起。";
  const page = `${report}\n\n统筹 苏雨   采写 何静姝 赵一鸣   编辑 高山`;
  expect(importPage(page, IN_2022).articles.map(({ reporters }) => reporters)).toEqual([
    ["何静姝", "赵一鸣"],
  ]);
  expect(importPage(`${report}\n\n统筹 苏雨   编辑 何静姝`, IN_2022).articles[0]?.reporters).toEqual([]);
});

it("takes a caption of several narrow rows whole, and its photographer for no author", () => {
  const page = `云溪日报
2022年4月13日 星期三 第2版 要闻
柳河社区换花土
\u3000\u3000本报讯（记者 何静姝）4月11日，柳
河社区召开茶话会，二十位老邻居坐在一
起，商量怎样给楼下的花坛换土。
\u3000\u3000茶话会还定下了轮流浇水的日子。
图为居民在给花坛
换上新土。
本报记者 赵一鸣 摄
老码头修好了
\u3000\u3000本报讯（记者 商羽）4月10日，青石
镇老码头重新开放，渡船一天开六趟，两岸
的学生不用再绕远路。
\u3000\u3000码头上添了雨棚，也添了路灯。
船工在老码头
检查缆绳。
赵一鸣 摄
茶园迎来头一批客人
\u3000\u3000本报讯（记者 商羽）4月9日，柳河村
茶园迎来头一批客人，三十名小学生跟着茶
农学采茶，一上午采了两筐。
补种的树活了
\u3000\u3000近日，青石镇补种的柳树都发了芽，种树
的人又给它们培了一回土。河堤上的老树去
年被大风刮倒了三十棵，镇里的木匠把它们
锯成长凳，摆在新树的旁边。
图为村民在河堤上
给新树培土。
赵一鸣 摄`;
  const { articles } = importPage(page, IN_2022);
  const captions = articles.map(({ guesses }) =>
    guesses.flatMap(({ value, doubt }) => (doubt.code === "caption" ? [value] : [])),
  );
  expect(captions).toEqual([
    ["图为居民在给花坛换上新土。", "本报记者 赵一鸣 摄"],
    ["船工在老码头检查缆绳。", "赵一鸣 摄"],
    [],
    ["图为村民在河堤上给新树培土。", "赵一鸣 摄"],
  ]);
  expect(articles.map(({ paragraphs, reporters }) => [paragraphs.length, ...reporters])).toEqual([
    [2, "何静姝"],
    [2, "商羽"],
    [1, "商羽"],
    [1],
  ]);
});

it.each(["赵一鸣摄（银河影像）", "赵一鸣摄（柳河社发）"])(
  "ends photo news with its photographer, whoever sells the picture: %s",
  (credit) => {
    const page = `渡口的船票换了新样子
柳河镇渡口的船票换了新样子，票面上印着老船的图样，船工说这样好认。
藕农下塘一上午装六筐
3月8日，柳河镇的藕农下塘采藕，一上午装了六筐。今年雨水足，藕比往年的粗，挖藕的人腰酸腿疼也高兴，收购的货车排到了桥头，镇里又请来两位农技员。
${credit}
柳河镇添置渡口雨棚
老木匠搭了三天
柳河镇在渡口添置雨棚，候船的人不再淋雨，木头用的是拆下来的旧船板。`;
    const { articles } = importPage(page, IN_2022);
    expect(articles.map(({ title, subtitle }) => [title, subtitle])).toEqual([
      ["渡口的船票换了新样子", undefined],
      ["藕农下塘一上午装六筐", undefined],
      ["柳河镇添置渡口雨棚", "老木匠搭了三天"],
    ]);
    expect(articles[1]?.reporters).toEqual(["赵一鸣"]);
  },
);
