// What stands before a bar on the line of a headline: a column's name, or the headline itself.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

it.each([
  ["看见云溪丨老街的灯修好了街坊夜里出门不摸黑", "老街的灯修好了街坊夜里出门不摸黑"],
  ["2021-2022新灯季 | 云溪老街的灯修好了", "云溪老街的灯修好了"],
  ["守初心在路上 办实事暖人心丨何静姝：让老街的灯亮起来", "何静姝：让老街的灯亮起来"],
  ["老街的灯修好了｜云溪区人民政府门户网站", "老街的灯修好了"],
  ["云溪召开防汛会议｜部署河堤排查重点工作", "云溪召开防汛会议｜部署河堤排查重点工作"],
])("%s", (line, title) => {
  const page = `${line}
2022-03-09 来源：云溪在线
3月8日，老街的灯修好了，街坊夜里出门不再打手电，巷口的茶馆也多开了一个钟头。
老街的街坊说，灯亮了，人也多了。`;
  const known = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
  expect(importPage(page, known).articles.map((article) => article.title)).toEqual([title]);
});
