// What can be wrong with a theme, with the links of site.yaml and with an archive's own layouts.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../src/content/read.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";
import { describe as wordsOf } from "../../../../src/problems/problem.ts";
import { bulletin, DATE, FILE, SITE, TITLE, writeFolder } from "../content-folder.ts";
import { ico, jpeg, png, SVG } from "./pictures.ts";

/** All problems as `file:line:column code`, and their words in both languages. */
async function problemsOf(site: string, files: Readonly<Record<string, string | Buffer>> = {}) {
  const content = writeFolder({ "site.yaml": SITE + site, [FILE]: bulletin(`${TITLE}\n${DATE}`) });
  const root = writeFolder({}, false);
  for (const [file, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), data);
  }
  const { problems, theme } = await readContent(content, proofreader, { root });
  return {
    theme,
    places: problems.all.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    words: problems.all
      .flatMap((problem) => (["zh", "en"] as const).map((language) => wordsOf(problem, language)))
      .map(({ message, suggestion }) => `${message}\n${suggestion}`)
      .join("\n"),
  };
}

const THEME =
  "theme:\n  logo: logo.svg\n  icon: icon.svg\n  touchIcon: touch.png\n  favicon: favicon.ico\n  shareImage: share.jpg\n";

const WHOLE = {
  "theme/logo.svg": SVG.replace("0 0 64 64", "0 0 128 64"),
  "theme/icon.svg": SVG,
  "theme/touch.png": png(180),
  "theme/favicon.ico": ico(16, 32),
  "theme/share.jpg": jpeg(1200, 630),
  "theme/theme.css": ".footer { letter-spacing: 0.1em; }\n",
};

it("a whole theme has no problems", async () => {
  const { places, theme } = await problemsOf(THEME, WHOLE);
  expect(places).toEqual([]);
  expect(Object.keys(theme.pictures).sort()).toEqual(["favicon", "icon", "logo", "shareImage", "touchIcon"]);
  expect(theme.pictures.logo).toMatchObject({ type: "svg", width: 128, height: 64 });
  expect(theme.css).toContain("letter-spacing");
});

describe("a file of the theme", () => {
  it.each([
    [
      "that is not there",
      { "theme/logo.svg": undefined, "theme/lgo.svg": SVG },
      ["site.yaml:6:9 no-theme-file", "theme/lgo.svg:1:1 idle-theme-file"],
      "lgo.svg",
    ],
    [
      "that is something else",
      { "theme/touch.png": jpeg(180, 180) },
      ["theme/touch.png:1:1 theme-file-type"],
      "JPEG",
    ],
    ["that is no picture", { "theme/share.jpg": "你好" }, ["theme/share.jpg:1:1 theme-file-type"], "jpg"],
    [
      "that is cut off",
      { "theme/touch.png": png(180).subarray(0, 40) },
      ["theme/touch.png:1:1 theme-file-damaged"],
      "",
    ],
    ["that is too small", { "theme/touch.png": png(96) }, ["theme/touch.png:1:1 theme-file-pixels"], "180"],
    [
      "that is no square",
      { "theme/icon.svg": WHOLE["theme/logo.svg"] },
      ["theme/icon.svg:1:1 theme-file-pixels"],
      "128 × 64",
    ],
    [
      "that is too heavy",
      { "theme/favicon.ico": Buffer.concat([ico(16), Buffer.alloc(100_000)]) },
      ["theme/favicon.ico:1:1 theme-file-bytes"],
      "100",
    ],
    [
      "that runs something",
      { "theme/logo.svg": SVG.replace("<path", "\n <script>x</script><path") },
      ["theme/logo.svg:2:2 svg-content"],
      "script",
    ],
    [
      "that asks another site",
      { "theme/theme.css": "a {}\n@import 'https://x.example/a.css';\n" },
      ["theme/theme.css:2:1 theme-css-reference"],
      "x.example",
    ],
    ["that nobody named", { "theme/old.png": png(9) }, ["theme/old.png:1:1 idle-theme-file"], ""],
  ])("%s is told", async (_, changes, places, word) => {
    const files = Object.entries({ ...WHOLE, ...changes }).flatMap(([file, data]) =>
      data === undefined ? [] : [[file, data] as const],
    );
    const found = await problemsOf(THEME, Object.fromEntries(files));
    expect(found.places).toEqual(places);
    expect(found.words).toContain(word);
  });

  it("is told where its name has another ending", async () => {
    const { places, words } = await problemsOf("theme:\n  logo: logo.gif\n  icon: ../icon.svg\n");
    expect(places).toEqual(["site.yaml:6:9 theme-file-name", "site.yaml:7:9 theme-file-name"]);
    expect(words).toContain("svg、png");
  });
});

describe("a colour", () => {
  it.each([
    ["of a name", 'accent: "red"', ["site.yaml:7:13 color"], '"#1d4f91"'],
    ["of another form", 'accent: "rgb(1, 2, 3)"', ["site.yaml:7:13 color"], '"#1d4f91"'],
    ["with an alpha channel", 'accent: "#11223344"', ["site.yaml:7:13 color"], '"#1d4f91"'],
    ["that cannot be read", 'accent: "#4a90d9"', ["site.yaml:7:13 contrast"], "#386da5"],
    ["that cannot be read in the dark", 'dark: { accent: "#1d4f91" }', ["site.yaml:7:21 contrast"], "4.5"],
  ])("%s is told", async (_, line, places, word) => {
    const found = await problemsOf(`theme:\n  colors:\n    ${line}\n`);
    expect(found.places).toEqual(places);
    expect(found.words).toContain(word);
  });

  it("without quotes, which is a comment, is told", async () => {
    const { places, words } = await problemsOf("theme:\n  colors:\n    accent: #1d4f91\n");
    expect(places.join()).toContain("site.yaml:7");
    expect(words).toContain("#1d4f91");
  });
});

describe("a link of site.yaml", () => {
  const navigation = (to: string) => `navigation:\n  - { label: 甲, to: "${to}" }\n`;

  it.each([
    "/",
    "/dates/",
    "/officials/lin-zhiyuan/",
    "/2022/",
    "/2022/03/19/",
    "/feed.xml",
    "/topics/culture/feed.json",
    "/search/?topic=flood#x",
    "/catalogue.csv",
    "https://www.example.gov.cn/a?b=c",
  ])("may lead to %s", async (to) => {
    expect((await problemsOf(navigation(to))).places).toEqual([]);
  });

  it.each([
    ["/offficials/", "dead-link", "/officials/"],
    ["/dates", "dead-link", "/dates/"],
    ["/officials/nobody/", "dead-link", "nobody"],
    ["/2021/", "dead-link", "2021"],
    ["dates/", "link-address", "/topics/"],
    ["//x.example/", "link-address", "https://"],
    ["javascript:alert(1)", "link-address", "https://"],
    ["http://[x/", "link-address", "https://"],
  ])("may not lead to %s", async (to, code, word) => {
    const { places, words } = await problemsOf(navigation(to));
    expect(places).toEqual([`site.yaml:6:21 ${code}`]);
    expect(words).toContain(word);
  });

  it("has a label that a phone has room for, and few beside it", async () => {
    const long = await problemsOf(`footer:\n  - { label: ${"长".repeat(17)}, to: / }\n`);
    expect(long.places).toEqual(["site.yaml:6:14 link-label"]);
    const many = await problemsOf(`navigation:\n${"  - { label: 甲, to: / }\n".repeat(13)}`);
    expect(many.places).toEqual(["site.yaml:6:3 too-many-links"]);
    const wrong = await problemsOf("navigation:\n  - /dates/\n");
    expect(wrong.places).toEqual(["site.yaml:6:5 wrong-type"]);
    expect(wrong.words).toContain("label: ");
  });
});

describe("a layout of the archive's own", () => {
  it("that is in the place of none, and that nobody includes, is told with the name that was meant", async () => {
    const { places, words } = await problemsOf("", {
      "layouts/partials/mastheed.njk": "<p>甲</p>\n",
      "layouts/partials/footer.njk": '{% include "partials/own.njk" %}\n',
      "layouts/partials/own.njk": "<p>乙</p>\n",
      "layouts/partials/for-pages.njk": "<p>丙</p>\n",
      "layouts/assets/style.css": "a {}\n",
      "layouts/.gitkeep": "",
      "pages/help.njk": "---\ntitle: 帮助\n---\n{% include 'partials/for-pages.njk' %}\n",
    });
    expect(places).toEqual([
      "layouts/assets/style.css:1:1 no-layout",
      "layouts/partials/mastheed.njk:1:1 idle-layout",
    ]);
    expect(words).toContain("partials/masthead.njk");
  });
});
