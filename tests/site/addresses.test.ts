// Every file of a built site is in the table of addresses, and no old address passes the check that leads onto one.
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AddressBook } from "../../src/addresses/book.ts";
import { normalisePath } from "../../src/addresses/path.ts";
import { ADDRESSES, type Permalink } from "../../src/addresses/table.ts";
import { claimOwn } from "../../src/content/own/own.ts";
import { bulletinPermalink } from "../../src/addresses/permalink.ts";
import { readContent } from "../../src/content/read.ts";
import { build } from "../../src/build.ts";
import { type Files, temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { ico } from "../unit/content/theme/pictures.ts";
import { type BuiltSite, buildSite } from "./built.ts";
import { proofreader } from "../../src/proofreading/proofreader.ts";

const SITE = `name: 柳河区新闻档案
district: 柳河区
url: https://liuhe.example.org/news
publisher: 柳河区融媒体中心
cms: { backend: gitlab, repo: newsroom/archive, appId: abc }
theme: { favicon: old.ico }
`;

const BESIDE: Files = { "theme/old.ico": ico(16) };

/** Lists of so many bulletins have older pages. */
const MANY: Files = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [
    `bulletins/2020/2020-03-05-b${index}.md`,
    `---\ntitle: 简报${index}\ndate: 2020-03-05\nofficials: [林知远]\ntopics: [防汛]\n---\n\n林知远谈防汛之${index}。\n`,
  ]),
);

const CONTENT: Files = { "site.yaml": SITE, ...MANY };
const BROKEN: Files = { "bulletins/2021/2021-12-01-broken.md": "---\ntitle: 未写日期\n---\n\n正文。\n" };

const LINKS = "bulletins/2023/2023-01-01-links.md";

/** A bulletin with one old address a line, the first on line 5. */
function withRedirects(addresses: readonly string[]): Files {
  const lines = addresses.map((address) => `  - ${JSON.stringify(address)}\n`).join("");
  return { [LINKS]: `---\ntitle: 旧网址\ndate: 2023-01-01\nredirectFrom:\n${lines}---\n\n正文。\n` };
}

/** A content folder beside a site's own pages and files. */
function readOf({ dir }: BuiltSite, content: string) {
  return readContent(content, proofreader, { root: dir });
}

function addressesOf(files: readonly string[]): string[] {
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

const sites: Readonly<Record<string, { options: { preview?: true }; content: Files }>> = {
  "a published site": { options: {}, content: CONTENT },
  "a preview": { options: { preview: true }, content: { ...CONTENT, ...BROKEN } },
};

describe("the files of", () => {
  const seen = new Set<string>();

  describe.each(Object.entries(sites))("%s", (_, { options, content }) => {
    let built: BuiltSite;
    beforeAll(async () => {
      built = await buildSite(content, { ...options, beside: BESIDE });
    });
    afterAll(() => built.remove());

    it("each have a row, or are a bulletin's", async () => {
      const { files, own } = await readOf(built, path.join(built.dir, "content"));
      const ids = {
        officials: new Set(["lin-zhiyuan", "he-jingshu", "ouyang-he"]),
        topics: new Set(["water", "flood", "schools"]),
      };
      const book = new AddressBook(ids);
      claimOwn(own, book);
      for (const { file, bulletin, redirects } of files) {
        if (bulletin !== undefined) book.claim(bulletinPermalink(bulletin), file);
        for (const redirect of redirects) book.claim(redirect.path, file);
      }
      const unknown = addressesOf(built.files).filter((address) => {
        const spelt = normalisePath(address);
        const holder = "path" in spelt ? book.holderOf(spelt.path) : undefined;
        if (holder !== undefined && "row" in holder) seen.add(holder.row);
        // A broken bulletin is known by its file's name alone.
        return holder === undefined && address !== "/bulletins/2021/12/01/broken/";
      });
      expect(unknown).toEqual([]);
    });

    it("let no old address lead onto one of them, nor below one, in no letter case", async () => {
      const pages = addressesOf(built.files);
      const variants = [
        ...pages,
        ...pages.map((address) => address.toUpperCase()),
        ...pages.filter((address) => !address.endsWith("/")).map((address) => `${address}/x`),
      ];
      const addresses = [...new Set(variants)];
      const { dir, remove } = await temporaryFolder();
      try {
        await writeSampleContent(dir, { ...content, ...withRedirects(addresses) });
        const { problems } = await readOf(built, dir);
        const told = problems.errors.filter(({ file, code }) => file === LINKS && code === "redirect-taken");
        const lines = new Set(told.map(({ line }) => line));
        const passed = addresses.filter((_address, index) => !lines.has(index + 5));
        expect(passed.filter((address) => !address.toLowerCase().endsWith("/broken/"))).toEqual([]);
      } finally {
        await remove();
      }
    });
  });

  it("are of every row that is written, the parts of a large sitemap aside", () => {
    const written = Object.entries(ADDRESSES).filter(([, row]) => !("later" in row) && !("heldBy" in row));
    expect(written.map(([row]) => row).filter((row) => !seen.has(row))).toEqual(["sitemapPart"]);
  });
});

describe("old addresses that pass the check", () => {
  const addresses = [
    "/a.html",
    "/b.html.d/c",
    "/Old/通知 一.html",
    "/old/通知。html/",
    "/index.php",
    "/news/index.htm",
    "/officials/gone/",
    "/topics/gone/feed.xml",
    "/2019/13/",
    "/2019/03/19/123.html",
    "/sitemap-0.xml",
    "/page/first/",
    `/${"长".repeat(85)}/`,
    `/${"x/".repeat(390)}`,
    "/bulletins/2018/01/01/old/",
  ];

  it("are all built", async () => {
    const built = await buildSite(withRedirects(addresses));
    try {
      for (const address of addresses) {
        const page = await built.page(/\.html?$/.test(address) ? address : `${address.replace(/\/$/, "")}/`);
        expect(page.querySelector("link[rel=canonical]")?.getAttribute("href"), address).toBe(
          "https://liuhe.example.org/bulletins/2023/01/01/links/",
        );
      }
    } finally {
      await built.remove();
    }
  });
});

it("a preview shows its pages where old addresses are in the way of others", async () => {
  const { dir, remove } = await temporaryFolder();
  try {
    const content = path.join(dir, "content");
    const inTheWay = ["/feed.xml", "/404.html/x", "/a.html", "/a.html/b", "/INDEX.HTML", "/kept/"];
    await writeSampleContent(content, withRedirects(inTheWay));
    const [out, cache] = [path.join(dir, "site"), path.join(dir, "cache")];
    await copyKeptCache("preview", cache);
    const { built } = await build({ root: dir, content, out, cache, preview: true });
    expect(built?.pages.rendered).toBeGreaterThan(10);
    const { problems } = await readContent(content, proofreader);
    expect(problems.errors.map(({ code, line }) => `${line} ${code}`)).toEqual(
      [5, 6, 8, 9].map((line) => `${line} redirect-taken`),
    );
  } finally {
    await remove();
  }
});

it("the table's own forms are in nobody's way", () => {
  const known = { officials: new Set(["a"]), topics: new Set(["b"]) };
  const book = new AddressBook(known);
  expect(book.holderOf("/bulletins/2022/03/19/dike/" as Permalink)).toBeUndefined();
});
