// Which lines of an article are its headings: what is unsure is none.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

function headingsOf(page: string): string[] {
  const known = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };
  return importPage(page, known).articles.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ isSubhead }) => isSubhead).map(({ text }) => text),
  );
}

const LEAD = "银河区召开会议\n\u3000\u30003月8日，区里部署汛前排查，要求各单位守住底线，把隐患找出来。\n";

describe("no heading is", () => {
  it.each([
    ["a letter's end", "\u3000\u3000此致\n敬礼！\n"],
    ["whoever signs", "银河区城市管理局\n6月3日\n编后：民有所呼，我有所应，事情再小也是大事。\n"],
    [
      "a further file",
      "\u3000\u3000附件：1. 银河区防汛预案\n\u3000\u3000\u3000\u3000\u30002. 银河区防汛指挥部成员名单\n银河区防汛指挥部\n2022年3月8日\n",
    ],
    [
      "one of several labels with their names",
      "大赛评出一等奖3名：\n老年组：何静姝\n青年组：高山\n少年组：顾远\n奖品由区文联提供。\n",
    ],
    [
      "a row of figures",
      "固定资产投资 亿元 - 11.2\n\u3000\u3000增速按可比价计算，与上年同期相比，数据来自区统计局。\n",
    ],
    ["a day with its time", "6月21日上午\n银河区龙舟赛在云溪河鸣锣开赛，二十支队伍参加比赛。\n"],
    [
      "a book's publisher",
      "银河文艺出版社\n\u3000\u3000天还没亮，老街上的梆子敲了五下，修笔的人推开门，雪已经埋到了膝盖。\n",
    ],
    ["a speaker", "何静姝\n\n同志们：\n\u3000\u3000今天这次会议，主要任务是动员全区上下抓好招商。\n"],
  ])("%s", (_, lines) => {
    expect(headingsOf(LEAD + lines)).toEqual([]);
  });
});

it("headings are halves of a sentence behind a whole one", () => {
  const page = `${LEAD}路通了，心也通了\n\u3000\u3000走在新修的路上，村民说，以前下雨出不了门，如今车能开到家门口。\n`;
  expect(headingsOf(page)).toEqual(["路通了，心也通了"]);
});

it("headings stand in brackets over the parts of an article, whatever one of them says by itself", () => {
  const page = `${LEAD}【热线】\n3月8日，居民打来电话，说楼下的井盖松了。\n【核实】\n记者来到现场，看到井盖翘起一角。\n【结果】\n3月9日，井盖换好，居民放了心。\n`;
  expect(headingsOf(page)).toEqual(["【热线】", "【核实】", "【结果】"]);
});

it("headings are marked, between gaps and over a text, though one has a comma", () => {
  const page =
    "银河区租房起纠纷\n\n本报记者 夏语冰\n\n3月8日，房东何静姝打来电话，说租客搬走时把墙敲了几个洞。\n\n" +
    "■租客：押金只有八百元，不够赔\n\n何静姝说，租客上月搬走了，再也联系不上。\n\n" +
    "■律师：可凭合同起诉\n\n律师赵一鸣认为，租客应承担赔偿责任。\n";
  expect(headingsOf(page)).toEqual(["■租客：押金只有八百元，不够赔", "■律师：可凭合同起诉"]);
});

it("a heading names several, where each other line is a whole paragraph", () => {
  const whole = (what: string) =>
    `${what}，那些年他一个人守着渡口，来来往往的人都记得他的灯，也记得他撑船时唱的那几句老歌。\n`;
  const page = `老渡口的灯\n${whole("3月8日何满仓说")}${whole("邻居说")}木船、石阶与灯\n${whole("他记得")}${whole("孩子们说")}${whole("老师说")}`;
  expect(headingsOf(page)).toEqual(["木船、石阶与灯"]);
});

it("headings are labelled parts of a feature, or end with a quotation", () => {
  const page =
    `${LEAD}起因：一口老井引来的“官司”\n8号院的井干了三年，谁家出钱修，十二户人家吵了半年，没有结果。\n` +
    "转机：把账本摊到桌上\n村里把账本摆了出来，一笔一笔念给大家听，前后念了三个晚上。\n";
  expect(headingsOf(page)).toEqual(["起因：一口老井引来的“官司”", "转机：把账本摊到桌上"]);
  expect(
    headingsOf(`${LEAD}一口老井引来的“官司”\n8号院的井干了三年，十二户人家吵了半年，没有结果。\n`),
  ).toEqual(["一口老井引来的“官司”"]);
});

it("the number of a part and the lines below it are one heading", () => {
  const parts =
    "01\n源头截住\n污水不再下河\n\n柳河沿岸排查排口八十六个，新建管网十二公里。\n\n" +
    "02\n清出淤泥\n\n共清淤八万立方米，修复岸线七公里。\n\n";
  expect(headingsOf(`${LEAD}${parts}03\n管住河岸\n\n沿河街道设河长四十二名，天天巡河。\n`)).toEqual([
    "01 源头截住 污水不再下河",
    "02 清出淤泥",
    "03 管住河岸",
  ]);
});

it("what has its number among sentences is text as they are", () => {
  const page = `${LEAD}一、听取防汛工作汇报。会议同意印发。\n二、研究《银河区消防规划》\n会议原则同意。\n三、审议人事事项。\n`;
  expect(headingsOf(page)).toEqual([]);
  expect(
    headingsOf(
      `${LEAD}附：先进名单\n一、先进集体（1个）\n银杏街道\n二、先进个人（2名）\n何静姝\u3000赵一鸣\n`,
    ),
  ).toEqual(["一、先进集体（1个）", "二、先进个人（2名）"]);
  expect(
    headingsOf(`${LEAD}一、时间：3月12日（星期六）下午3：00\n二、地点：区政府三楼\n三、要求：不得请假。\n`),
  ).toEqual([]);
});

it("a heading is set in as the paragraphs are between which it stands", () => {
  const page = `${LEAD}\u3000\u3000把“一巷一策”写在图纸上\n\u3000\u3000豆腐巷长二百六十米，住着一百多户人家，去年秋天开始改造，换了雨水管，也装了路灯，修好了院墙。\n`;
  expect(headingsOf(page)).toEqual(["把“一巷一策”写在图纸上"]);
});

it("a heading that is set in among paragraphs may list what its part tells of", () => {
  const page = `${LEAD}\u3000\u3000修桥记：桥面、桥栏、桥灯一起换\n\u3000\u3000豆腐巷口的老桥长二十六米，桥下住着一百多户人家，去年秋天开始修，换了桥面，也装了桥灯和桥栏。\n`;
  expect(headingsOf(page)).toEqual(["修桥记：桥面、桥栏、桥灯一起换"]);
});
