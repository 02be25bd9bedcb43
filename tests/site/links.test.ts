// Every link and every loaded file of every page exists, at the root of a host and under a path.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followLinks } from "../../src/proofreading/site-links.ts";
import { type BuiltSite, buildSite } from "./built.ts";

const SITE = (url: string) =>
  `name: 柳河区新闻档案\ndistrict: 柳河区\nurl: ${url}\npublisher: 柳河区融媒体中心\n`;

describe.each([
  { where: "at the root", url: "https://liuhe.example.org" },
  { where: "under a path", url: "https://example.org/news/liuhe/" },
])("links $where", ({ url }) => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await buildSite({ "site.yaml": SITE(url) });
  });
  afterAll(() => built.remove());

  it("resolve, anchors included", () => {
    const { count, broken } = followLinks(built.site, url.replace(/\/$/, ""));
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(200);
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
});
