// The feeds as an independent parser reads them: well-formed, by their standards' rules, the text as it was written.
import { stat } from "node:fs/promises";
import path from "node:path";
import { SaxesParser } from "saxes";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "./built.ts";
import { picturedFiles } from "./pictured.ts";

const HOST = "https://liuhe.example.org";

const MARKS = `---
title: 关于<Smart>平台和A<B型企业的“R&D”通报
date: 2023-03-19
summary: 数据显示CPI<PPI的月份有三个 ]]> 区里据此安排。
topics: [水务]
officials: [林知远]
reporters: ["甲<乙"]
---

指标x<y时预警，y>z时解除，林知远说 ]]> 三个符号，\`x]]>y\` 也有，&amp;amp; 也有。

见[外站](//files.example.net/a.pdf)，见[站内](/topics/water/)，见[相对](../x/?a=1&b=2)，
写信到<mailto:news@liuhe.example.org>。注一[^1]，再注[^1]。

[^1]: 注文在此，见[别处](#top)。
`;

const SECOND = `---
title: 改过两次名字
date: 2023-03-18
redirectFrom: [/news/1.html, /bulletins/2023/03/18/first/, /bulletins/2023/03/18/second/]
---

正文[^1]。

[^1]: 另一注文。
`;

let built: BuiltSite;
beforeAll(async () => {
  const files = {
    ...(await picturedFiles()),
    "bulletins/2023/2023-03-19-marks.md": MARKS,
    "bulletins/2023/2023-03-18-third.md": SECOND,
  };
  built = await buildSite(files, { kept: "pictured" });
});
afterAll(() => built.remove());

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the document is not well-formed. */
function parseXml(source: string): Element {
  const root: Element = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, uri, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  const [document] = root.children;
  if (document === undefined) throw new Error("an empty document");
  return document;
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

function textOf(element: Element | undefined, name: string): string {
  return (element === undefined ? undefined : childrenOf(element, name)[0])?.text ?? "";
}

const feedFiles = (suffix: string) => built.files.filter((file) => file.endsWith(suffix));

const isTimestamp = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

async function atomEntry(title: string): Promise<Element> {
  const entries = childrenOf(parseXml(await built.read("feed.xml")), "entry");
  const entry = entries.find((each) => textOf(each, "title").includes(title));
  if (entry === undefined) throw new Error(`no entry ${title}`);
  return entry;
}

describe("Atom feeds", () => {
  it("are well-formed and keep the rules of RFC 4287, all of them", async () => {
    const files = feedFiles("feed.xml");
    expect(files).toHaveLength(7);
    for (const file of files) {
      const feed = parseXml(await built.read(file));
      expect([feed.name, feed.uri], file).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
      for (const name of ["id", "title", "updated"]) expect(childrenOf(feed, name), file).toHaveLength(1);
      expect(isTimestamp(textOf(feed, "updated")), file).toBe(true);
      expect(URL.canParse(textOf(feed, "id")), file).toBe(true);
      const self = childrenOf(feed, "link").find(({ attributes }) => attributes["rel"] === "self");
      expect(self?.attributes["href"]).toBe(`${HOST}/${file}`);
      const entries = childrenOf(feed, "entry");
      const ids = entries.map((entry) => textOf(entry, "id"));
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const entry of entries) {
        for (const name of ["id", "title", "updated", "published", "summary", "content"]) {
          expect(childrenOf(entry, name), `${file} ${name}`).toHaveLength(1);
        }
        expect(childrenOf(entry, "author").map((author) => textOf(author, "name"))).not.toContain("");
        expect(isTimestamp(textOf(entry, "updated"))).toBe(true);
        expect(URL.canParse(textOf(entry, "id"))).toBe(true);
        const types = ["title", "summary", "content"].map(
          (name) => childrenOf(entry, name)[0]?.attributes["type"] ?? "text",
        );
        expect(types).toEqual(["text", "text", "html"]);
        const alternates = childrenOf(entry, "link").filter(
          ({ attributes }) => attributes["rel"] === "alternate",
        );
        expect(alternates).toHaveLength(1);
        for (const { attributes } of childrenOf(entry, "category")) expect(attributes["term"]).toBeTruthy();
      }
    }
  });

  it("give titles, summaries and names as they are written", async () => {
    const entry = await atomEntry("Smart");
    expect(textOf(entry, "title")).toBe("关于<Smart>平台和A<B型企业的“R&D”通报");
    expect(textOf(entry, "summary")).toBe("数据显示CPI<PPI的月份有三个 ]]> 区里据此安排。");
    expect(textOf(childrenOf(entry, "author")[0], "name")).toBe("甲<乙");
  });

  it("give the text as the page shows it", async () => {
    const { document } = parseHTML(
      `<html><body>${textOf(await atomEntry("Smart"), "content")}</body></html>`,
    );
    const [first] = document.querySelectorAll("p");
    expect(first?.textContent).toBe(
      "指标x<y时预警，y>z时解除，林知远说 ]]> 三个符号，x]]>y 也有，&amp; 也有。",
    );
    const page = await built.page("bulletins/2023/03/19/marks/");
    expect(page.body.textContent).toContain(first?.textContent ?? "-");
  });
});

describe("JSON feeds", () => {
  it("keep the rules of version 1.1, all of them", async () => {
    const files = feedFiles("feed.json");
    expect(files).toHaveLength(7);
    for (const file of files) {
      const feed = JSON.parse(await built.read(file)) as Record<string, unknown>;
      expect(feed, file).toMatchObject({
        version: "https://jsonfeed.org/version/1.1",
        title: expect.stringMatching(/./) as string,
        feed_url: `${HOST}/${file}`,
        home_page_url: `${HOST}/${file.replace("feed.json", "")}`,
        language: "zh-CN",
        authors: [{ name: "柳河区融媒体中心" }],
      });
      const items = feed["items"] as Record<string, unknown>[];
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const item of items) {
        for (const key of ["id", "url", "title", "summary", "content_html"])
          expect(item[key]).toBeTypeOf("string");
        for (const key of ["date_published", "date_modified"]) {
          expect(isTimestamp(String(item[key])), key).toBe(true);
        }
        expect(URL.canParse(String(item["url"]))).toBe(true);
      }
    }
  });

  it("say the same as Atom", async () => {
    const { items } = JSON.parse(await built.read("feed.json")) as { items: Record<string, string>[] };
    const entries = childrenOf(parseXml(await built.read("feed.xml")), "entry");
    expect(items.map((item) => [item["id"], item["title"], item["summary"], item["content_html"]])).toEqual(
      entries.map((entry) => ["id", "title", "summary", "content"].map((name) => textOf(entry, name))),
    );
  });
});

describe("an entry", () => {
  it("has every address resolved against its own page, and no id", async () => {
    const html = textOf(await atomEntry("Smart"), "content");
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const page = `${HOST}/bulletins/2023/03/19/marks/`;
    expect([...document.querySelectorAll("[href]")].map((link) => link.getAttribute("href"))).toEqual([
      "https://files.example.net/a.pdf",
      `${HOST}/topics/water/`,
      `${HOST}/bulletins/2023/03/19/x/?a=1&b=2`,
      "mailto:news@liuhe.example.org",
      `${page}#fn1`,
      `${page}#fn1`,
      `${page}#top`,
      `${page}#fnref1`,
      `${page}#fnref1-2`,
    ]);
    expect(document.querySelectorAll("[id]")).toHaveLength(0);
  });

  it("keeps its first address as its id when its bulletin is renamed", async () => {
    const entry = await atomEntry("改过两次名字");
    expect(textOf(entry, "id")).toBe(`${HOST}/bulletins/2023/03/18/first/`);
    expect(childrenOf(entry, "link")[0]?.attributes["href"]).toBe(`${HOST}/bulletins/2023/03/18/third/`);
  });

  it("has its picture above its text, and in the form of each format with its length", async () => {
    const entry = await atomEntry("候鸟");
    const enclosure = childrenOf(entry, "link").find(({ attributes }) => attributes["rel"] === "enclosure");
    const address = enclosure?.attributes["href"] ?? "";
    expect(enclosure?.attributes["type"]).toBe("image/jpeg");
    const { size } = await stat(path.join(built.site, address.replace(`${HOST}/`, "")));
    expect(enclosure?.attributes["length"]).toBe(String(size));
    const { items } = JSON.parse(await built.read("feed.json")) as { items: Record<string, string>[] };
    expect(items.find(({ title }) => title?.includes("候鸟"))?.["image"]).toBe(address);
    const { document } = parseHTML(`<html><body>${textOf(entry, "content")}</body></html>`);
    const images = [...document.querySelectorAll("img")];
    expect(images.map((image) => image.getAttribute("alt"))).toEqual([
      "两名志愿者在湖边架起望远镜",
      "湿地里的步道",
      "湖面",
      "望远镜",
      "芦苇",
    ]);
    for (const image of images) expect(image.getAttribute("src")).toMatch(/^https:.*\.jpg$/);
    expect(
      childrenOf(await atomEntry("三座泵站"), "link").map(({ attributes }) => attributes["rel"]),
    ).toEqual(["alternate"]);
  });

  it("says where its day is an estimate", async () => {
    const entry = await atomEntry("三座泵站");
    const words = "日期为推定：原文只写“近日”,按版面日期推定。";
    expect(textOf(entry, "summary")).toContain(words);
    expect(textOf(entry, "content")).toContain(words);
    expect(textOf(await atomEntry("Smart"), "content")).not.toContain("推定");
  });
});
