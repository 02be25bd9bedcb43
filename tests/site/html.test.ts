// Every page is valid HTML, carries no inline script or style, and stays light.
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "./built.ts";
import { picturedFiles, WETLAND } from "./pictured.ts";

/** Bytes of a bulletin's page, compressed, with all that it loads before the reader acts. */
const BULLETIN_WEIGHT = 20 * 1024;

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(await picturedFiles(), { kept: "pictured" });
});
afterAll(() => built.remove());

it("validates", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
  const complaints: string[] = [];
  for (const file of built.files.filter((name) => name.endsWith(".html"))) {
    const report = await validator.validateString(await built.read(file), file);
    for (const { messages } of report.results) {
      complaints.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
        ),
      );
    }
  }
  expect(complaints).toEqual([]);
});

it("has no inline script, style or handler", async () => {
  for (const file of built.files.filter((name) => name.endsWith(".html"))) {
    const { document } = parseHTML(await built.read(file));
    const inline = [
      ...document.querySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style]"),
    ];
    expect(
      inline.map((element) => element.outerHTML),
      file,
    ).toEqual([]);
    const handlers = [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith("on")),
    );
    expect(handlers, file).toEqual([]);
  }
});

it("loads nothing from another host", async () => {
  for (const file of built.files.filter((name) => name.endsWith(".html"))) {
    const { document } = parseHTML(await built.read(file));
    const loading = "[src], link[href]:not([rel=canonical]), form[action]";
    for (const element of document.querySelectorAll(loading)) {
      const target = ["src", "href", "action"].map((name) => element.getAttribute(name)).find(Boolean) ?? "";
      expect(new URL(target, "https://own.example").host, `${file} loads ${target}`).toBe("own.example");
    }
  }
});

it.each([
  ["a bulletin's page with all that it loads", "/bulletins/2022/03/19/dike/"],
  ["one with pictures, besides these", WETLAND],
])("keeps %s under 20 KB", async (_what, permalink) => {
  const html = await built.read(`${permalink.slice(1)}index.html`);
  const { document } = parseHTML(html);
  const loaded = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map(
    (element) =>
      (element.getAttribute("href") ?? element.getAttribute("src") ?? "").replace(/^\/|\?.*$/g, ""),
  );
  expect(loaded.length).toBeGreaterThan(1);
  const parts = await Promise.all(loaded.map((file) => built.read(file)));
  const weight = [html, ...parts].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(weight).toBeLessThanOrEqual(BULLETIN_WEIGHT);
});
