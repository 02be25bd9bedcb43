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
