// The archive: order, groups, the parts of the body, related bulletins, citation.
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { indexLetter, makeArchive } from "../../../src/archive/archive.ts";
import { monthWeeks, weekday } from "../../../src/archive/calendar.ts";
import { citation } from "../../../src/archive/citation.ts";
import { firstParagraph, makeBodyRenderer } from "../../../src/archive/markdown.ts";
import { relatedBulletins } from "../../../src/archive/related.ts";
import type { Content } from "../../../src/content/records.ts";
import { calendarDate, makeBulletin } from "../../bulletins.ts";

const content: Content = {
  site: {
    name: "柳河区新闻档案",
    district: "柳河区",
    url: "https://example.org/liuhe",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
    publisher: "柳河区融媒体中心",
    keywords: [],
  },
  officials: [
    { id: "lin-zhiyuan", name: "林知远", aliases: [], posts: [] },
    { id: "le-shan", name: "乐山", aliases: [], posts: [] },
    { id: "he-jingshu", name: "何静姝", aliases: [], posts: [] },
    { id: "zeng-ke", name: "曾可", aliases: [], posts: [] },
  ],
  topics: [
    { id: "water", name: "水务", aliases: [], keywords: [] },
    { id: "flood", name: "防汛", aliases: [], keywords: [], parent: "water" },
  ],
  bulletins: [
    makeBulletin({ slug: "a", date: "2022-03-19", topics: ["flood"], officials: ["lin-zhiyuan"] }),
    makeBulletin({ slug: "b", date: "2022-03-18", topics: ["water"], status: "withdrawn" }),
    makeBulletin({
      slug: "c",
      date: "2021-12-31",
      topics: ["water"],
      officials: ["lin-zhiyuan", "he-jingshu"],
    }),
    makeBulletin({ slug: "d", date: "2021-12-30", status: "draft" }),
  ],
};

describe("archive", () => {
  const archive = makeArchive(content);

  it("lists what is published, keeps what is withdrawn apart, leaves drafts out", () => {
    expect(archive.entries.map(({ bulletin }) => bulletin.slug)).toEqual(["a", "c"]);
    expect(archive.withdrawn.map(({ slug }) => slug)).toEqual(["b"]);
  });

  it("counts a topic's bulletins with those of the topics below it", () => {
    expect(archive.byTopic.get("water")?.map(({ bulletin }) => bulletin.slug)).toEqual(["a", "c"]);
    expect(archive.byTopic.get("flood")?.map(({ bulletin }) => bulletin.slug)).toEqual(["a"]);
  });

  it("orders officials by pinyin, with surnames read as surnames", () => {
    expect(archive.officials.map(({ name }) => name)).toEqual(["何静姝", "林知远", "乐山", "曾可"]);
    expect(["曾可", "单田", "Anna"].map(indexLetter)).toEqual(["Z", "S", "A"]);
  });

  it("groups by year and month", () => {
    expect([...archive.byYear.keys()]).toEqual(["2022", "2021"]);
    expect([...archive.byMonth.keys()]).toEqual(["2022-03", "2021-12"]);
  });
});

describe("calendar", () => {
  it("lays out a month from Monday to Sunday", () => {
    const weeks = monthWeeks("2022-03");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, 1, 2, 3, 4, 5, 6]);
    expect(weeks[4]).toEqual([28, 29, 30, 31, null, null, null]);
    expect(monthWeeks("2024-02").flat().filter(Number)).toHaveLength(29);
  });

  it("knows the weekday without asking the machine's time zone", () => {
    expect(weekday(calendarDate("2022-03-19"))).toBe("星期六");
  });
});

describe("body", () => {
  const render = makeBodyRenderer("/liuhe");

  it("gives the text of each block as a paragraph", () => {
    const { paragraphs } = render(
      "一**二**`三`\n四\n\n- 五\n- 六\n\n| 七 | 八 |\n|--|--|\n| 九 | 十 |\n\n```\ncode\n```\n",
    );
    expect(paragraphs).toEqual(["一二三四", "五", "六", "七", "八", "九", "十", "code\n"]);
  });

  it("leaves out the spaces of print before a paragraph, which a page sets in by itself", () => {
    const { html, paragraphs } = render("　　第一段。\n\n\u2003\u2003第二段　末。\n");
    expect(html).toBe("<p>第一段。</p>\n<p>第二段　末。</p>\n");
    expect(paragraphs).toEqual(["第一段。", "第二段　末。"]);
  });

  it("joins soft-wrapped Chinese lines without a space and keeps the one of Latin lines", () => {
    expect(render("汛期\n之前").html).toBe("<p>汛期之前</p>\n");
    expect(render("before\nthe flood").paragraphs).toEqual(["before\nthe flood"]);
  });

  it.each([
    ["Han of any plane", "沈𬭎\n主持", "沈𬭎主持"],
    ["a full stop after one", "底线𠮷\n。", "底线𠮷。"],
    ["one after Han", "走访\n𠮷田", "走访𠮷田"],
    ["a variant of a character", "葛\u{e0100}\n洲", "葛\u{e0100}洲"],
    ["vertical forms", "五\n﹁好﹂", "五﹁好﹂"],
    ["emphasis", "**𠮷**\n**田**", "<strong>𠮷</strong><strong>田</strong>"],
  ])("joins lines beside %s", (_, written, shown) => {
    expect(render(written).html).toBe(`<p>${shown}</p>\n`);
  });

  it.each(["GDP\n增长", "共计\n100人", "😀\n好", "𝐀\n𝐁"])("parts lines elsewhere: %s", (written) => {
    expect(render(written).html).toBe(`<p>${written}</p>\n`);
  });

  it("shows raw HTML as text and lets no script through a link", () => {
    const { html } = render(
      '<script>alert(1)</script>\n\n<img src=x onerror="alert(1)">\n\n[x](javascript:alert(1))',
    );
    expect(html).not.toMatch(/<(script|img|a)/);
  });

  it("evaluates no template", () => {
    expect(render("{{ page.url }} {% set x = 1 %}").html).toBe("<p>{{ page.url }} {% set x = 1 %}</p>\n");
  });

  it("sets emphasis beside full-width punctuation", () => {
    expect(render("要**“守住底线”**。").html).toBe("<p>要<strong>“守住底线”</strong>。</p>\n");
  });

  it("nests headings below the title without a gap", () => {
    const { html } = render("### 一\n\n##### 二\n\n## 三\n\n### 四");
    expect(html.match(/<h\d>/g)).toEqual(["<h2>", "<h3>", "<h2>", "<h3>"]);
  });

  it("aligns table cells without inline style", () => {
    const { html } = render("| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |");
    expect(html).toContain('<th class="align-center">甲</th>');
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toContain("style=");
  });

  it("sets footnotes below the text, numbered in its order, with ways there and back", () => {
    const { html, paragraphs } = render(
      "甲[^乙]丙[^1]，再[^乙]。\n\n[^1]: 第一。\n\n[^乙]: 第二，**重**。\n\n    又一段。",
    );
    expect(paragraphs).toEqual(["甲丙，再。", "第二，重。", "又一段。", "第一。"]);
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const marks = [...document.querySelectorAll("sup a")];
    expect(marks.map(({ id, textContent }) => `${id} ${textContent}`)).toEqual([
      "fnref1 [1]",
      "fnref2 [2]",
      "fnref1-2 [1]",
    ]);
    for (const link of document.querySelectorAll("a")) {
      expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
    }
    expect(document.querySelector("[role=doc-endnotes] li")?.id).toBe("fn1");
  });

  it("takes the beginning of a body with footnotes without their marks", () => {
    expect(firstParagraph("甲[^1]乙。\n\n丙。\n\n[^1]: 注。", render)).toBe("甲乙。");
  });

  it("puts links under the base path and headings under the title", () => {
    expect(render("# 进度\n\n[主题](/topics/water/) [外部](https://example.com/)").html).toBe(
      '<h2>进度</h2>\n<p><a href="/liuhe/topics/water/">主题</a> <a href="https://example.com/">外部</a></p>\n',
    );
  });
});

describe("related", () => {
  it("prefers a rare official to a common topic", () => {
    const common = Array.from({ length: 8 }, (_, n) => makeBulletin({ slug: `n${n}`, topics: ["water"] }));
    const bulletins = [
      makeBulletin({ slug: "own", topics: ["water"], officials: ["lin-zhiyuan"] }),
      ...common,
      makeBulletin({ slug: "rare", officials: ["lin-zhiyuan"] }),
      makeBulletin({ slug: "stranger" }),
    ];
    const related = relatedBulletins(bulletins, 5);
    expect(related[0]?.[0]).toBe(9);
    expect(related[0]).toHaveLength(5);
    expect(related[0]).not.toContain(0);
    expect(related[10]).toEqual([]);
  });
});

describe("citation", () => {
  const bulletin = { ...makeBulletin(), publisher: "柳河区融媒体中心", url: "https://example.org/x/" };

  it("follows GB/T 7714-2015", () => {
    expect(citation({ ...bulletin, reporters: ["唐小满"] })).toBe(
      "唐小满. 柳河区检查河堤[EB/OL]. (2022-03-19)[引用日期]. https://example.org/x/.",
    );
  });

  it("names the publisher where no reporter is known, and three of many reporters", () => {
    expect(citation(bulletin)).toMatch(/^柳河区融媒体中心\. /);
    expect(citation({ ...bulletin, reporters: ["甲", "乙", "丙", "丁"] })).toMatch(/^甲, 乙, 丙, 等\. /);
  });
});
