// What an archive has beside its content: each page and file is read, or told by its place and with what to write instead.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AddressBook } from "../../../src/addresses/book.ts";
import { addressOf } from "../../../src/addresses/table.ts";
import { claimOwn, readOwn } from "../../../src/content/own/own.ts";
import { readContent } from "../../../src/content/read.ts";
import { fixContent } from "../../../src/proofreading/fix.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";
import { formatProblems } from "../../../src/problems/report.ts";
import { BULLETIN, FILE, type Files, withLine, writeFolder } from "./content-folder.ts";

const page = (lines: string, body = "正文。\n") => `---\n${lines}\n---\n${body}`;

const KNOWN = { officials: new Set(["lin-zhiyuan"]), topics: new Set(["culture"]) };

/** `file:line:column code` of each problem of an archive's root, those of clashes included. */
function told(files: Files): string[] {
  const own = readOwn(writeFolder(files, false));
  const { problems } = claimOwn(own, new AddressBook(KNOWN));
  return [...own.problems, ...problems].map(
    ({ file, line, column, code, folder }) => `${file}:${line}:${column} ${code} ${folder ?? ""}`,
  );
}

describe("pages", () => {
  it("are at the addresses of their files, or at those that they give", () => {
    const { pages, problems } = readOwn(
      writeFolder(
        {
          "pages/about.njk": page("title: 关于"),
          "pages/help/index.md": page("title: 帮助"),
          "pages/help/fees 1.md": page("title: 收费"),
          "pages/moved.md": page("title: 旧页\npermalink: /old/page.html\nunlisted: true"),
          "pages/_part.njk": "{{ x }}",
          "pages/_data/hours.json": "{}",
          "pages/README.md": "怎样写",
          "pages/.about.njk.swp": "",
        },
        false,
      ),
    );
    expect(problems).toEqual([]);
    expect(pages.map(({ permalink, unlisted }) => [permalink, unlisted])).toEqual([
      ["/about/", false],
      ["/help/fees 1/", false],
      ["/help/", false],
      ["/old/page.html", true],
    ]);
  });

  it("keep their data and the numbers of their lines for the template", () => {
    const text = page("title: 帮助\ntags: [help]\nhours: { mon: 9 }", "一\n{{ 二 }}\n");
    const { pages, sources } = readOwn(writeFolder({ "pages/a.md": text, "pages/_x.njk": "" }, false));
    expect(pages[0]?.data).toMatchObject({ tags: ["help"], hours: { mon: 9 } });
    expect(pages[0]?.template.split("\n").indexOf("{{ 二 }}")).toBe(text.split("\n").indexOf("{{ 二 }}"));
    expect(sources).toEqual(["pages/_x.njk", "pages/a.md"]);
  });

  it.each([
    ["没有开头\n", "1:1 front-matter-missing"],
    ["", "1:1 empty-file"],
    [page("description: 说明"), "2:1 missing-key"],
    [page("title: [a]"), "2:8 wrong-type"],
    [page("title: 甲\nunlisted: 是"), "3:11 wrong-type"],
    [page("title: 甲\npermalink: help/"), "3:12 page-path"],
    [page("title: 甲\npermalink: /help?x"), "3:12 page-path"],
    [page("title: 甲\npermalink: /"), "3:12 address-taken"],
    [page("title: 甲\npermalink: /officials/lin-zhiyuan/"), "3:12 address-taken"],
    [page("title: 甲\npermalink: /bulletins/2022/01/01/x/"), "3:12 address-taken"],
    [page("title: 甲\npermalink: /.well-known/x/"), "3:12 address-taken"],
    [page("title: 甲\ndescripton: 说明"), "3:1 page-key"],
    [page("title: 甲\nlayout: pages/pge.njk"), "3:9 page-layout"],
    [page("title: 甲\nlayout: false"), "3:9 page-layout"],
    [page("title: 甲\ntitle: 乙"), "3:1 yaml-duplicate-key"],
    [page("title: 甲\nx: &a 1"), "3:4 yaml-alias"],
  ])("%j is told: %s", (text, problem) => {
    expect(told({ "pages/a.md": text })).toEqual([`pages/a.md:${problem} root`]);
  });

  it("are told where two have one address, and where a file is none", () => {
    expect(
      told({ "pages/a.md": page("title: 甲"), "pages/A.njk": page("title: 乙"), "pages/a.png": "x" }),
    ).toEqual(["pages/a.png:1:1 page-kind root", "pages/a.md:2:1 address-taken root"]);
  });
});

describe("public files", () => {
  it("are all of the folder, hidden ones included, without what programs leave", () => {
    const { publicFiles, problems } = readOwn(
      writeFolder(
        {
          "public/CNAME": "a",
          "public/.nojekyll": "",
          "public/.well-known/security.txt": "b",
          "public/a/b.PDF": "c",
          "public/.gitkeep": "",
          "public/.DS_Store": "",
          "public/.git/config": "",
          "public/a/b.PDF~": "",
        },
        false,
      ),
    );
    expect(problems).toEqual([]);
    expect(publicFiles.map(({ permalink }) => permalink)).toEqual([
      "/.nojekyll",
      "/.well-known/security.txt",
      "/CNAME",
      "/a/b.PDF",
    ]);
  });

  it.each([
    "index.html",
    ".dibao",
    "bulletins/x.png",
    "feed.xml",
    "2022/03/index.html",
    "assets/x.css",
    "Search/index.html",
    "media/x.png",
    "pagefind/x.js",
  ])("have no address of the site's: %s", (name) => {
    expect(told({ [`public/${name}`]: "" })).toEqual([`public/${name}:1:1 address-taken root`]);
  });

  it("may not stand in a page's place, nor where it needs a folder", () => {
    const pages = { "pages/about.md": page("title: 关于"), "pages/help/fees.md": page("title: 收费") };
    expect(told({ ...pages, "public/about/index.html": "", "public/help": "" })).toEqual([
      "public/about/index.html:1:1 address-taken root",
      "public/help:1:1 address-taken root",
    ]);
  });

  it("are told where they are links, or have names that no address may have", () => {
    const root = writeFolder({ "public/50%.pdf": "", "public/x": "" }, false);
    symlinkSync("/etc", path.join(root, "public/etc"));
    const { problems } = readOwn(root);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "public/etc symlink",
      "public/50%.pdf public-name",
    ]);
  });
});

describe("beside a content folder", () => {
  function archive(own: Files, bulletin = BULLETIN) {
    const root = writeFolder(own, false);
    const content = writeFolder({ [FILE]: bulletin });
    return { root, content };
  }

  it("an old address may not be an own page's or file's, and one with an error stops all", async () => {
    const { root, content } = archive(
      { "pages/about.md": page("title: 关于"), "public/CNAME": "" },
      withLine("redirectFrom: [/about/, /CNAME/x/]"),
    );
    const read = await readContent(content, proofreader, { root });
    expect(read.problems.errors.map(({ code, params }) => [code, params])).toMatchObject([
      ["redirect-taken", { by: "pages/about.md" }],
      ["redirect-taken", { by: "public/CNAME" }],
    ]);
    writeFileSync(path.join(content, FILE), BULLETIN);
    writeFileSync(path.join(root, "pages/about.md"), "没有开头");
    const broken = await readContent(content, proofreader, { root });
    expect(broken.content).toBeUndefined();
  });

  it("paths of problems are told and mended in the folder that they belong to", async () => {
    const { root, content } = archive({ "pages/a.md": page("title: 甲", "零\u200b宽\n") });
    mkdirSync(path.join(content, "pages"));
    writeFileSync(path.join(content, "pages/a.md"), "零\u200b宽\n");
    const { fixed, problems } = await fixContent({ content, root, cache: undefined, base: "HEAD" });
    expect(fixed.map(({ code, folder }) => [code, folder])).toEqual([["invisible-character", "root"]]);
    expect(problems.map(({ code }) => code)).toEqual(["unknown-file"]);
    const own = formatProblems(fixed, "github", "zh", { content: "archive/content", root: "archive" });
    expect(own).toContain("file=archive/pages/a.md,line=4,");
    expect(JSON.parse(formatProblems(fixed, "json", "zh"))).toMatchObject([{ folder: "root" }]);
  });
});

it("a book knows what is published at an address", () => {
  const root = writeFolder({ "pages/help.md": page("title: 帮助"), "public/a.pdf": "" }, false);
  const book = new AddressBook(KNOWN);
  claimOwn(readOwn(root), book);
  const has = (path: string) => book.has(addressOf("file", { path }));
  expect(
    ["help/", "a.pdf", "officials/", "topics/culture/", "2022/", "feed.xml", "search/"].filter(has),
  ).toHaveLength(7);
  expect(
    ["help", "A.pdf", "topics/none/", "media/x.png", "_problems/", "no/", "bulletins/x"].filter(has),
  ).toEqual([]);
});
