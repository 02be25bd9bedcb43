// What can be wrong with what a bulletin says, and what must not be taken for wrong.
import { describe, expect, it } from "vitest";
import {
  bulletin,
  BULLETIN,
  checkFiles,
  DATE,
  expectBulletinCase,
  FILE,
  TITLE,
  withLine,
} from "./content-folder.ts";
import type { BulletinCase } from "./content-folder.ts";

/** A registry with a name of two characters, which is a part of many words. */
const REGISTRY = {
  "officials.yaml":
    "- { id: lin, name: 林知远, aliases: [林书记] }\n- { id: li-ya, name: 李雅 }\n- { id: ji, name: 𠮷明远 }\n- { id: lin-hong, name: 林𬭎 }\n",
};

/** Long enough for a paragraph of its own. */
const SENTENCE = "全区各街道连日来组织人手开展河道巡查，逐段记录水位变化和堤岸情况";

const CASES: readonly BulletinCase[] = [
  // Names.
  {
    what: "an official in the text only",
    text: bulletin(`${TITLE}\n${DATE}`, "河堤上，林知远查看水位。\n"),
    at: "5:5 official-not-listed",
    says: ["正文里有林知远", "加上 林知远"],
  },
  {
    what: "an official by an alias in the text only",
    text: bulletin(`${TITLE}\n${DATE}`, "河堤上，林区长查看水位。\n"),
    at: "5:5 official-not-listed",
    says: ["正文里有林区长", "加上 林知远"],
  },
  {
    what: "an official in the title only",
    text: bulletin(`title: 林知远检查防汛\n${DATE}`, "河堤上人来人往。\n"),
    at: "2:8 official-not-listed",
    says: ["林知远"],
  },
  {
    what: "an official whom the text does not name",
    text: withLine("officials: [林知远, 何静姝]", "林知远查看水位。\n"),
    at: "4:18 official-not-named",
    says: ["何静姝"],
  },
  // Dates.
  {
    what: "a day that differs by one digit",
    text: bulletin(`${TITLE}\n${DATE}`, "3月9日，全区开展河道巡查。\n"),
    at: "5:1 date-in-text",
    says: ["3月9日", "date 写的是 2022-03-19", "2022-03-09", "dateNote"],
  },
  {
    what: "another month",
    text: bulletin(`${TITLE}\n${DATE}`, "　　本报讯　2月19日上午，全区开展河道巡查。\n"),
    at: "5:7 date-in-text",
    says: ["2022-02-19"],
  },
  {
    what: "another year",
    text: bulletin(`${TITLE}\n${DATE}`, "2021年3月19日，全区开展河道巡查。\n"),
    at: "5:1 date-in-text",
    says: ["2021-03-19"],
  },
  {
    what: "a text that is later than its date",
    text: bulletin(`${TITLE}\n${DATE}`, "3月21日，全区开展河道巡查。\n"),
    at: "5:1 date-in-text",
    says: ["2022-03-21"],
  },
  // Column breaks.
  {
    what: "a sentence cut in two",
    text: withLine("places: [河口]", `${SENTENCE}\n\n以及上游来水，做好记录。\n`),
    at: `6:${SENTENCE.length + 1} column-break`,
    says: ["变化和堤岸情况", "以及上游来水"],
  },
  {
    what: "a cut after a comma",
    text: withLine("places: [河口]", "各街道巡查河道，\n\n逐段记录水位。\n"),
    at: "6:9 column-break",
    says: ["各街道巡查河道，"],
  },
  {
    what: "a cut within a name of rare characters",
    text: withLine("places: [河口]", "区水务局介绍，主持人是𠮷𠮷𠮷田𬭎\n\n𬭎，要及时处置。\n"),
    at: "6:21 column-break",
    says: ["“……持人是𠮷𠮷𠮷田𬭎”", "“𬭎，要及时处置。……”"],
  },
  {
    what: "a cut soon after a full stop",
    text: withLine("places: [河口]", "要守住河堤。根据水位\n\n变化，及时处置。\n"),
    at: "6:11 column-break",
    says: ["根据水位", "变化，及时处置"],
  },
  {
    what: "a cut soon after who speaks",
    text: withLine("places: [河口]", "区水务局介绍，汛期复杂\n\n多变，要及时处置。\n"),
    at: "6:12 column-break",
    says: ["汛期复杂"],
  },
  {
    what: "a cut over a row that has no mark",
    text: withLine("places: [河口]", "3月19日，\n\n各街道的巡河队员与居民\n\n一起巡查河道。\n"),
    at: "6:7 column-break",
    says: ["各街道的巡河"],
  },
  {
    what: "a cut within a day",
    text: withLine("places: [河口]", "2022年3月19\n\n日，各街道巡查河道。\n"),
    at: "6:10 column-break",
    says: ["022年3月19", "日，各街道"],
  },
  {
    what: "a cut before a mark",
    text: withLine("places: [河口]", "各街道巡查河道\n\n，逐段记录水位。\n"),
    at: "6:8 column-break",
    says: ["各街道巡查河道"],
  },
  // Punctuation.
  {
    what: "half-width commas",
    text: withLine("places: [河口]", "各街道巡查河道,记录水位,增长5%,共3处。\n"),
    at: "6:8 half-width",
    says: ["查河道,记录水位", "查河道，记录水位", "共 3 处"],
  },
  {
    what: "half-width brackets",
    text: withLine("places: [河口]", "区水务局(河长办)通报情况。\n"),
    at: "6:5 half-width",
    says: ["区水务局（河长办"],
  },
  {
    what: "straight quotation marks",
    text: withLine("places: [河口]", '启动"百日行动"方案。\n'),
    at: "6:3 half-width",
    says: ["启动“百日行"],
  },
  {
    what: "a half-width mark in the title",
    text: bulletin(`title: 云溪区部署防汛,守好河堤\n${DATE}`),
    at: "2:15 half-width",
    says: ["署防汛，守好"],
  },
  {
    what: "a half-width mark among rare characters",
    text: withLine("places: [河口]", "主持人是林𬭎𠮷,𠮷𠮷𠮷记录。\n"),
    at: "6:10 half-width",
    says: ["𬭎𠮷,𠮷𠮷", "𬭎𠮷，𠮷𠮷"],
  },
  {
    what: "a quotation that does not end",
    text: withLine("places: [河口]", "启动“百日行动方案。\n"),
    at: "6:3 unpaired-mark",
    says: ["“ 没有成对"],
  },
];

describe("a bulletin with", () => {
  it.each(CASES)("$what", expectBulletinCase);

  it("lone marks is told of the first of each kind in a paragraph", async () => {
    const body = "启动”百日行动”方案（一《二》。\n\n再次”启动。\n";
    const rows = await checkFiles({ [FILE]: withLine("places: [河口]", body) });
    expect(rows.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      "6:3 unpaired-mark",
      "6:11 unpaired-mark",
      "8:3 unpaired-mark",
    ]);
  });

  it("what does not concern a withdrawn one is not told", async () => {
    const text = withLine("status: withdrawn", "2021年3月19日，林知远查看水位。\n");
    expect(await checkFiles({ [FILE]: text })).toEqual([]);
  });
});

const SOUND: readonly (readonly [what: string, frontMatter: string, body: string])[] = [
  ["an alias for a name", "officials: [林知远]", "林书记查看水位。"],
  ["a surname and a post for a name", "officials: [李雅]", "李区长查看水位。"],
  ["a name with spaces", "officials: [李雅]", "参加的有：李　雅、王小满。"],
  ["a name in the title only", "title: 李雅检查防汛\nofficials: [李雅]", "河堤上人来人往。"],
  ["a name in the summary only", "summary: 李雅检查防汛。\nofficials: [李雅]", "河堤上人来人往。"],
  ["a surname of a rare character and a post for a name", "officials: [𠮷明远]", "𠮷区长查看水位。"],
  ["a name of two characters, one rare, within a longer one", "", "居民林𬭎琴、孙林𬭎都来了。"],
  ["a name within a longer one", "", "居民李雅琴、孙李雅都来了。"],
  ["a name within other words", "", "桃李雅集开幕。"],
  ["an official who is the reporter", "reporters: [林知远]", "（林知远）"],
  ["the day after the event", "date: 2022-03-20", "3月19日，全区开展河道巡查。"],
  ["the week of the event", "date: 2022-03-25", "3月19日，全区开展河道巡查。"],
  ["a year's turn", "date: 2022-01-01", "12月31日，全区开展河道巡查。"],
  ["a date that is explained", "date: 2022-03-29\ndateNote: 按版面推定。", "3月19日，全区开展河道巡查。"],
  ["a plan", "", "全区将于4月1日开展河道巡查。"],
  ["a time that began earlier", "", "自2021年3月19日以来，全区开展河道巡查。"],
  ["a time that began in another month", "", "2月19日起，全区开展河道巡查。"],
  ["a story that began earlier", "", "2021年5月1日，工程开工。3月19日，全区开展河道巡查。"],
  ["an event long ago", "", "2021年5月1日，工程开工。"],
  ["other dates below", "", "全区开展河道巡查。\n\n2月19日，河道完成清淤。\n\n4月1日，闸门启用。"],
  ["a day that does not exist", "", "2月30日，全区开展河道巡查。"],
  [
    "headings",
    "",
    `${SENTENCE}。\n\n高位推动 压实责任\n\n${SENTENCE}。\n\n## 讲政治，保安全\n\n${SENTENCE}。`,
  ],
  [
    "items",
    "",
    `${SENTENCE}：\n\n一是巡查河道；\n\n二是加固河堤；\n\n- 三，清淤\n- 四，检修\n\n${SENTENCE}。`,
  ],
  ["a signature", "", `${SENTENCE}。\n\n云溪区水务局\n\n2022年3月19日`],
  ["a table", "", "| 标段 | 进度 |\n| --- | --- |\n| 一标 | 80% |\n\n以上，均已核实。"],
  ["numbers and times", "", "上午9:30开始，比分3:2，共1,234户，占12.5%，见表(1)。"],
  ["Latin text", "", "他说：“Hello, world! It’s fine (really).”见 C++,Java 与 f(x)。"],
  ["addresses", "", '见 https://a.example/甲?b=1,2:3 和 [链接](/a,b:c "题")，写信给 a:b@c.example。'],
  ["code", "", "输入 `甲,乙:丙` 即可。\n\n```\n甲,乙(丙\n```"],
  ["quotations within quotations", "", "他说：“要把‘百日行动’做实（含《方案》）。”"],
  ["a quotation of several paragraphs", "", "他说：“先巡查。\n\n“再加固。\n\n“最后验收。”"],
  ["numbered items", "", "1）巡查；2）加固；三）验收。"],
];

describe("no fault is found with", () => {
  it.each(SOUND)("%s", async (_what, lines, body) => {
    const given = lines.split("\n").filter((line) => line !== "");
    const missing = [TITLE, DATE].filter(
      (line) => !given.some((other) => other.startsWith(line.slice(0, 5))),
    );
    const text = bulletin([...missing, ...given].join("\n"), `${body}\n`);
    const rows = await checkFiles({ ...REGISTRY, [FILE.replace("2022-03-19", dateOf(text))]: text });
    expect(rows).toEqual([]);
  });
});

function dateOf(text: string): string {
  return /^date: (\S+)$/m.exec(text)?.[1] ?? "";
}

it("a sound bulletin has no warnings", async () => {
  expect(await checkFiles({ [FILE]: BULLETIN })).toEqual([]);
});

it.each([
  ["quotation marks", "“".repeat(20_000) + "）".repeat(20_000)],
  ["brackets in brackets", "“（".repeat(20_000) + "”".repeat(20_000)],
  ["paragraphs that do not close", "甲“\n\n".repeat(20_000)],
  ["half-width marks", "甲,".repeat(20_000)],
  ["cut paragraphs", "甲乙丙丁，\n\n".repeat(20_000)],
])("a text of nothing but %s is read all the same", async (_what, body) => {
  const rows = await checkFiles({ [FILE]: withLine("places: [河口]", body) });
  expect(rows.length).toBeGreaterThan(0);
});
