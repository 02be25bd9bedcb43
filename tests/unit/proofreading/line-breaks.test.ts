// Breaks of lines as people type and paste them: which begin a paragraph, which lines stand by themselves, and which mean nothing.
import { describe, expect, it } from "vitest";
import { makeBodyRenderer } from "../../../src/archive/markdown.ts";
import { readMarkdown } from "../../../src/markdown/read.ts";
import { describe as describeProblem, type Finding, locate } from "../../../src/problems/problem.ts";
import { mended } from "../../../src/proofreading/edits.ts";
import { checkMarkup } from "../../../src/proofreading/markup/markup.ts";

const MEETING =
  "3月19日，云溪区召开防汛工作会议，部署汛前排查工作。区委副书记、区长林知远出席会议并讲话，副区长何静姝主持会议，各街道主要负责人参加。";
const POINTS =
  "会议指出，防汛工作责任重于泰山，各街道、各部门要压实责任，扎实开展隐患排查整治，守住安全底线，不得有丝毫松懈。";
const DEMANDS = "会议要求，要完善预案，备足物资，加强演练，一旦发生险情，第一时间处置。";

/** As in print. */
const INDENT = "\u3000\u3000";

const LINE_CODES = ["lines-joined", "line-ends-lost", "line-parted"];

function found(body: string): Finding[] {
  return checkMarkup(readMarkdown(body), 0).filter(({ code }) => LINE_CODES.includes(code));
}

/** As `--fix` would write it. */
function mendedIn(body: string): string {
  return mended(body, found(body)).text;
}

/** Broken after so many full-width characters, as a PDF has it; no mark begins a line. */
function broken(text: string, width: number): string {
  const lines = [""];
  for (const character of text) {
    const line = lines.at(-1) ?? "";
    if (line.length >= width && !/[，。、；：！？”）]/.test(character)) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines.join("\n");
}

describe("a paragraph begins", () => {
  it.each([
    ["behind each sentence", [MEETING, POINTS, DEMANDS].join("\n"), [MEETING, POINTS, DEMANDS].join("\n\n")],
    ["in short ones", "会议结束。\n代表合影。", "会议结束。\n\n代表合影。"],
    [
      "with an indent of print, which pages have by themselves",
      `${INDENT}${POINTS}\n${INDENT}${DEMANDS}`,
      `${POINTS}\n\n${DEMANDS}`,
    ],
    [
      "in a quotation, with an indent",
      `> ${INDENT}甲到场。\n> ${INDENT}乙到场。`,
      "> 甲到场。\n>\n> 乙到场。",
    ],
    [
      "with spaces, which could make code",
      `甲到场。\n    乙到场。\n\t丙到场。`,
      `甲到场。\n\n乙到场。\n\n丙到场。`,
    ],
    ["behind two spaces at a line's end", `${POINTS}  \n${INDENT}${DEMANDS}`, `${POINTS}  \n\n${DEMANDS}`],
    ["behind a subhead in bold", `**组织领导**\n${POINTS}`, `**组织领导**\n\n${POINTS}`],
    ["behind a numbered one", `一、组织领导\n${POINTS}`, `一、组织领导\n\n${POINTS}`],
    ["at each point", "一是压实责任；\n二是备足物资。", "一是压实责任；\n\n二是备足物资。"],
    ["in talk", "“您好，办什么？”\n“领证。”", "“您好，办什么？”\n\n“领证。”"],
    ["at question and answer", "问：改多少？\n答：六十个。", "问：改多少？\n\n答：六十个。"],
    ["at a byline", "确保安全度汛。\n记者 何静姝", "确保安全度汛。\n\n记者 何静姝"],
    ["in a quotation", "> 甲到场。\n> 乙到场。", "> 甲到场。\n>\n> 乙到场。"],
    ["behind a quotation", "> 甲到场。\n乙到场。", "> 甲到场。\n\n乙到场。"],
    ["behind a list", "- 压实责任。\n乙到场。", "- 压实责任。\n\n乙到场。"],
    ["within an item", "- 甲到场。\n  乙到场。", "- 甲到场。\n\n  乙到场。"],
    ["behind a note", "甲[^1]。\n\n[^1]: 见后。\n乙到场。", "甲[^1]。\n\n[^1]: 见后。\n\n乙到场。"],
    [
      "in a column of print, where a line ends before it",
      `${broken(POINTS, 17)}\n${broken(DEMANDS, 17)}`,
      `${broken(POINTS, 17)}\n\n${broken(DEMANDS, 17)}`,
    ],
    [
      "in an indented column of print",
      `${broken(`${INDENT}${POINTS}`, 15)}\n${broken(`${INDENT}${DEMANDS}`, 15)}`,
      `${broken(`${INDENT}${POINTS}`, 15)}\n\n${broken(`${INDENT}${DEMANDS}`, 15)}`.replaceAll(INDENT, ""),
    ],
  ])("%s", (_how, body, right) => {
    expect(found(body).map(({ code }) => code)).toEqual(["lines-joined"]);
    expect(mendedIn(body)).toBe(right);
    expect(found(right)).toEqual([]);
  });
});

describe("lines stand by themselves", () => {
  it.each([
    ["a poem of five", "白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。"],
    ["a poem of five, indented", "　　白日依山尽，\n　　黄河入海流。\n　　欲穷千里目，\n　　更上一层楼。"],
    ["a poem without a form", "风从巷口走来，\n轻轻推开\n一扇又一扇窗。\n像一封没有写完的信。"],
    ["a song", "我们走在滨河的大路上，\n歌声随着春风飘荡着。\n我们走过红湘的小巷子，\n笑声在院子里回响着。"],
    ["a couplet", "春风化雨润桃李\n丹心热血写春秋"],
    ["an address", "地址：云溪区滨河路1号\n电话：0371-12345678\n邮编：450000"],
    ["names", "红湘街道\n银杏街道\n滨河街道办事处"],
    ["rows of figures", "一季度产值12\n二季度产值13\n三季度产值15"],
    ["rows that begin with figures", "1组得分12\n2组得分13\n3组得分15"],
    ["telephones", "红湘街道电话37112345678\n3号楼值班室\n银杏街道值班室"],
    ["a table of spaces", "姓名 单位 奖项\n何静姝 红湘街道 一等奖\n林知远 银杏街道 二等奖"],
    ["who signs, and the day", "云溪区人民政府办公室\n2022年3月19日"],
    ["a poem that is quoted", "> 白日依山尽，\n> 黄河入海流。"],
  ])("%s", (_what, body) => {
    expect(found(body).map(({ code }) => code)).toEqual(["line-ends-lost"]);
    const right = body.replaceAll("\n", "\\\n");
    expect(mendedIn(body)).toBe(right);
    expect(checkMarkup(readMarkdown(right), 0)).toEqual([]);
    const { paragraphs } = makeBodyRenderer("")(right);
    expect(paragraphs[0]?.split("\n")).toHaveLength(body.split("\n").length);
  });

  it("below a text, which ends before them", () => {
    expect(mendedIn("特此通知。\n云溪区人民政府办公室\n2022年3月19日")).toBe(
      "特此通知。\n\n云溪区人民政府办公室\\\n2022年3月19日",
    );
  });
});

describe("a sentence goes on, and a page would show a gap", () => {
  it.each<readonly [where: string, body: string, right: string]>([
    [
      "in a number",
      "全区今年完成固定资产投资比去年同期增长12.\n5%，其中工业投资比去年同期增长20\n%。",
      "全区今年完成固定资产投资比去年同期增长12.5%，其中工业投资比去年同期增长20%。",
    ],
    ...[
      "检查发现隐患35处，已经整改29¶6处，其余限期整改，\n逐一落实责任人。",
      "全年财政收入达128.¶6亿元，增长明显，\n其中税收80亿元，\n占比过半。",
      "投资1.¶25亿元，建成于20¶21年，增长12.5¶%，共3,¶000人。",
      "投资1.¶25亿元，\n建成于2021年，\n增长12¶.5%，\n共3000人。",
    ].map((cut) => ["in short lines", cut.replaceAll("¶", "\n"), cut.replaceAll("¶", "")] as const),
    ["in lines that are all set in", broken(POINTS, 22).replaceAll(/^/gm, INDENT), INDENT + POINTS],
  ])("%s", (_where, body, right) => {
    expect(found(body).map(({ code }) => code)).toEqual(["line-parted"]);
    expect(mendedIn(body)).toBe(right);
  });
});

describe("nothing is said of", () => {
  it.each([
    ...[13, 15, 17, 22, 30, 38].map((width) => [`a column of ${width}`, broken(MEETING, width)]),
    ["lines set in by spaces", broken(MEETING, 22).replaceAll(/^/gm, "  ")],
    ["a sentence in two lines", "3月19日，区领导林知远\n主持会议并讲话，要求各街道压实责任，完善预案。"],
    ["a word in two lines", "林知远主持\n会议。"],
    ["a name that a line ends with", "林知远\n主持会议并讲话，要求各街道压实责任。"],
    [
      "lines that end where the writer liked",
      "会议指出，防汛工作责任重于泰山，\n各街道、各部门要压实责任，扎实开展隐患排查整治，守住底线。\n会议要求，要完善预案，备足物资，加强演练，\n一旦发生险情，第一时间处置。",
    ],
    ["a headline in two lines", "云溪区召开防汛工作会议\n部署汛前排查"],
    ["a long headline", "云溪区召开全区防汛工作会议部署汛前\n排查工作并对各街道防汛物资储备情况\n进行检查"],
    ["English", "The meeting was held on\nMonday in the district.\nAll streets took part."],
    ["rows that are no table", "| 甲 | 乙 |\n| 丙 | 丁 |"],
    ["lines that are kept", "白日依山尽，\\\n黄河入海流。\\\n欲穷千里目"],
  ])("%s", (_what, body) => {
    expect(found(body)).toEqual([]);
  });
});

it.each([
  ["a subhead, or a sentence that goes on", `经济运行平稳\n${POINTS}`],
  ["sentences, one of which is broken", `${MEETING}\n会议指出，\n${POINTS.slice(5)}\n${DEMANDS}`],
])("is told, and left to people: %s", (_what, body) => {
  expect(found(body).map(({ code, params }) => ({ code, params }))).toMatchObject([
    { code: "lines-joined", params: { mendable: false } },
  ]);
  expect(mendedIn(body)).toBe(body);
});

it.each([
  ["红湘街道\n银杏街道\n滨河街道办事处", "（这一段共 3 行）"],
  ["甲到场。\n乙到场。\n丙到场。\n丁到场。", "（这一段共 4 行）"],
])("counts the lines of a paragraph", (body, says) => {
  const [problem] = locate("a.md", body, found(body));
  expect(problem && describeProblem(problem, "zh").message).toContain(says);
});
