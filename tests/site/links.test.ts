// Every link and every loaded file of every page exists, at the root of a host and under a path.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseHTML } from "linkedom";
import { type BuiltSite, buildSite } from "./built.ts";

const SITE = (url: string) =>
  `name: 柳河区新闻档案\ndistrict: 柳河区\nurl: ${url}\npublisher: 柳河区融媒体中心\n`;

describe.each([
  { where: "at the root", url: "https://liuhe.example.org", base: "" },
  { where: "under a path", url: "https://example.org/news/liuhe/", base: "/news/liuhe" },
])("links $where", ({ url, base }) => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await buildSite({ "site.yaml": SITE(url) });
  });
  afterAll(() => built.remove());

  it("resolve, anchors included", async () => {
    const broken: string[] = [];
    let checked = 0;
    for (const file of built.files.filter((name) => name.endsWith(".html"))) {
      const { document } = parseHTML(await built.read(file));
      for (const [target, element] of targetsOf(document)) {
        const resolved = new URL(target, `https://host${base}/${file}`);
        if (resolved.host !== "host") {
          expect(element.tagName, `${file} loads ${target}`).toBe("A");
          continue;
        }
        checked += 1;
        if (!(await leadsSomewhere(resolved))) broken.push(`${file} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  });

  it("carry the site's address in feeds, sitemap and canonical links", async () => {
    const start = url.replace(/\/$/, "");
    expect(await built.read("sitemap.xml")).toContain(`<loc>${start}/bulletins/2022/03/19/dike/</loc>`);
    expect(await built.read("feed.xml")).toContain(`${start}/bulletins/2022/03/19/dike/`);
    expect(await built.read("feed.xml")).toContain(`href=&quot;${start}/topics/water/`);
    const page = await built.page("bulletins/2022/03/19/dike/");
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      `${start}/bulletins/2022/03/19/dike/`,
    );
  });

  async function leadsSomewhere(target: URL): Promise<boolean> {
    if (!target.pathname.startsWith(`${base}/`)) return false;
    const below = decodeURIComponent(target.pathname.slice(base.length + 1));
    const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
    if (!built.files.includes(file)) return false;
    if (target.hash === "") return true;
    const { document } = parseHTML(await built.read(file));
    return document.getElementById(decodeURIComponent(target.hash.slice(1))) !== null;
  }
});

function targetsOf(document: Document): [string, Element][] {
  return [...document.querySelectorAll("[href], [src], form[action]")]
    .filter((element) => element.getAttribute("rel") !== "canonical")
    .map((element) => [
      element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "",
      element,
    ]);
}
