// A byline at a paragraph's end or at its beginning, and whose names are in it.
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/import/folding.ts";
import { readBlocks } from "../../../src/import/page/read-blocks.ts";
import { readPages } from "../../../src/import/page/lines/lines.ts";
import { plainSheet } from "../../../src/import/source/sheet.ts";
import { opening, reportersAtEnd } from "./bylines.ts";

const ENDS: readonly (readonly [string, string])[] = [
  ["记者 何静姝", "何静姝"],
  ["记者何静姝", "何静姝"],
  ["（记者 何静姝）", "何静姝"],
  ["(记者 何静姝 通讯员 赵一鸣)", "何静姝 赵一鸣"],
  ["（何静姝）", "何静姝"],
  ["（何 苗 赵一鸣）", "何苗 赵一鸣"],
  ["（高峰）", "高峰"],
  ["何静姝 文/图", "何静姝"],
  [" ■记者 何静姝", "何静姝"],
  ["■何静姝", "何静姝"],
  ["◎何静姝", "何静姝"],
  ["（记者：何静姝 编辑：周宁）", "何静姝"],
  ["记者 何静姝 责任编辑：周宁", "何静姝"],
  ["（来源：银河日报）", ""],
  ["（据新华社）", ""],
  ["（若川 静姝）", "若川 静姝"],
  ["（学刚 亚洲 若川）", "学刚 亚洲 若川"],
  ["（银溪所何静姝供稿）", "何静姝"],
  ["（据《银河日报》）", ""],
  ["（综合新华社 银河发布）", ""],
  ["（综合）", ""],
  ["本报记者 何静姝 \\\\ 文 赵一鸣 \\\\ 图", "何静姝 赵一鸣"],
  ["口述人：周宁 整理：何静姝", "何静姝"],
  ["（据新华社银都3月8日电）", ""],
  ["（据新华社银都3月8日电 记者何静姝）", "何静姝"],
  ["（本报银都3月8日电 本报记者何静姝 本报通讯员赵一鸣）", "何静姝 赵一鸣"],
  ["（区住建局宣教处）", ""],
  ["（区教育局 何静姝）", "何静姝"],
  ["（作者单位：银河区教育局）", ""],
  ["本报记者 何静姝 通讯员 赵一鸣 沈若川", "何静姝 赵一鸣 沈若川"],
  ["（記者 陳國棟）", "陳國棟"],
  ["何静姝", "何静姝"],
  ["何 苗 赵一鸣", "何苗 赵一鸣"],
  ["（区招商局）", ""],
  // The table of surnames lacks it.
  ["（毋静姝）", "毋静姝"],
  ["（川禾 何静姝 赵一鸣）", "川禾 何静姝 赵一鸣"],
  ["（银溪派出所何静姝供稿）", "何静姝"],
  // A place's letter and a body's short name.
  ["（银工商）", ""],
  ["（记者：何静姝 赵一鸣（实习） 审核：区人大办）", "何静姝 赵一鸣"],
];

describe("a byline at a paragraph's end", () => {
  it.each(ENDS)("%s", (byline, names) => {
    expect(reportersAtEnd(`区里部署汛前排查，要求各单位守住底线。${byline}`)).toBe(names);
  });
});

it.each(["掌声", "谢谢", "待续", "（待续）", "（掌声）"])("%s behind a sentence is no byline", (word) => {
  expect(reportersAtEnd(`区里部署汛前排查，要求各单位守住底线。${word}`)).toBeUndefined();
});

it("names behind a sentence are a cut sentence's where the next line goes on with it", () => {
  const text = "区里部署汛前排查，要求各单位守住底线。何静要\n求，要把隐患排查到位。";
  const [block] = readBlocks(readPages(fold(text), plainSheet(text)).flat());
  expect(block?.kind === "text" && block.endByline).toBeUndefined();
});

it("a byline in brackets needs no full stop before it", () => {
  expect(reportersAtEnd("区里部署汛前排查，要求各单位守住底线（记者 何静姝）")).toBe("何静姝");
});

const OPENINGS: readonly (readonly [string, string])[] = [
  ["本报讯（记者 何静姝）", "何静姝"],
  ["本报讯 （记者 何静姝 通讯员 赵一鸣） ", "何静姝 赵一鸣"],
  ["本报讯（何静姝）", "何静姝"],
  ["本报讯（何苗吴昌林记者赵一鸣）", "何苗 吴昌林 赵一鸣"],
  ["银河日报·新银河客户端3月8日讯（通讯员 何静姝）", "何静姝"],
  ["银河网-新银河客户端3月8日9时20分讯（记者 何静姝）", "何静姝"],
  ["银河客户端、银河网、银河都市报3月8日消息（记者 何静姝）", "何静姝"],
  ["本报讯（商 闻）", "商闻"],
  ["3月8日讯（记者 何静姝）", "何静姝"],
  ["云溪3月8日讯（记者 何静姝 实习生 赵一鸣）", "何静姝 赵一鸣"],
  ["银河网据云溪晚报报道，云溪晚报讯（记者 何静姝）", "何静姝"],
  ["本报讯（记者何静姝 通讯员赵一鸣、席雄摄影报道）", "何静姝 赵一鸣 席雄"],
  ["本报讯（何静姝 银溪记者站 赵一鸣）", "何静姝 赵一鸣"],
  ["银河网（银河日报网）讯（通讯员 何静姝 赵一鸣）", "何静姝 赵一鸣"],
  ["全媒体记者何静 赵一鸣 宋词报道：", "何静 赵一鸣 宋词"],
  ["本报讯 记者 何静姝 ", "何静姝"],
  ["本报讯 何静姝、赵一鸣报道 ", "何静姝 赵一鸣"],
  ["银都新闻讯（记者何静姝）", "何静姝"],
  ["讯（记者何静姝）", "何静姝"],
  ["银河网记者何静姝、赵一鸣3月7日报道：", "何静姝 赵一鸣"],
  ["新银河客户端 记者 何静姝 ", "何静姝"],
  ["银河网·海报新闻记者 何静姝 银南报道 ", "何静姝"],
  ["本报讯 记者何静姝 通讯员赵一鸣 ", "何静姝 赵一鸣"],
  ["本报讯 记者何静姝报道：", "何静姝"],
  ["本报记者何静姝报道：", "何静姝"],
  ["本报讯 记者何 静报道：", "何静"],
  ["本报记者 何静姝 ", "何静姝"],
  ["（记者 何静姝）", "何静姝"],
  ["【银河日报讯】（记者 何静姝）", "何静姝"],
  ["银河融媒讯（记者 何静姝）", "何静姝"],
  ["银河网3月8日讯（记者 何静姝）", "何静姝"],
  ["银河网3月8日云溪讯（记者 何静姝）", "何静姝"],
  ["银河都市报3月7日信息：（记者何静姝 通讯员赵一鸣）", "何静姝 赵一鸣"],
  ["银河新闻网-首屏新闻云溪3月8日讯（记者 何静姝）", "何静姝"],
  ["银河在线-云溪频道3月8日讯（银河在线记者 何静姝 通讯员 赵一鸣）", "何静姝 赵一鸣"],
  ["本报3月8日讯（记者 何静姝 实习生 赵一鸣）", "何静姝 赵一鸣"],
  ["中新社银河三月八日电（何静姝 赵一鸣）", "何静姝 赵一鸣"],
  ["本报银河讯（见习记者 何静姝）", "何静姝"],
  ["新华社银河3月8日电（记者 何静姝）", "何静姝"],
  ["据中新社银河3月8日电（记者 何静姝）", "何静姝"],
  ["本报讯（全媒体记者 何静姝 文/图）", "何静姝"],
  ["本報訊（記者陳國棟）", "陳國棟"],
  ["雲溪融媒3月8日訊（記者 陳國棟）", "陳國棟"],
  // Words, and letters that no table of surnames has.
  ["本报讯（通讯员 晨光 朝霞 记者 海鸥）", "晨光 朝霞 海鸥"],
  ["银河日报讯（记者四静姝）", "四静姝"],
];

describe("a byline at a lead's beginning", () => {
  it.each(OPENINGS)("%s", (byline, names) => {
    expect(opening(`${byline}3月8日，区里部署汛前排查。`)).toBe(`${names} 3月8日，`);
  });
});

it.each(["银都报快讯 ", "银都新闻讯", "银河网云溪3月8日电", "银河在线讯据 银都晚报消息"])(
  "%s is none of a lead's words",
  (dateline) => {
    const lead = `${dateline}3月8日，区里部署汛前排查，各镇街汇报进展。`;
    const [block] = readBlocks(readPages(fold(lead), plainSheet(lead)).flat());
    expect(block?.kind === "text" && block.text.text).toBe("3月8日，区里部署汛前排查，各镇街汇报进展。");
  },
);

it("a sentence that tells from which paper it is keeps it", () => {
  const lead = "银河在线讯据银都晚报消息，3月8日，区里部署汛前排查，各镇街汇报进展。";
  const [block] = readBlocks(readPages(fold(lead), plainSheet(lead)).flat());
  expect(block?.kind === "text" && block.text.text).toMatch(/^据银都晚报消息，3月8日/u);
});

it.each([
  "银河电视台消息（晚间播报）：",
  "银都网讯【早间新闻】：",
  "新华社银河、云溪3月8日电 ",
  "新华社银河、云溪、青石3月8日电",
])("%s goes before a lead, a programme and several places with it", (dateline) => {
  const lead = `${dateline}区里部署汛前排查，各镇街汇报进展。`;
  const [block] = readBlocks(readPages(fold(lead), plainSheet(lead)).flat());
  expect(block?.kind === "text" && block.text.text).toBe("区里部署汛前排查，各镇街汇报进展。");
});

it("reporters stand right behind 讯", () => {
  expect(opening("银河晚报讯记者何静姝、赵一鸣报道：3月8日，区里部署汛前排查。")).toBe(
    "何静姝 赵一鸣 3月8日，",
  );
});
