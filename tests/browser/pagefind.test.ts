// Pagefind as other pages have it: its own interface and API, on a page of the site, and on one of another host.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { PROJECT } from "../../src/generator/project.ts";
import { temporaryFolder } from "../content-folder.ts";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";
import { leaveAsOpened } from "./kept-page.ts";

interface CatalogueEntry {
  readonly url: string;
  readonly date: string;
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly string[];
}

const SECOND = `name: 云溪区新闻档案
district: 云州市云溪区
url: https://yunxi.example.org/news
publisher: 云溪区融媒体中心
`;
const ANYWHERE = { "Access-Control-Allow-Origin": "*" };

let archive: BuiltSite;
let second: BuiltSite;
let portal: Awaited<ReturnType<typeof temporaryFolder>>;
const served: Served[] = [];
let [archiveUrl, secondUrl, portalUrl] = ["", "", ""];
let page: Page;
/** The fenced code of the docs page, with addresses of this machine. */
let code: readonly string[] = [];

beforeAll(async () => {
  archive = await buildSite();
  second = await buildSite({
    "site.yaml": SECOND,
    "bulletins/2022/2022-03-19-dike.md": undefined,
    "bulletins/2021/2021-07-01-watch.md":
      "---\ntitle: 防汛值守不断岗\ndate: 2021-07-01\nofficials: [林知远]\ntopics: [防汛]\n---\n\n林知远到河堤检查，全员上岗。\n",
  });
  portal = await temporaryFolder();
  served.push(await serveFolder(archive.site, "", ANYWHERE));
  served.push(await serveFolder(second.site, "/news", ANYWHERE));
  served.push(await serveFolder(portal.dir));
  [archiveUrl = "", secondUrl = "", portalUrl = ""] = served.map(({ url }) => url);
  const text = await readFile(path.join(PROJECT, "docs/search-elsewhere.md"), "utf8");
  code = Array.from(text.matchAll(/```(?:html|js)\n(.*?)```/gs), ([, block = ""]) =>
    block.replaceAll("https://archive.example", archiveUrl).replaceAll("https://second.example", secondUrl),
  );
  page = await (await openChromium()).newPage();
});
afterAll(async () => {
  await page.close();
  for (const each of served) await each.close();
  for (const { remove } of [archive, second, portal]) await remove();
});
afterEach(() => leaveAsOpened(page));

const open = async (folder: string, url: string, body: string) => {
  await writeFile(
    path.join(folder, "find.html"),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title>${body}</html>`,
  );
  await page.goto(`${url}/find.html`);
};
const scriptOf = (block: string | undefined) => `<ol id="news"></ol><script type="module">${block ?? ""}
document.documentElement.dataset.found = (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url).join(" ");
</script>`;
const found = async () => {
  await page.waitForSelector("html[data-found]");
  return (await page.locator("html").getAttribute("data-found"))?.split(" ");
};
const hrefs = () =>
  page
    .locator("pagefind-results a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));

describe("Pagefind's index", () => {
  it("has what the catalogue has: each bulletin, newest first, and as many of each name and year", async () => {
    await page.goto(`${archiveUrl}/`);
    const seen = await page.evaluate<{ newest: string[]; oldest: string[]; filters: unknown }>(`(async () => {
      const { search, filters } = await import("${archiveUrl}/pagefind/pagefind.js");
      const urls = async (date) => {
        const { results } = await search(null, { sort: { date } });
        return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
      };
      return { newest: await urls("desc"), oldest: await urls("asc"), filters: await filters() };
    })()`);
    const catalogue = JSON.parse(await archive.read("catalogue.json")) as CatalogueEntry[];
    const urls = catalogue.map(({ url }) => new URL(url).pathname);
    expect(seen.newest).toEqual(urls);
    expect(seen.oldest).toEqual(urls.toReversed());
    const counts = (valuesOf: (entry: CatalogueEntry) => readonly string[]) => {
      const all = catalogue.flatMap(valuesOf);
      return Object.fromEntries(all.map((value) => [value, all.filter((each) => each === value).length]));
    };
    expect(seen.filters).toEqual({
      officials: counts(({ officials }) => officials),
      // With the topics above.
      topics: counts(({ topics }) => [
        ...new Set(topics.flatMap((name) => (name === "防汛" ? [name, "水务"] : [name]))),
      ]),
      places: counts(({ places }) => places),
      year: counts(({ date }) => [date.slice(0, 4)]),
    });
  });

  it("finds a phrase that a browser cuts through the name in it, and no other", async () => {
    await page.goto(`${secondUrl}/`);
    const ask = (query: string) =>
      page.evaluate<string[]>(`(async () => {
        const { search } = await import("${secondUrl}/pagefind/pagefind.js");
        const { results } = await search('"${query}"');
        return (await Promise.all(results.map((result) => result.data()))).map(({ meta }) => meta.title);
      })()`);
    expect(await ask("林知远到河堤检查")).toEqual(["防汛值守不断岗"]);
    expect(await ask("防汛值守不断岗")).toEqual(["防汛值守不断岗"]);
    expect(await ask("河堤检查林知远到")).toEqual([]);
  });

  it("gives the search module the documents that hold a word or a name whole", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { documentsByWord } from "./src/browser/by-words/pagefind.ts";
          export { openIndex } from "./src/browser/index/published-index.ts";`,
        resolveDir: PROJECT,
      },
      bundle: true,
      format: "esm",
      write: false,
      outfile: "asked.js",
    });
    await writeFile(path.join(archive.site, "asked.js"), outputFiles[0]?.text ?? "");
    await page.goto(`${archiveUrl}/`);
    const ask = (words: readonly string[]) =>
      page.evaluate(`(async () => {
        const { documentsByWord, openIndex } = await import("/asked.js");
        return documentsByWord(await openIndex(new URL("/", location.href)), ${JSON.stringify(words)});
      })()`);
    const asked = served[0]?.answers ?? [];
    asked.length = 0;
    // Newest first: the dike and the school of one day, the pumps, the library.
    expect(await ask(["林知远", "何静姝", "改造", "c919", "c91", "没有"])).toEqual([
      [0],
      [0, 1],
      [2],
      [0],
      [],
      [],
    ]);
    expect(asked.some((answer) => answer.path.includes("/fragment/"))).toBe(false);
    await page.route("**/pagefind-entry.json*", (route) => route.abort());
    await page.goto(`${archiveUrl}/`);
    expect(await ask(["林知远"])).toBeUndefined();
  });
});

describe("Pagefind's own interface", () => {
  it.each(["the site's own page", "a page of another host"])("finds and filters on %s", async (place) => {
    const isOwn = place.includes("own");
    await open(isOwn ? archive.site : portal.dir, isOwn ? archiveUrl : portalUrl, code[0] ?? "");
    await page.locator("pagefind-input input").fill("泵站 改造");
    await expect.poll(hrefs).toEqual([`${archiveUrl}/bulletins/2022/02/08/pump/`]);
    expect(await page.locator("pagefind-results mark").allInnerTexts()).toContain("改造");
    await page.locator("pagefind-input input").fill("何静姝");
    await expect.poll(async () => (await hrefs()).length).toBe(2);
    await page.locator("pagefind-filter-pane summary", { hasText: /topics/i }).click();
    await page.locator("pagefind-filter-pane label", { hasText: "教育" }).click();
    await expect.poll(hrefs).toEqual([`${archiveUrl}/bulletins/2022/03/19/school/`]);
  });

  it("answers a script of another host, with filters and in order", async () => {
    await open(portal.dir, portalUrl, scriptOf(code[1]?.replace("汛期", "水务")));
    const urls = [`${archiveUrl}/bulletins/2022/03/19/dike/`, `${archiveUrl}/bulletins/2022/02/08/pump/`];
    expect(await found()).toEqual(urls);
    expect(await page.locator("#news a").first().innerText()).toBe("2022-03-19 柳河区检查河堤");
  });

  it("searches several archives as one", async () => {
    const watch = `${secondUrl}/bulletins/2021/07/01/watch/`;
    await open(portal.dir, portalUrl, scriptOf(code[2]));
    const urls = await found();
    expect(urls).toContain(watch);
    expect(urls).toContain(`${archiveUrl}/bulletins/2022/03/19/dike/`);
    await open(portal.dir, portalUrl, code[3] ?? "");
    await page.locator("pagefind-input input").fill("防汛");
    await expect.poll(hrefs).toContain(watch);
    expect(await hrefs()).toContain(`${archiveUrl}/bulletins/2022/03/19/dike/`);
  });
});
