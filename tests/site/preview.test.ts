// A preview shows drafts and problems; what is published never does, whichever was built before.
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { type Files, temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { type BuiltSite, buildSite, treeOf } from "./built.ts";

const front = (lines: string) => `---\n${lines}\n---\n\n正文。\n`;

/** Each breaks a build; the preview shows all that it can. */
const WRONG: Files = {
  "bulletins/2022/2022-05-01-gate.md": front(
    "title: 闸门检修\ndate: 2022-05-01\nofficials: [林志远, 何静姝]",
  ),
  "bulletins/2022/2022-05-02-road.md": front("title: 道路保洁\ndate: 2022-02-30"),
  "bulletins/2022/2022-05-03-park.md": "title: 公园开放\n",
  "bulletins/2022/park.md": front("title: 公园开放\ndate: 2022-05-03"),
  "bulletins/2021/2022-03-19-school.md": front("title: 同一网址\ndate: 2022-03-19"),
  "bulletins/2022/2022-05-04-fair.md": front(
    "title: 市集\ndate: 2022-05-04\nredirectFrom: [/news/2022/dike.html, /about/]",
  ),
};

const OPEN = "bulletins/2022/2022-05-05-pool.md";

/** As an import leaves it. */
const UNSEEN: Files = {
  [OPEN]: `---
title: 泳池开放
date: 2022-05-05 # 待核：原文只写“5月5日”
officials:
  - 林知远 # 待核：同名？
topics: [] # 待核：没有合适的主题
status: draft
# 泳池每天 # 待核：归属没有把握
---

林知远到场。

泳池每天开放（待核）。
`,
};

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite({ ...WRONG, ...UNSEEN }, { preview: true });
});
afterAll(() => built.remove());

const textOf = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

describe("drafts in a preview", () => {
  it("have a page that says so, and stand marked in lists, search and feeds", async () => {
    const page = await built.page("bulletins/2022/04/01/plan/");
    expect(textOf(page.querySelector(".bulletin-head .notice"))).toContain("草稿");
    expect(page.querySelector(".body")?.textContent).toContain("草稿正文");
    for (const list of ["/", "2022/", "2022/04/"]) {
      const item = (await built.page(list)).querySelector('.item a[href="/bulletins/2022/04/01/plan/"]');
      expect(textOf(item?.parentElement ?? null), list).toBe("尚未定稿的计划 草稿");
    }
    expect(await built.read("feed.json")).toContain("尚未定稿的计划");
  });

  it("leave published bulletins unmarked", async () => {
    const page = await built.page("bulletins/2022/03/19/dike/");
    expect(page.querySelector(".bulletin-head .draft, .open-mark")).toBeNull();
  });
});

describe("open points in a preview", () => {
  it("stand beside their values, and in a list with the step that settles each", async () => {
    const page = await built.page("bulletins/2022/05/05/pool/");
    const items = Array.from(page.querySelectorAll(".problems-open li"));
    expect(items.map(textOf)).toEqual([
      expect.stringContaining("date 2022-05-05：原文只写“5月5日”（第 3 行）"),
      expect.stringContaining("officials 林知远：同名？"),
      expect.stringContaining("topics ：没有合适的主题"),
      expect.stringContaining("泳池每天：归属没有把握"),
      expect.stringContaining("泳池每天开放（待核）。"),
    ]);
    expect(textOf(items[1]?.querySelector("code[id]") ?? null)).toBe(`npm run check -- --settle ${OPEN}:5`);
    const marked = (selector: string) => page.querySelector(`${selector} .open-mark`)?.getAttribute("href");
    expect(marked(".facts")).toBe("#open-1");
    expect(marked(".people li")).toBe("#open-2");
    expect(marked("#about-topics")).toBe("#open-3");
    for (const item of items) expect(page.querySelectorAll(`[id="${item.id}"]`)).toHaveLength(1);
  });

  it("are on the list of problems, and none of these", async () => {
    const page = await built.page("_problems/");
    const list = page.querySelector(`[data-open-file="${OPEN}"]`);
    expect(list?.querySelectorAll("li")).toHaveLength(5);
    expect(list?.parentElement?.querySelectorAll(".problem-error, .problem-warning")).toHaveLength(0);
  });
});

describe("problems in a preview", () => {
  it("stand on the page of their file, which is shown as far as it can be", async () => {
    const page = await built.page("bulletins/2022/05/01/gate/");
    expect(textOf(page.querySelector("h1"))).toBe("闸门检修");
    expect(page.querySelector('main a[href="/officials/he-jingshu/"]')).not.toBeNull();
    const note = textOf(page.querySelector(".problems"));
    expect(note).toContain("bulletins/2022/2022-05-01-gate.md:4:13");
    expect(note).toContain("人物名册里没有 林志远");
    expect(note).toContain("是不是想写林知远");
  });

  it.each([
    ["bulletins/2022/05/02/road/", "没有 2022-02-30 这一天"],
    ["bulletins/2022/05/03/park/", "文件开头没有稿件信息"],
  ])("stand in place of a bulletin that cannot be read: %s", async (permalink, message) => {
    const page = await built.page(permalink);
    expect(textOf(page.querySelector("h1"))).toBe("这一篇还不能显示");
    expect(textOf(page.querySelector(".problems"))).toContain(message);
  });

  it("are all on one page, with links, and their number is told", async () => {
    const page = await built.page("_problems/");
    const text = textOf(page.querySelector("main"));
    for (const file of Object.keys(WRONG)) expect(text).toContain(file);
    expect(page.querySelector('main a[href="/bulletins/2022/05/01/gate/"]')).not.toBeNull();
    const shown = page.querySelectorAll(".problem-error").length;
    expect(shown).toBeGreaterThanOrEqual(7);
    expect(await built.read("_problems/count.txt")).toBe(
      `${shown} 个错误，${page.querySelectorAll(".problem-warning").length} 个警告，待核 5 处（1 篇草稿）`,
    );
    const link = (await built.page("about/")).querySelector(".preview-bar a");
    expect(link?.getAttribute("href")).toBe("/_problems/");
  });

  it("have an exact search beside them, and no index by words", () => {
    const folders = new Set(built.files.map((file) => file.split("/")[0]));
    expect(folders).toContain("search");
    expect(folders).not.toContain("pagefind");
  });

  it("leave an address to its first bulletin, and a redirect to the page that has it", async () => {
    expect(textOf((await built.page("bulletins/2022/03/19/school/")).querySelector("h1"))).toBe("同一网址");
    expect(textOf((await built.page("about/")).querySelector("h1"))).toBe("关于本站");
    expect(built.files.filter((file) => file.startsWith("bulletins/2022/05/04/"))).toHaveLength(1);
  });

  it("are on valid pages without inline script or style", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
    for (const permalink of [
      "_problems/",
      "bulletins/2022/05/05/pool/",
      "bulletins/2022/05/01/gate/",
      "bulletins/2022/05/02/road/",
    ]) {
      const html = await built.read(`${permalink}index.html`);
      expect((await validator.validateString(html)).results.flatMap(({ messages }) => messages)).toEqual([]);
      expect(html).not.toMatch(
        / style=| on[a-z]+=|<style|<script(?![^>]* (?:src|type="application\/ld\+json"))/,
      );
    }
  });

  it.each([
    ["site.yaml", "name: [\n"],
    ["officials.yaml", "- id: A\n  name: 甲\n- id: A\n"],
    ["officials.yaml", "- { id: a, name: 甲 }\n- { id: a, name: 乙 }\n"],
    [
      "topics.yaml",
      "- { id: water, name: 水务, parent: flood }\n- { id: flood, name: 防汛, parent: water }\n",
    ],
    ["topics.yaml", "不是列表\n"],
  ])("of %s do not keep the bulletins from being shown: %j", async (file, text) => {
    const { dir, remove } = await temporaryFolder();
    try {
      const [content, out, cache] = [
        path.join(dir, "content"),
        path.join(dir, "site"),
        path.join(dir, "cache"),
      ];
      await writeSampleContent(content, { [file]: text });
      await copyKeptCache("preview", cache);
      const result = await build({ root: dir, content, out, cache, preview: true });
      expect(result.problems.errors.some((problem) => problem.file === file)).toBe(true);
      expect(result.built?.bulletins).toBe(5);
    } finally {
      await remove();
    }
  });
});

it("a build after a preview over the same folders equals a clean one, and the reverse", async () => {
  const { dir, remove } = await temporaryFolder();
  try {
    const below = (name: string) => path.join(dir, name);
    const content = below("content");
    await writeSampleContent(content);
    await copyKeptCache("site", below("cache-1"));
    await copyKeptCache("preview", below("cache-2"));
    await build({ root: dir, content, out: below("published"), cache: below("cache-1") });
    await build({ root: dir, content, out: below("previewed"), cache: below("cache-2"), preview: true });
    const published = await treeOf(below("published"));
    const previewed = await treeOf(below("previewed"));
    expect([...published.keys()].filter((file) => /plan|_problems|preview/.test(file))).toEqual([]);
    const both = { root: dir, content, out: below("site"), cache: below("cache") };
    for (const [preview, expected] of [
      [true, previewed],
      [false, published],
      [true, previewed],
    ] as const) {
      await build({ ...both, preview });
      expect(await treeOf(both.out)).toEqual(expected);
    }
    const file = path.join(content, "bulletins/2022/2022-04-01-plan.md");
    await writeFile(file, front("title: 定稿的计划\ndate: 2022-04-01"));
    await rm(below("cache-1"), { recursive: true });
    await build({ root: dir, content, out: below("published"), cache: below("cache-1") });
    await build({ ...both, preview: false });
    expect(await treeOf(both.out)).toEqual(await treeOf(below("published")));
  } finally {
    await remove();
  }
});
