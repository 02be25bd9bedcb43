// How an archive makes the site its own: a theme, navigation and footer, layouts overridden one by one.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { readContent } from "../../src/content/read.ts";
import { proofreader } from "../../src/proofreading/proofreader.ts";
import { temporaryFolder, writeContentFolder, writeSampleContent } from "../content-folder.ts";
import { ico, png, SVG } from "../unit/content/theme/pictures.ts";
import { treeOf } from "./built.ts";

const SITE = `name: 柳河区新闻档案
district: 云州市柳河区
url: https://liuhe.example.org/archive
publisher: 柳河区融媒体中心
theme:
  logo: emblem.svg
  icon: icon.png
  touchIcon: touch.png
  favicon: old.ico
  shareImage: share.png
  colors: { accent: "#1d4f91", dark: { paper: "#000" } }
navigation:
  - { label: 最新, to: / }
  - { label: 治水专题, to: /topics/water/ }
  - { label: 区政府, to: "https://www.example.gov.cn/" }
  - { label: 查水务, to: "/search/?topic=water" }
footer:
  - { label: 订阅, to: /feed.xml }
`;

const BULLETIN = "bulletins/2022/03/19/dike/index.html";

let dir = "";
let remove = () => Promise.resolve();
const at = (file: string) => path.join(dir, file);
const run = (name: string) =>
  build({ root: dir, content: at("content"), out: at(`${name}-site`), cache: at(`${name}-cache`) });
const page = async (file: string) => parseHTML(await readFile(at(`kept-site/${file}`), "utf8")).document;

beforeAll(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeSampleContent(at("content"), { "site.yaml": SITE });
  await writeContentFolder(dir, {
    "theme/emblem.svg": SVG.replace("0 0 64 64", "0 0 128 64"),
    "theme/icon.png": png(192),
    "theme/touch.png": png(180),
    "theme/old.ico": ico(16, 32),
    "theme/share.png": png(1200, 630),
    "theme/theme.css": ".footer {\n  letter-spacing: 0.125em;\n}\n",
    "layouts/partials/base.njk":
      '{% extends "dibao/partials/base.njk" %}\n{% block headEnd %}\n<meta name="department" content="{{ site.publisher }}">\n{% endblock %}\n',
    "layouts/pages/bulletin.njk":
      '{% extends "dibao/pages/bulletin.njk" %}\n{% block bulletinEnd %}\n{% include "partials/ask.njk" %}\n{% endblock %}\n',
    "layouts/partials/ask.njk": '<p class="ask">有疑问请来电：{{ view.title }}</p>\n',
  });
  await run("kept");
  const { problems } = await readContent(at("content"), proofreader, { root: dir });
  expect(problems.all.filter(({ folder, file }) => folder === "root" || file === "site.yaml")).toEqual([]);
});
afterAll(() => remove());

it("publishes the theme's files, and names them with their sizes in every page's head", async () => {
  const { head } = await page(BULLETIN);
  const links = [...head.querySelectorAll("link[rel*=icon]")].map((link) =>
    ["rel", "type", "sizes", "href"].map((name) => link.getAttribute(name)?.replace(/\?v=\w{8}$/, "?v=")),
  );
  expect(links).toEqual([
    ["icon", undefined, "16x16 32x32", "/archive/favicon.ico"],
    ["icon", "image/png", "192x192", "/archive/assets/icon.png?v="],
    ["apple-touch-icon", undefined, undefined, "/archive/assets/touch-icon.png?v="],
  ]);
  for (const [file, source] of [
    ["favicon.ico", "old.ico"],
    ["assets/touch-icon.png", "touch.png"],
    ["assets/share.png", "share.png"],
    ["assets/logo.svg", "emblem.svg"],
  ] as const)
    expect(await readFile(at(`kept-site/${file}`))).toEqual(await readFile(at(`theme/${source}`)));
  const shared = [...head.querySelectorAll("meta[property^='og:image'], meta[name^=twitter]")];
  expect(shared.map((tag) => tag.getAttribute("content")?.replace(/=\w{8}$/, "="))).toEqual([
    "https://liuhe.example.org/archive/assets/share.png?v=",
    "image/png",
    "1200",
    "630",
    "summary_large_image",
  ]);
  expect(
    [...head.querySelectorAll("meta[name=theme-color]")].map((tag) => tag.getAttribute("content")),
  ).toEqual(["#faf7f0", "#000000"]);
  const style = await readFile(at("kept-site/assets/style.css"), "utf8");
  expect(style).toContain("--accent:#1d4f91");
  expect(style).toMatch(/\.footer\{letter-spacing:\.125em\}\n$/);
  expect(await readFile(at("kept-site/feed.xml"), "utf8")).toMatch(
    /<icon>https:\/\/liuhe.example.org\/archive\/assets\/touch-icon.png/,
  );
});

it("shows the logo beside the name, and nothing there without one", async () => {
  const logo = (await page(BULLETIN)).querySelector(".nameplate img");
  expect(["alt", "width", "height"].map((name) => logo?.getAttribute(name))).toEqual(["", "56", "28"]);
  expect((await page("index.html")).querySelector("h1.nameplate img")).not.toBeNull();
});

it("has the archive's own navigation, with the entry that is shown marked, and its own footer", async () => {
  const entries = async (file: string) =>
    [...(await page(file)).querySelectorAll(".nav a")].map((link) =>
      [
        link.textContent,
        link.getAttribute("href"),
        link.getAttribute("aria-current"),
        link.getAttribute("rel"),
      ].join(" "),
    );
  expect(await entries("topics/water/index.html")).toEqual([
    "最新 /archive/  ",
    "治水专题 /archive/topics/water/ page ",
    "区政府 https://www.example.gov.cn/  external",
    "查水务 /archive/search/?topic=water  ",
  ]);
  expect((await entries("index.html"))[0]).toBe("最新 /archive/ page ");
  const footer = [...(await page("index.html")).querySelectorAll(".footer ul:first-of-type a")];
  expect(footer.map((link) => link.getAttribute("href"))).toEqual(["/archive/feed.xml"]);
});

it("extends the generator's layouts by those of the archive", async () => {
  const bulletin = await page(BULLETIN);
  expect(bulletin.querySelector("meta[name=department]")?.getAttribute("content")).toBe("柳河区融媒体中心");
  expect(bulletin.querySelector(".bulletin-text > .ask")?.textContent).toBe("有疑问请来电：柳河区检查河堤");
  expect((await page("index.html")).querySelector("meta[name=department]")).not.toBeNull();
  expect((await page("index.html")).querySelector(".ask")).toBeNull();
});

it("is after a change of logo, colour, links and layouts what a clean build makes", async () => {
  await writeFile(at("theme/emblem.svg"), SVG);
  await writeFile(at("content/site.yaml"), SITE.replace("#1d4f91", "#0a5c36").replace("治水专题", "水务"));
  await writeFile(at("layouts/partials/ask.njk"), '<p class="ask">请来电</p>\n');
  await rm(at("layouts/partials/base.njk"));
  await run("kept");
  await run("clean");
  expect(await treeOf(at("kept-site"))).toEqual(await treeOf(at("clean-site")));
  const bulletin = await page(BULLETIN);
  expect(bulletin.querySelector("meta[name=department]")).toBeNull();
  expect(bulletin.querySelector(".ask")?.textContent).toBe("请来电");
  expect(bulletin.querySelector(".nav")?.textContent).toContain("水务");
});

it.each([
  ["while it is read", "<p>\n  {% frob %}\n", "layouts/partials/ask.njk:2:6 unknown block tag: frob"],
  ["while it renders", "<p>\n\n{{ nothing.at() }}\n", "layouts/partials/ask.njk:3:"],
  [
    "by a name that is none",
    "<p>\n{{ view.title | shout }}\n",
    "layouts/partials/ask.njk:2:17 filter not found: shout",
  ],
])("tells an error in a layout by file and line: %s", async (_, text, words) => {
  await writeFile(at("layouts/partials/ask.njk"), text);
  await expect(run("kept")).rejects.toThrow(words);
});

it("tells an error in the stylesheet by file and line", async () => {
  await writeFile(at("layouts/partials/ask.njk"), "<p></p>\n");
  await writeFile(at("theme/theme.css"), "a {\n  color: red;\n}}\n");
  await expect(run("kept")).rejects.toThrow("theme/theme.css:3:2 ");
});
