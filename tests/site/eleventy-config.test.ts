// The maintainer's door: what `.eleventy.ts` adds is on the pages, a change of it makes them anew, its errors have a place.
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { PROJECT } from "../../src/project.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { treeOf } from "./built.ts";

const CONFIG = `import type { UserConfig } from "@11ty/eleventy";
import { archive } from "dibao";
import { shout } from "./own/shout.ts";
import { readFileSync } from "node:fs";
import path from "node:path";

export default function (eleventyConfig: UserConfig): void {
  eleventyConfig.addPlugin(archive);
  const file = path.join(import.meta.dirname, "own/motto.txt");
  eleventyConfig.addWatchTarget("own/*.txt");
  eleventyConfig.addGlobalData("motto", () => readFileSync(file, "utf8"));
  eleventyConfig.addFilter("shout", shout);
  eleventyConfig.addShortcode("stamp", (day: string) => \`<b class="stamp">\${day}</b>\`);
  eleventyConfig.addTransform("signed", (html: string) => html.replace("</body>", "<!-- signed -->\\n</body>"));
}
`;

const BULLETIN = "bulletins/2022/03/19/dike/index.html";

describe("an archive's .eleventy.ts", () => {
  let dir = "";
  let remove = () => Promise.resolve();
  const at = (file: string) => path.join(dir, file);
  const run = (name: string) =>
    build({
      root: dir,
      content: at("content"),
      out: at(`${name}-site`),
      cache: at(`${name}-cache`),
    });
  const failure = (name: string) =>
    run(name).then(
      () => "",
      (error: unknown) => String(error),
    );

  beforeAll(async () => {
    ({ dir, remove } = await temporaryFolder());
    await writeSampleContent(at("content"));
    await mkdir(at("layouts/partials"), { recursive: true });
    await symlink(path.join(PROJECT, "node_modules"), at("node_modules"));
    const footer = at("layouts/partials/footer.njk");
    await writeFile(
      footer,
      `{% include "dibao/partials/footer.njk" %}\n<p>{{ site.name | shout }} {% stamp "三月" %} {{ motto }}</p>\n`,
    );
    await mkdir(at("own"));
    await writeFile(at("own/motto.txt"), "有据可查");
    await writeFile(at("own/shout.ts"), "export const shout = (text: string): string => `${text}！`;\n");
  });
  afterAll(() => remove());

  /** The site built over the cache of all builds before is what a clean build makes. */
  async function expectSameAsClean(): Promise<string> {
    await run("kept");
    await rm(at("clean-site"), { recursive: true, force: true });
    await rm(at("clean-cache"), { recursive: true, force: true });
    await run("clean");
    expect(await treeOf(at("kept-site"))).toEqual(await treeOf(at("clean-site")));
    return readFile(at(`kept-site/${BULLETIN}`), "utf8");
  }

  it("gives the layouts its filters, shortcodes and data, and transforms each page; a change of any of it re-renders", async () => {
    await writeFile(at(".eleventy.ts"), CONFIG);
    const first = await expectSameAsClean();
    expect(first).toContain('<p>柳河区新闻档案！ <b class="stamp">三月</b> 有据可查</p>');
    expect(first).toContain("<!-- signed -->\n</body>");

    await writeFile(at("own/shout.ts"), "export const shout = (text: string): string => `${text}？`;\n");
    expect(await expectSameAsClean()).toContain("柳河区新闻档案？");

    await writeFile(at("own/motto.txt"), "言必有据");
    expect(await expectSameAsClean()).toContain("言必有据");

    const { built } = await run("kept");
    expect(built?.pages.rendered).toBe(0);
  });

  it("tells errors by file, line and column: of the syntax, of a run, of a filter in an imported file", async () => {
    await writeFile(
      at(".eleventy.ts"),
      CONFIG.replace("eleventyConfig.addPlugin(archive);", "eleventyConfig.(;"),
    );
    expect(await failure("kept")).toMatch(/\.eleventy\.ts:8:\d+ /);

    await writeFile(at(".eleventy.ts"), CONFIG.replace("addFilter(", "addFliter("));
    expect(await failure("kept")).toMatch(/\.eleventy\.ts:12:18 .*addFliter is not a function/);

    await writeFile(at(".eleventy.ts"), CONFIG);
    await writeFile(
      at("own/shout.ts"),
      "export function shout(text: string): string {\n  throw new Error(`no ${text}`);\n}\n",
    );
    expect(await failure("kept")).toMatch(/own\/shout\.ts:2:9 .*no 柳河区新闻档案/);

    await writeFile(
      at(".eleventy.ts"),
      'import { x } from "no-such-package";\nexport default function () { x(); }\n',
    );
    expect(await failure("kept")).toMatch(/\.eleventy\.ts:1:\d+ .*no-such-package/);

    await writeFile(at(".eleventy.ts"), "export default function () {}\n");
    expect(await failure("kept")).toContain("addPlugin(archive)");

    await writeFile(at(".eleventy.ts"), "export const nothing = 1;\n");
    expect(await failure("kept")).toContain("export default");
  });
});
