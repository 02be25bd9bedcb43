// The lines of a text that nothing wraps: which are paragraphs by themselves, and which a column cut.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

function paragraphsOf(...lines: readonly string[]): string[] {
  const page = ["云溪老街办起灯会", ...lines].join("\n");
  const known = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
  return importPage(page, known).articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

const LEAD =
  "本报讯 3月8日，云溪老街办起灯会，三百盏花灯从街口一直挂到渡口，街坊们搬出竹椅坐在门前，一边喝茶一边等着亮灯，孩子们提着纸扎的兔子灯在石板路上跑来跑去。";
const TEXT =
  "灯会从傍晚六点开到夜里十点，连着办三天，第一天晚上就来了两千多人，街口的汤圆铺子卖空了四大锅，掌柜说往年过节也没有这样热闹，今年算是开了一个好头。";

it("a row as short as a heading is a paragraph, whatever stands below it", () => {
  const rows = [
    "《莲花灯——用旧竹篮和红绸子扎成的三尺花灯》作者：何静姝",
    "《鲤鱼灯——会摆尾巴的那一条》作者：赵一鸣",
    "《走马灯里的云溪老街与渡口》作者：孙福海",
  ];
  expect(paragraphsOf(LEAD, ...rows, TEXT).slice(1)).toEqual([...rows, TEXT]);
});

it("a sentence goes on in the next line", () => {
  const cut = TEXT.length - 20;
  expect(paragraphsOf(LEAD, TEXT.slice(0, cut), TEXT.slice(cut), LEAD.slice(4)).slice(1, 2)).toEqual([TEXT]);
});
