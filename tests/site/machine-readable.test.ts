// What machines read: head tags, JSON-LD, feeds, sitemap, catalogue, OpenSearch.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "./built.ts";
import { MARKET, picturedFiles, WETLAND } from "./pictured.ts";

const DIKE = "bulletins/2022/03/19/dike/";
const DIKE_URL = `https://liuhe.example.org/${DIKE}`;

const odd = (title: string) => `---\ntitle: '${title}'\ndate: 2020-01-01\n---\n\n正文。\n`;

let built: BuiltSite;
/** With pictures, and with titles that try to be something else. */
let richSite: BuiltSite;
beforeAll(async () => {
  built = await buildSite();
  const rich = {
    ...(await picturedFiles()),
    "bulletins/2020/2020-01-01-hostile.md": odd('</script><b onclick="x">&amp;'),
    "bulletins/2020/2020-01-01-formula.md": odd('=1+1,"甲"'),
  };
  richSite = await buildSite(rich, { kept: "pictured" });
});
afterAll(() => Promise.all([built.remove(), richSite.remove()]));

async function metaOf(permalink: string, site = built): Promise<Record<string, string>> {
  const page = await site.page(permalink);
  return Object.fromEntries(
    [...page.querySelectorAll("meta[name], meta[property]")].map((meta) => [
      meta.getAttribute("name") ?? meta.getAttribute("property") ?? "",
      meta.getAttribute("content") ?? "",
    ]),
  );
}

describe("head", () => {
  it("has the government website standard's tags of a content page", async () => {
    expect(await metaOf(DIKE)).toMatchObject({
      SiteName: "柳河区新闻档案",
      SiteDomain: "liuhe.example.org",
      SiteIDCode: "4101030000",
      ArticleTitle: "柳河区检查河堤",
      PubDate: "2022-03-19",
      ContentSource: "柳河日报",
      Keywords: "防汛,林知远,何静姝",
      Author: "唐小满",
      Description: "林知远带队检查柳河大堤,要求在汛期之前完成加固。",
      Url: DIKE_URL,
    });
  });

  it.each([
    "2022/",
    "2022/03/",
    "officials/",
    "officials/lin-zhiyuan/",
    "topics/",
    "topics/water/",
    "dates/",
    "about/",
  ])("has the standard's tags of a column page on %s", async (permalink) => {
    const meta = await metaOf(permalink);
    for (const name of [
      "SiteName",
      "SiteDomain",
      "SiteIDCode",
      "ColumnName",
      "ColumnDescription",
      "ColumnKeywords",
      "ColumnType",
    ]) {
      expect(meta[name], name).toBeTruthy();
    }
    expect(meta["ArticleTitle"]).toBeUndefined();
  });

  it("has description, canonical address, Open Graph and feeds", async () => {
    const meta = await metaOf(DIKE);
    expect(meta).toMatchObject({
      description: "林知远带队检查柳河大堤,要求在汛期之前完成加固。",
      "og:type": "article",
      "og:title": "柳河区检查河堤",
      "og:url": DIKE_URL,
      "article:published_time": "2022-03-19",
      "article:modified_time": "2022-03-25",
    });
    const page = await built.page("officials/lin-zhiyuan/");
    expect(
      [...page.querySelectorAll("link[rel=alternate]")].map((link) => link.getAttribute("href")),
    ).toEqual([
      "/officials/lin-zhiyuan/feed.xml",
      "/officials/lin-zhiyuan/feed.json",
      "/feed.xml",
      "/feed.json",
    ]);
  });

  it("describes a bulletin as a NewsArticle in JSON-LD", async () => {
    const page = await built.page(DIKE);
    const data: unknown = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    );
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "柳河区检查河堤",
      datePublished: "2022-03-19",
      dateModified: "2022-03-25",
      mainEntityOfPage: DIKE_URL,
      author: [{ "@type": "Person", name: "唐小满" }],
      publisher: { "@type": "Organization", name: "柳河区融媒体中心" },
      about: [
        { name: "林知远", url: "https://liuhe.example.org/officials/lin-zhiyuan/" },
        { name: "何静姝", url: "https://liuhe.example.org/officials/he-jingshu/" },
      ],
    });
  });

  it("keeps a hostile title from ending the JSON-LD or the head", async () => {
    const page = await richSite.page("bulletins/2020/01/01/hostile/");
    expect(page.querySelector("h1")?.textContent.trim()).toBe('</script><b onclick="x">&amp;');
    expect(page.querySelector("[onclick]")).toBeNull();
    const data = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    ) as object;
    expect(data).toMatchObject({ headline: '</script><b onclick="x">&amp;' });
  });
});

describe("a bulletin's picture", () => {
  const IMAGE = /^https:\/\/liuhe\.example\.org\/media\/[0-9a-f]+-1200\.jpg$/;

  it("is what others show of its page, in JPEG and with its size", async () => {
    const meta = await metaOf(WETLAND, richSite);
    expect(meta).toMatchObject({
      Image: expect.stringMatching(IMAGE) as string,
      "og:image": meta["Image"],
      "og:image:type": "image/jpeg",
      "og:image:width": "1200",
      "og:image:height": "800",
      "og:image:alt": "两名志愿者在湖边架起望远镜",
      "twitter:card": "summary_large_image",
    });
    expect(richSite.files).toContain(new URL(meta["Image"] ?? "").pathname.slice(1));
  });

  it("is left out where it is too small to be shown, and where there is none", async () => {
    expect((await metaOf(MARKET, richSite))["og:image"]).toBeUndefined();
    expect((await metaOf(MARKET, richSite))["Image"]).toContain("-260.jpg");
    expect(await metaOf(DIKE)).not.toHaveProperty("Image");
  });

  it("stands in JSON-LD with caption and credit, beside the newspaper's issue", async () => {
    const page = await richSite.page(WETLAND);
    const data: unknown = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    );
    expect(data).toMatchObject({
      image: {
        "@type": "ImageObject",
        url: expect.stringMatching(IMAGE) as string,
        width: 1200,
        height: 800,
        caption: "5月3日，志愿者在云溪湿地观测候鸟。",
        creditText: "摄影：唐小满",
      },
      printPage: "A03",
      printSection: "生态",
      isPartOf: [
        { "@type": "WebSite" },
        { "@type": "PublicationIssue", datePublished: "2020-05-04", isPartOf: { name: "柳河日报" } },
      ],
    });
  });

  it("stands in the catalogue, with the issue and the scan", async () => {
    const rows = JSON.parse(await richSite.read("catalogue.json")) as { title: string; scan: string }[];
    const row = rows.find(({ title }) => title.includes("候鸟"));
    expect(row).toMatchObject({
      image: expect.stringMatching(IMAGE) as string,
      imageAlt: "两名志愿者在湖边架起望远镜",
      imageCredit: "摄影：唐小满",
      editionPaper: "柳河日报",
      editionDate: "2020-05-04",
      editionPage: "A03",
      editionColumn: "生态",
      scan: expect.stringMatching(/^https:.*\/media\/[0-9a-f]{16}\.pdf$/) as string,
    });
    expect(richSite.files).toContain(new URL(row?.scan ?? "").pathname.slice(1));
  });

  it("stands in the sitemap with all the others", async () => {
    const sitemap = await richSite.read("sitemap.xml");
    const entry = sitemap
      .split("\n")
      .find((line) => line.includes(`<loc>https://liuhe.example.org${WETLAND}</loc>`));
    expect(entry?.match(/<image:loc>/g)).toHaveLength(5);
    expect(sitemap).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
  });
});

describe("feeds", () => {
  it("list the newest bulletins of the site, an official, a topic", async () => {
    const itemsOf = async (file: string) =>
      (JSON.parse(await built.read(file)) as { items: { url: string; title: string }[] }).items.map(
        ({ title }) => title,
      );
    expect(await itemsOf("feed.json")).toEqual([
      "柳河区检查河堤",
      "东关小学扩建开工",
      "三座泵站完成改造",
      "区图书馆延长开放时间",
    ]);
    expect(await itemsOf("officials/ouyang-he/feed.json")).toEqual(["三座泵站完成改造"]);
    expect(await itemsOf("topics/water/feed.json")).toEqual(["柳河区检查河堤", "三座泵站完成改造"]);
  });

  it("name each bulletin's day the same in every time zone from UTC−12 to UTC+11", async () => {
    const { items } = JSON.parse(await built.read("feed.json")) as { items: { date_published: string }[] };
    expect(items[0]?.date_published).toMatch(/^2022-03-19T12:00:00/);
  });

  it("has the full text with absolute links in Atom", async () => {
    const atom = await built.read("feed.xml");
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(atom).toContain("href=&quot;https://liuhe.example.org/topics/water/&quot;");
    expect(atom).toContain(`<id>${DIKE_URL}</id>`);
  });
});

describe("catalogue", () => {
  it("has every bulletin as JSON", async () => {
    const rows = JSON.parse(await built.read("catalogue.json")) as object[];
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      url: DIKE_URL,
      date: "2022-03-19",
      officials: ["林知远", "何静姝"],
      topics: ["防汛"],
    });
  });

  it("has every bulletin as CSV that a spreadsheet reads as text", async () => {
    const csv = await richSite.read("catalogue.csv");
    expect(csv.startsWith("\ufeffurl,title,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(10);
    expect(csv).toContain(`"'=1+1,""甲"""`);
    expect(csv).toContain("林知远;何静姝");
  });
});

describe("discovery", () => {
  it("lists each page for search engines once, with the day of its last change", async () => {
    const sitemap = await built.read("sitemap.xml");
    expect(sitemap).toContain(`<loc>${DIKE_URL}</loc><lastmod>2022-03-25</lastmod>`);
    const listed = sitemap.match(/<loc>[^<]+/g) ?? [];
    expect(new Set(listed).size).toBe(listed.length);
    expect(sitemap).not.toContain("404");
  });

  it("has robots.txt and an OpenSearch description", async () => {
    expect(await built.read("robots.txt")).toContain("Sitemap: https://liuhe.example.org/sitemap.xml");
    expect(await built.read("opensearch.xml")).toContain(
      'template="https://liuhe.example.org/search/?q={searchTerms}"',
    );
  });
});
