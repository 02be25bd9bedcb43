// A folder with nothing wrong becomes records, whatever its spelling of line ends, spaces and lists.
import { describe, expect, it } from "vitest";
import { readContent } from "../../../src/content/read.ts";
import type { Bulletin } from "../../../src/content/records.ts";
import { BULLETIN, bulletin, FILE, writeFolder } from "./content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

/** What the bulletin says; its fingerprint tells files apart that say the same. */
async function readOne(
  text: string | Buffer,
  file = FILE,
): Promise<Omit<Bulletin, "fingerprint"> | undefined> {
  const { content, problems } = await readContent(writeFolder({ [file]: text }), proofreader);
  expect(problems.all).toEqual([]);
  const [read] = content?.bulletins ?? [];
  if (read === undefined) return undefined;
  const { fingerprint, ...said } = read;
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  return said;
}

const LEAST = "title: 甲\ndate: 2022-03-19";

describe("a bulletin", () => {
  it("with everything", async () => {
    const text = bulletin(
      `title: ' 云溪区部署防汛工作 '
subtitle: 各街道开展巡查
date: 2022-03-19
dateNote: 原件无日期，按版面推定
order: 2
officials: [林区长, 何静姝]
topics:
  - 防汛
summary: >
  一段
  摘要
source: 云溪日报
edition: { paper: 《云溪日报》, date: 2022-03-20, page: 第03版, column: 要闻 }
series: 河湖纪事
reporters: [顾青禾]
places: [清河街道]
status: withdrawn
corrections:
  - date: 2022-03-20
    text: 更正一处地名。
redirectFrom: [/news/1.html, "/old/%E9%98%B2%E6%B1%9B/"]`,
      "\n第一段。\n\n---\n\n第二段。\n",
    );
    expect(await readOne(text)).toEqual({
      file: FILE,
      slug: "fangxun",
      permalink: "/bulletins/2022/03/19/fangxun/",
      title: "云溪区部署防汛工作",
      subtitle: "各街道开展巡查",
      date: "2022-03-19",
      dateNote: "原件无日期，按版面推定",
      order: 2,
      officials: ["lin-zhiyuan", "he-jingshu"],
      topics: ["flood-control"],
      summary: "一段 摘要",
      source: "云溪日报",
      edition: { paper: "云溪日报", date: "2022-03-20", page: "3", column: "要闻" },
      series: "河湖纪事",
      reporters: ["顾青禾"],
      places: ["清河街道"],
      status: "withdrawn",
      corrections: [{ date: "2022-03-20", text: "更正一处地名。" }],
      pictures: [],
      redirectFrom: ["/news/1.html", "/old/防汛/"],
      body: "\n第一段。\n\n---\n\n第二段。\n",
    });
  });

  it("with the least; empty keys are as good as none", async () => {
    const empty =
      "subtitle:\nsource: ''\nofficials:\ntopics: []\nreporters:\nstatus:\ncorrections:\nredirectFrom:";
    const least = await readOne(bulletin(LEAST));
    expect(least).toEqual({
      file: FILE,
      slug: "fangxun",
      permalink: "/bulletins/2022/03/19/fangxun/",
      title: "甲",
      date: "2022-03-19",
      officials: [],
      topics: [],
      reporters: [],
      places: [],
      status: "published",
      corrections: [],
      redirectFrom: [],
      pictures: [],
      body: "全区各街道开展河道巡查。\n",
    });
    expect(await readOne(bulletin(`${LEAST}\n${empty}`))).toEqual(least);
  });

  it.each([
    ["3", "3"],
    ["03", "3"],
    ["'Ａ03版'", "A03"],
    ["3-4", "3-4"],
    ["第三版", "三"],
  ])("with the page %s of a newspaper has the number alone", async (written, page) => {
    const edition = `edition: { paper: 云溪日报, date: 2022-03-19, page: ${written} }`;
    expect((await readOne(bulletin(`${LEAST}\n${edition}`)))?.edition?.page).toBe(page);
  });

  it.each([
    ["CRLF", BULLETIN.replaceAll("\n", "\r\n")],
    ["CR", BULLETIN.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${BULLETIN}`],
    ["spaces after the dashes", BULLETIN.replaceAll("---\n", "--- \t\n")],
  ])("with %s reads like any other", async (_what, text) => {
    expect(await readOne(text)).toEqual(await readOne(BULLETIN));
  });

  it("without a line end after its last line", async () => {
    expect((await readOne(bulletin(LEAST, "正文。")))?.body).toBe("正文。");
  });

  it.each([
    ["template signs", "合计 {{ 7 * 7 }} 与 {% include 'x' %}。\n"],
    ["a heading underlined by equals signs", "小标题\n=======\n\n正文。\n"],
    ["full-width spaces", "\u3000\u3000正文\u3000正文。\n"],
    ["HTML and images in code", "写作 `<b>` 或 `![x](y)`。\n\n```html\n<script>\n![x](y)\n```\n"],
    ["angle brackets in prose", "见 <https://a.example/b>，3 < 5，<甲>。\n"],
    ["emoji joined by a joiner", "志愿者👩\u200D🚒到场。\n"],
    ["an ideograph beyond the first plane", "𠮷先生。\n"],
  ])("with %s keeps its body", async (_what, body) => {
    expect((await readOne(bulletin(LEAST, body)))?.body).toBe(body);
  });

  it("keeps words that older YAML would turn into something else", async () => {
    const record = await readOne(bulletin(`${LEAST}\nsource: no\nplaces: [yes, on, 1:30]`));
    expect(record?.source).toBe("no");
    expect(record?.places).toEqual(["yes", "on", "1:30"]);
  });

  it("finds names written in full-width letters or with spaces around", async () => {
    const dir = writeFolder({
      "officials.yaml": "- id: a\n  name: A组\n",
      [FILE]: bulletin(`${LEAST}\nofficials: ['\u3000Ａ组 ']`),
    });
    expect((await readContent(dir, proofreader)).content?.bulletins[0]?.officials).toEqual(["a"]);
  });

  it("has a slug in one spelling, whichever its file name uses", async () => {
    const record = await readOne(bulletin(LEAST), "bulletins/2022/2022-03-19-cafe\u0301_防汛-2.md");
    expect(record?.slug).toBe("caf\u00E9_防汛-2");
  });

  it("with warnings only is read; repeats count once, the front matter's date decides", async () => {
    const text = bulletin(`${LEAST}\nofficials: [林知远, 林区长]\nplaces: [乙, 乙]`);
    const { content, problems } = await readContent(
      writeFolder({ "bulletins/2021/2021-01-01-a.md": text }),
      proofreader,
    );
    expect(problems.all.map(({ severity }) => severity)).toEqual([
      "warning",
      "warning",
      "warning",
      "warning",
    ]);
    expect(content?.bulletins[0]).toMatchObject({
      date: "2022-03-19",
      officials: ["lin-zhiyuan"],
      places: ["乙"],
    });
  });
});

it("bulletins come newest first, those of a day by their order, then by slug", async () => {
  const text = (date: string, order = "") => bulletin(`title: 甲\ndate: ${date}\n${order}`);
  const { content } = await readContent(
    writeFolder({
      "bulletins/2022/2022-03-19-b.md": text("2022-03-19"),
      "bulletins/2022/2022-03-19-a.md": text("2022-03-19"),
      "bulletins/2022/2022-03-19-f.md": text("2022-03-19", "order: 10"),
      "bulletins/2022/2022-03-19-g.md": text("2022-03-19", "order: '2'"),
      "bulletins/2022/2022-03-19-e.md": text("2022-03-19", "order: 2"),
      "bulletins/2023/2023-01-01-c.md": text("2023-01-01"),
    }),
    proofreader,
  );
  expect(content?.bulletins.map(({ slug }) => slug)).toEqual(["c", "e", "g", "f", "a", "b"]);
});

it("an archive without bulletins and lists is valid", async () => {
  const { content, problems } = await readContent(
    writeFolder({ "site.yaml": "name: 甲\ndistrict: 乙\nurl: http://a.example\npublisher: 丙\n" }, false),
    proofreader,
  );
  expect(problems.all).toEqual([]);
  expect(content).toMatchObject({ officials: [], topics: [], bulletins: [] });
});
