// Which headings of a Word file begin articles, and which are subheads of them.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfWord } from "../../../src/import/source/word/word.ts";
import { wordFile } from "./word-file.ts";

const STYLES = { title: "Title", subtitle: "Subtitle", one: "heading 1", two: "heading 2" };
type Kind = keyof typeof STYLES | "text" | "bold" | "numbered";

const PARTS = {
  styles: Object.entries(STYLES)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
  numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
};
const NUMBER = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;

/** Each article's title and subtitle, and the subheads of it. */
function outlineOf(...rows: readonly (readonly [kind: Kind, text: string])[]): string[][] {
  const body = rows.map(([kind, text]) => {
    const style = kind in STYLES ? `<w:pStyle w:val="${kind}"/>` : kind === "numbered" ? NUMBER : "";
    const bold = kind === "bold" || kind === "numbered" ? "<w:b/>" : "";
    return `<w:p><w:pPr>${style}</w:pPr><w:r><w:rPr>${bold}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  });
  const known = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };
  return importPage(sheetOfWord(wordFile(body.join(""), { parts: PARTS })), known).articles.map(
    ({ title, subtitle, paragraphs }) => [
      [title, subtitle ?? []].flat().join("——"),
      ...paragraphs.filter(({ isSubhead }) => isSubhead).map(({ text }) => text),
    ],
  );
}

const LEAD = "本报讯（记者 唐小满）3月8日，银杏社区食堂开门迎客，老人们早早排起长队，饭菜软和可口。";
const OTHER = "本报讯（记者 何静姝）3月9日，柳河区召开防汛工作会议，部署汛前排查，要求各街道压实责任。";
const DATED = "3月9日，林知远到柳河察看堤防，要求各街道备足物资，落实值班值守制度。";
const TEXT = "六十岁以上老人凭证打八折，八十岁以上老人送餐上门，不收跑腿费。";

it("the topmost headings begin articles, those below are subheads", () => {
  expect(
    outlineOf(
      ["one", "社区食堂开门迎客"],
      ["text", LEAD],
      ["two", "老人打八折"],
      ["text", TEXT],
      ["two", "菜单每天换"],
      ["text", TEXT],
      ["one", "全区防汛工作会议召开"],
      ["text", OTHER],
    ),
  ).toEqual([["社区食堂开门迎客", "老人打八折", "菜单每天换"], ["全区防汛工作会议召开"]]);
  expect(
    outlineOf(["title", "社区食堂开门迎客"], ["text", LEAD], ["one", "老人打八折"], ["text", TEXT]),
  ).toEqual([["社区食堂开门迎客", "老人打八折"]]);
});

it("a subtitle stands under its title, as its style says or as it stands over the report", () => {
  for (const kind of ["subtitle", "two"] as const)
    expect(
      outlineOf(
        ["one", "社区食堂开门迎客"],
        [kind, "六十岁以上老人打八折"],
        ["text", LEAD],
        ["text", TEXT],
        ["one", "全区防汛工作会议召开"],
        ["text", OTHER],
      ),
    ).toEqual([["社区食堂开门迎客——六十岁以上老人打八折"], ["全区防汛工作会议召开"]]);
});

it("under the name of a digest or a column each that is signed or dated by itself is an article", () => {
  expect(
    outlineOf(
      ["title", "一周要闻（第12期）"],
      ["one", "民生"],
      ["two", "社区食堂开门迎客"],
      ["text", LEAD],
      ["one", "时政"],
      ["two", "全区防汛工作会议召开"],
      ["text", OTHER],
      ["two", "林知远察看柳河堤防"],
      ["text", DATED],
      ["text", "（何静姝）"],
    ),
  ).toEqual([["社区食堂开门迎客"], ["全区防汛工作会议召开"], ["林知远察看柳河堤防"]]);
});

it("so is each of several bold lines under the name of a digest", () => {
  expect(
    outlineOf(
      ["one", "柳河新闻（3月10日）"],
      ["bold", "林知远察看柳河堤防"],
      ["text", DATED],
      ["bold", "社区食堂开门迎客"],
      ["text", TEXT],
      ["text", "（何静姝）"],
    ),
  ).toEqual([["林知远察看柳河堤防"], ["社区食堂开门迎客"]]);
});

it("below an article that is signed at its end each of them is an article, of whatever level", () => {
  expect(
    outlineOf(
      ["one", "社区食堂开门迎客"],
      ["text", "3月8日，银杏社区食堂开门迎客，老人们早早排起长队，饭菜软和可口。（唐小满）"],
      ["two", "林知远察看柳河堤防"],
      ["text", `${DATED}（何静姝）`],
    ),
  ).toEqual([["社区食堂开门迎客"], ["林知远察看柳河堤防"]]);
});

it.each(["bold", "numbered"] as const)("numbered lines of a digest are articles alike where %s", (kind) => {
  const number = (at: number) => (kind === "bold" ? `${at}.` : "");
  expect(
    outlineOf(
      ["bold", "每周要闻（第12期）"],
      [kind, `${number(1)}林知远察看柳河堤防`],
      ["text", DATED],
      [kind, `${number(2)}银杏路小学开工`],
      ["text", "3月8日，银杏路小学举行开工仪式，学校明年秋天招生，可容纳一千二百名学生。"],
    ),
  ).toEqual([["林知远察看柳河堤防"], ["银杏路小学开工"]]);
  expect(
    outlineOf(
      ["bold", "柳河区防汛方案"],
      ["text", "为做好3月8日以后的防汛工作，制定本方案，请各单位遵照执行。"],
      [kind, `${number(1)}工作目标`],
      ["text", TEXT],
      [kind, `${number(2)}工作措施`],
      ["text", TEXT],
    ).map(([title, ...subheads]) => [title, ...subheads.map((text) => text.replaceAll(" ", ""))]),
  ).toEqual([["柳河区防汛方案", "1.工作目标", "2.工作措施"]]);
});

it("the headings that a bulletin lists above them are its articles, the numbered ones of a plan are none", () => {
  const items = (...titles: string[]) =>
    titles.flatMap((title): [Kind, string][] => [
      ["one", title],
      ["text", TEXT],
    ]);
  const [first, second] = ["银杏社区办好老人食堂", "柳河街道备足防汛物资"];
  expect(
    outlineOf(
      ["title", "柳河情况"],
      ["text", "柳河区委办公室　2022年3月10日"],
      ["one", "本期要目"],
      ["text", `◇${first}……1`],
      ["text", `◇${second}……2`],
      ...items(first, second),
      ["two", "物资先到村"],
      ["text", TEXT],
    ),
  ).toEqual([[first], [second, "物资先到村"]]);
  expect(outlineOf(["text", `1. ${first}`], ["text", `2. ${second}`], ...items(first, second))).toEqual([
    [first],
    [second],
  ]);
  // A text says so by what stands over the list.
  expect(
    outlineOf(
      ["text", "柳河情况"],
      ["text", "本期要目"],
      ["text", `●${first}`],
      ["text", `●${second}`],
      ["text", first],
      ["text", TEXT],
      ["text", second],
      ["text", TEXT],
    ),
  ).toEqual([[first], [second]]);
  const [aims, steps] = ["一、总体要求和目标", "二、重点任务和步骤"];
  expect(
    outlineOf(
      ["title", "柳河区防汛方案"],
      ["text", "目录"],
      ["text", aims],
      ["text", steps],
      ...items(aims, steps),
    ),
  ).toEqual([["柳河区防汛方案", aims, steps]]);
});

it("what is added to an article has a heading of its own and no title", () => {
  expect(
    outlineOf(
      ["one", "社区食堂开门迎客"],
      ["text", LEAD],
      ["one", "相关链接"],
      ["text", TEXT],
      ["one", "全区防汛工作会议召开"],
      ["text", OTHER],
    ),
  ).toEqual([["社区食堂开门迎客", "相关链接"], ["全区防汛工作会议召开"]]);
});

it("the items of a digest's columns are articles, where most begin with their day", () => {
  const day = (at: number) => `3月${at}日，柳河社区请来老木匠教孩子们做板凳，一上午做好了十条。`;
  const columns = (leads: readonly string[]) =>
    outlineOf(
      ["title", "柳河要情"],
      ["one", "一、重要会议"],
      ["two", "全区防汛工作会议召开"],
      ["text", leads[0] ?? ""],
      ["two", "社区食堂开门迎客"],
      ["text", leads[1] ?? ""],
      ["one", "二、基层动态"],
      ["two", "老木匠进小学"],
      ["text", leads[2] ?? ""],
    );
  expect(columns([day(7), "近日，社区食堂试营业。", day(9)])).toEqual([
    ["全区防汛工作会议召开"],
    ["社区食堂开门迎客"],
    ["老木匠进小学"],
  ]);
  expect(columns([TEXT, TEXT, day(9)])).toEqual([
    ["柳河要情", "一、重要会议", "全区防汛工作会议召开", "社区食堂开门迎客", "二、基层动态", "老木匠进小学"],
  ]);
});
