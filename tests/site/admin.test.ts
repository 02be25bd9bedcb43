// The editors' pages are in the site that names a backend, and in no other.
import { HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import { buildSite } from "./built.ts";

const SITE =
  "name: 柳河区新闻档案\ndistrict: 柳河区\nurl: https://example.org/liuhe\npublisher: 柳河区融媒体中心\n";
const CMS = "cms:\n  backend: gitlab\n  repo: newsroom/archive\n  appId: abc\n";

it("are not published unless site.yaml names a backend", async () => {
  const { files, remove } = await buildSite({ "site.yaml": SITE });
  await remove();
  expect(files.filter((file) => file.startsWith("admin/"))).toEqual([]);
});

it("are whole where it does: no inline script, nothing of another host", async () => {
  const { files, read, page, remove } = await buildSite({ "site.yaml": SITE + CMS });
  try {
    const html = await read("admin/index.html");
    const { results } = await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateString(
      html,
    );
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    const document = await page("admin/");
    expect(document.querySelector("script:not([src]), style, [style]")).toBeNull();
    const loaded = [...document.querySelectorAll("script, link")].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    );
    expect(loaded).toHaveLength(4);
    for (const address of loaded) {
      expect(files).toContain(new URL(address, "https://host/admin/").pathname.slice(1));
    }
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    expect(await read("sitemap.xml")).not.toContain("admin");
    const config = JSON.parse(await read("admin/config.json")) as object;
    expect(config).toMatchObject({
      backend: { name: "gitlab", repo: "newsroom/archive", branch: "main", auth_type: "pkce", app_id: "abc" },
      locale: "zh_Hans",
      desk: { uses: { officials: { "he-jingshu": 2, "lin-zhiyuan": 1 }, topics: { flood: 2 } } },
    });
    expect((await read("admin/decap-cms.js")).length).toBeGreaterThan(1_000_000);
  } finally {
    await remove();
  }
});
