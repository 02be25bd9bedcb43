// Headlines that name their column behind themselves, in brackets, over articles that nobody signs.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

const IN_2022 = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

const FIRST = `修船也是一门学问（柳河札记）
船坞里的木匠说，修一条船先要听船说话，哪里松了，哪里进水，敲一敲就知道。
镇上的年轻人如今愿意学这门手艺，是因为修好的船真的有人坐，渡口的票也卖得出去。`;
const TEXT = `渡口的船和镇上的年轻人，说到底是一回事：有人坐船，就有人修船，也就有人留下来。
修船的钱从哪里来，镇里开了三次会，最后定下每张票里留出五分。`;

function titlesOf(page: string): string[] {
  return importPage(page, IN_2022).articles.map(({ title, subtitle }) =>
    [title, subtitle].filter(Boolean).join(" | "),
  );
}

it.each([
  ["渡口，要修更要养（银河时评）", "渡口，要修更要养（银河时评）"],
  ["今年，渡口多了三条船（新数据 新看点）", "今年，渡口多了三条船（新数据 新看点）"],
  ["票里的五分钱(中国渡口)", "票里的五分钱（中国渡口）"],
  ["船票，让老人先买（关心渡口工作者①）", "船票，让老人先买（关心渡口工作者①）"],
  ["船票涨不涨（渡口人(12)）", "船票涨不涨（渡口人(12)）"],
  ["渡口，要修更要养（银河时评）\n——老行当新学问③", "渡口，要修更要养（银河时评） | 老行当新学问③"],
  [
    "柳河镇渡口管理站整修旧船\n“一条船，坐三代人”（柳河人家）",
    "“一条船，坐三代人”（柳河人家） | 柳河镇渡口管理站整修旧船",
  ],
])("are told below a text of the same talk: %s", (headline, title) => {
  expect(titlesOf(`${FIRST}\n${headline}\n${TEXT}`)).toEqual(["修船也是一门学问（柳河札记）", title]);
});

it.each([
  "三楼东头的会议室（船工之家）：",
  "三、修船费用（含木料）",
  "木匠何静姝（柳河镇水利局）",
  "渡口的旧照片（资料图片）",
  "修船的规矩（试行）",
])("are no lines of lists, of documents and of pictures: %s", (line) => {
  expect(titlesOf(`${FIRST}\n${line}\n${TEXT}`)).toEqual(["修船也是一门学问（柳河札记）"]);
});

it("are whole in a wrapped page, however full their rows are", () => {
  const page = `修船也是一门学问（柳河札记）
船坞里的木匠说，修一条船先要听船说
话，哪里松了，哪里进水，敲一敲就知
道，年轻人愿意学这门手艺，是因为修
好的船真的有人坐，渡口的票也卖得出
去，木匠铺里的灯一直亮到天黑以后。
柳河镇渡口管理站整修六条旧船
先听船说话，再动斧头（渡口人家）
渡口的船和镇上的年轻人，说到底是一
回事：有人坐船，就有人修船，也就有
人留下来，修船的钱从哪里来，镇里开
了三次会，最后定下从票里留出五分。
添一顶雨棚，暖一渡口人（新语）
——老行当新学问见闻之一二三四五
候船的人多起来以后，雨棚就不够用了
，镇里量了尺寸，请木匠照着老样子再
搭一顶，木头用的是拆下来的旧船板。`;
  expect(titlesOf(page)).toEqual([
    "修船也是一门学问（柳河札记）",
    "先听船说话，再动斧头（渡口人家） | 柳河镇渡口管理站整修六条旧船",
    "添一顶雨棚，暖一渡口人（新语） | 老行当新学问见闻之一二三四五",
  ]);
});

it("are titles with what is of equal rank above them", () => {
  expect(titlesOf(`旧船整修一新\n渡口添置雨棚（渡口人家）\n${TEXT}`)).toEqual([
    "旧船整修一新 | 渡口添置雨棚（渡口人家）",
  ]);
});

it("leave a subhead of two rows below them whole, and a broader headline is no row of the text", () => {
  const page = `修船也是一门学问（柳河札记）
\u3000\u3000船坞里的木匠说，修一条船先要听船
说话，哪里松了，哪里进水，敲一敲就知
道，年轻人愿意学这门手艺。
\u3000\u3000修好的船真的有人坐，渡口、码头、
票房的灯才亮得久
\u3000\u3000镇里的三个渡口一天开六趟船，票卖
得出去，木匠铺里的灯一直亮到天黑，学
徒也多了三个，都是本镇人家的孩子。
柳河镇开会商量船票
决定从今年3月起每张船票留出五分钱修船添置雨棚
\u3000\u3000本报讯（记者 何静姝）3月8日，柳河
镇开会商量船票，船工说这样好认，坐船
的人也愿意收着，票面上还印着老船样。`;
  const { articles } = importPage(page, IN_2022);
  expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([3, 1]);
  expect(articles[0]?.paragraphs[1]?.text).toBe("修好的船真的有人坐，渡口、码头、票房的灯才亮得久");
  expect(titlesOf(page)[1]).toContain("雨棚");
});
