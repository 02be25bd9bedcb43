// The maintainer's door: what `.eleventy.ts` adds is on the pages, a change of it makes them anew, its errors have a place.
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { PROJECT } from "../../src/generator/project.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { treeOf } from "./built.ts";

const CONFIG = `import type { UserConfig } from "@11ty/eleventy";
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import { archive } from "dibao";
import { shout } from "./own/shout.ts";
import { readFileSync } from "node:fs";
import path from "node:path";

export default function (eleventyConfig: UserConfig): void {
  eleventyConfig.addPlugin(archive);
  eleventyConfig.addPlugin(highlight);
  const file = path.join(import.meta.dirname, "own/motto.txt");
  eleventyConfig.addWatchTarget("own/*.txt");
  eleventyConfig.addGlobalData("motto", () => readFileSync(file, "utf8"));
  eleventyConfig.addFilter("shout", shout);
  eleventyConfig.addPassthroughCopy({ "own/*.bin": "files" });
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
    await writeFile(at("own/seal.bin"), "甲");
    await mkdir(at("pages"));
    await writeFile(
      at("pages/help.md"),
      '---\ntitle: 帮助\n---\n{{ "查档" | shout }}{% stamp "四月" %}\n\n{% highlight "js" %}\nlet day;\n{% endhighlight %}\n',
    );
    await writeFile(at("own/shout.ts"), "export const shout = (text: string): string => `${text}！`;\n");
    // What they keep of pages was made without the file.
    for (const name of ["kept", "clean"]) await copyKeptCache("site", at(`${name}-cache`));
  });
  afterAll(() => remove());

  /** A page of the site that is built over the cache of all builds before. */
  async function built(): Promise<string> {
    await run("kept");
    return readFile(at(`kept-site/${BULLETIN}`), "utf8");
  }

  it("gives the layouts its filters, shortcodes and data, own pages a plugin of others, and transforms each page; a change of any of it re-renders", async () => {
    await writeFile(at(".eleventy.ts"), CONFIG);
    const first = await built();
    expect(first).toContain('<p>柳河区新闻档案！ <b class="stamp">三月</b> 有据可查</p>');
    expect(first).toContain("<!-- signed -->\n</body>");

    await writeFile(at("own/shout.ts"), "export const shout = (text: string): string => `${text}？`;\n");
    expect(await built()).toContain("柳河区新闻档案？");

    await writeFile(at("own/motto.txt"), "言必有据");
    expect(await built()).toContain("言必有据");

    await writeFile(at("own/seal.bin"), "乙");
    await writeFile(at("own/note.bin"), "丙");
    await built();
    expect(await readFile(at("kept-site/files/seal.bin"), "utf8")).toBe("乙");
    expect(await readFile(at("kept-site/help/index.html"), "utf8")).toMatch(
      /<p>查档？<b class="stamp">四月<\/b><\/p>[^]*<span class="token keyword">let<\/span>[^]*<!-- signed -->/,
    );

    const { built: again } = await run("kept");
    expect(again?.pages.rendered).toBe(0);
    // No page is left of any time before.
    await run("clean");
    expect(await treeOf(at("kept-site"))).toEqual(await treeOf(at("clean-site")));
  });

  it("may copy nothing into the place of a page", async () => {
    await writeFile(
      at(".eleventy.ts"),
      CONFIG.replace('{ "own/*.bin": "files" }', '{ "own/seal.bin": "help/index.html/seal.bin" }'),
    );
    // Whichever of the two came first.
    expect(await failure("kept")).toMatch(/help\/index\.html|own\/seal\.bin/);
    await writeFile(
      at(".eleventy.ts"),
      CONFIG.replace('{ "own/*.bin": "files" }', '{ "own/seal.bin": "feed.xml" }'),
    );
    expect(await failure("kept")).toContain("copied-file");
  });

  it("tells errors in own pages by file, line and column, too", async () => {
    await writeFile(at(".eleventy.ts"), CONFIG);
    const file = at("pages/help.md");
    const text = await readFile(file, "utf8");
    for (const [wrong, told] of [
      ["{{ nothing() }}", /pages\/help\.md:4:11 Unable to call `nothing`/],
      ["{{ 1 | nofilter }}", /pages\/help\.md:4:8 filter not found: nofilter/],
      ["{{ 1 | }}", /pages\/help\.md:4:8 /],
      ["{% if x %}", /pages\/help\.md:4:11 .*end of file/],
    ] as const) {
      await writeFile(file, `---\ntitle: 帮助\n---\n${wrong}\n`);
      expect(await failure("kept")).toMatch(told);
    }
    await writeFile(file, text);
  });

  it("tells errors by file, line and column: of the syntax, of a run, of a filter in an imported file", async () => {
    await writeFile(
      at(".eleventy.ts"),
      CONFIG.replace("eleventyConfig.addPlugin(archive);", "eleventyConfig.(;"),
    );
    expect(await failure("kept")).toMatch(/\.eleventy\.ts:9:\d+ /);

    await writeFile(at(".eleventy.ts"), CONFIG.replace("addFilter(", "addFliter("));
    expect(await failure("kept")).toMatch(/\.eleventy\.ts:14:18 .*addFliter is not a function/);

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
