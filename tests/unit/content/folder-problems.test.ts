// What can be wrong with the folder as a whole: its files, their names and bytes, and addresses given twice.
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Case } from "./content-folder.ts";
import {
  BULLETIN,
  bulletin,
  check,
  checkFiles,
  expectCase,
  FILE,
  places,
  writeFolder,
} from "./content-folder.ts";

const GBK_TITLE = Buffer.from([0xb1, 0xea, 0xcc, 0xe2]); // 标题

const CASES: readonly Case[] = [
  { what: "an empty bulletin", files: { [FILE]: "" }, at: `${FILE}:1:1 empty-file`, says: ["删掉"] },
  {
    what: "a blank bulletin",
    files: { [FILE]: "\uFEFF \n　\n" },
    at: `${FILE}:1:1 empty-file`,
    says: ["title"],
  },
  { what: "an empty list", files: { "topics.yaml": "" }, at: "topics.yaml:1:1 empty-file", says: ["[]"] },
  {
    what: "an empty site",
    files: { "site.yaml": "\n" },
    at: "site.yaml:1:1 empty-file",
    says: ["publisher"],
  },
  {
    what: "GBK",
    files: { [FILE]: Buffer.concat([Buffer.from("---\ntitle: "), GBK_TITLE, Buffer.from("\n---\n")]) },
    at: `${FILE}:2:8 not-utf8`,
    says: ["GBK", "UTF-8"],
  },
  {
    what: "UTF-16 with its mark",
    files: { [FILE]: Buffer.from(`\uFEFF${BULLETIN}`, "utf16le") },
    at: `${FILE}:1:1 not-utf8`,
    says: ["UTF-16", "另存为"],
  },
  {
    what: "UTF-16 without its mark",
    files: { [FILE]: Buffer.from(BULLETIN, "utf16le") },
    at: `${FILE}:1:1 not-utf8`,
    says: ["UTF-16"],
  },
  {
    what: "bytes of no encoding",
    files: { [FILE]: Buffer.concat([Buffer.from("---\r\n甲"), Buffer.of(0xff, 0xff, 0x0a)]) },
    at: `${FILE}:2:2 not-utf8`,
    says: ["UTF-8"],
  },
  {
    what: "a character cut in two at the end",
    files: { [FILE]: Buffer.from(`${BULLETIN}好`).subarray(0, -1) },
    at: `${FILE}:9:1 not-utf8`,
    says: ["UTF-8"],
  },
  {
    what: "code that would be run",
    files: { "bulletins/2022/evil.11tydata.js": "process.exit()" },
    at: "bulletins/2022/evil.11tydata.js:1:1 unknown-file",
    says: ["site.yaml", "不会运行"],
  },
  {
    what: "a template",
    files: { "index.njk": "{{ 7 * 7 }}" },
    at: "index.njk:1:1 unknown-file",
    says: ["bulletins/"],
  },
  { what: "a page", files: { "a/b.html": "<p>" }, at: "a/b.html:1:1 unknown-file", says: ["移走"] },
  {
    what: "site.yml",
    files: { "sites.yaml": "" },
    at: "sites.yaml:1:1 unknown-file",
    says: ["是不是应该叫 site.yaml"],
  },
  {
    what: "a bulletin in the wrong place",
    files: { "2022-03-19-a.md": BULLETIN },
    at: "2022-03-19-a.md:1:1 unknown-file",
    says: ["bulletins/2022/2022-03-19-a.md"],
  },
  {
    what: "a name with a space",
    files: { "bulletins/2022/2022-3-19 防汛 会议.md": BULLETIN },
    at: "bulletins/2022/2022-3-19 防汛 会议.md:1:1 file-name",
    says: ["改名为 2022-03-19-防汛-会议.md"],
  },
  {
    what: "a name without date",
    files: { "bulletins/2022/fangxun.md": BULLETIN },
    at: "bulletins/2022/fangxun.md:1:1 file-name",
    says: ["2022-03-19-fangxun-huiyi.md"],
  },
  {
    what: "a name's impossible date",
    files: { "bulletins/2022/2022-02-30-a.md": BULLETIN },
    at: "bulletins/2022/2022-02-30-a.md:1:1 file-name-date",
    says: ["2022-03-19"],
  },
  {
    what: "a name of another day",
    files: { "bulletins/2022/2022-03-20-a.md": BULLETIN },
    at: "bulletins/2022/2022-03-20-a.md:3:7 file-date-mismatch",
    says: ["bulletins/2022/2022-03-19-a.md"],
  },
  {
    what: "a folder of another year",
    files: { "bulletins/2021/2022-03-19-a.md": BULLETIN },
    at: "bulletins/2021/2022-03-19-a.md:1:1 year-folder",
    says: ["bulletins/2022/2022-03-19-a.md"],
  },
  {
    what: "no folder of a year",
    files: { "bulletins/2022-03-19-a.md": BULLETIN },
    at: "bulletins/2022-03-19-a.md:1:1 year-folder",
    says: ["bulletins/2022/2022-03-19-a.md"],
  },
];

describe("a folder with", () => {
  it.each(CASES)("$what", expectCase);

  it("a link that leads out", async () => {
    const dir = writeFolder({});
    mkdirSync(join(dir, "bulletins/2022"), { recursive: true });
    symlinkSync("/etc/passwd", join(dir, FILE));
    symlinkSync("/etc", join(dir, "bulletins/2023"));
    const rows = await check(dir);
    expect(places(rows)).toEqual([`${FILE}:1:1 symlink`, "bulletins/2023:1:1 symlink"].sort());
    expect(rows[0]?.suggestion).toContain("删掉链接");
  });

  it("a file of a size that no bulletin has, which is not read", async () => {
    const dir = writeFolder({ [FILE]: "", "topics.yaml": "" });
    for (const file of [FILE, "topics.yaml"]) truncateSync(join(dir, file), 600_000_000);
    const rows = await check(dir);
    expect(places(rows)).toEqual([`${FILE}:1:1 file-too-large`, "topics.yaml:1:1 file-too-large"]);
    expect(rows[0]?.message).toBe("文件有 600 MB，上限是 5 MB");
  });

  it("no folder at all", async () => {
    const dir = join(writeFolder({}), "nowhere");
    const rows = await check(dir);
    expect(places(rows)).toEqual([".:1:1 missing-folder"]);
    expect(rows[0]?.message).toContain("nowhere".slice(0, 3));
    expect(rows[0]?.suggestion).toContain("--content");
  });

  it("a file where the folder should be", async () => {
    expect(places(await check(join(writeFolder({}), "site.yaml")))).toEqual([".:1:1 missing-folder"]);
  });

  it("no site.yaml; the lists may be missing", async () => {
    const dir = writeFolder({}, false);
    expect(places(await check(dir))).toEqual(["site.yaml:1:1 missing-file"]);
  });

  it("what editors and systems leave behind, which is passed over", async () => {
    const files = {
      ".DS_Store": "\0",
      "bulletins/.gitkeep": "",
      "a.md~": "",
      "README.md": "# 说明",
      "x/.a.md.swp": "",
    };
    expect(await checkFiles({ ...files, ".git/config": "", "bulletins/Thumbs.db": "\0" })).toEqual([]);
  });
});

describe("addresses", () => {
  const a = "bulletins/2022/2022-03-19-a.md";

  it("two files with one address are both reported, each naming the other", async () => {
    const other = "bulletins/2022/2022-03-19-A.md";
    const rows = await checkFiles({ [a]: BULLETIN, [other]: BULLETIN });
    expect(places(rows)).toEqual([`${other}:3:7 duplicate-permalink`, `${a}:3:7 duplicate-permalink`]);
    expect(rows[0]?.message).toContain(a);
    expect(rows[1]?.message).toContain(other);
    expect(rows[0]?.suggestion).toContain("-2");
  });

  it("also when one of them has other problems and another file name's date", async () => {
    const other = "bulletins/2022/2022-03-18-a.md";
    const rows = await checkFiles({ [a]: BULLETIN, [other]: bulletin("date: 2022-03-19") });
    expect(places(rows)).toEqual([
      `${other}:2:1 missing-key`,
      `${other}:2:7 duplicate-permalink`,
      `${other}:2:7 file-date-mismatch`,
      `${a}:3:7 duplicate-permalink`,
    ]);
  });

  it("an old address that two files claim, or that is a bulletin's own", async () => {
    const text = (redirect: string) => bulletin(`title: 甲\ndate: 2022-03-19\nredirectFrom: [${redirect}]`);
    const b = "bulletins/2022/2022-03-19-b.md";
    const rows = await checkFiles({
      [a]: text("/old/1.html, /bulletins/2022/03/19/b"),
      [b]: text("/OLD/1.html/"),
    });
    expect(places(rows)).toEqual([`${a}:4:29 redirect-taken`, `${b}:4:16 redirect-taken`]);
    expect(rows[0]?.message).toContain(b);
    expect(rows[1]?.message).toContain(a);
  });
});

describe("all in one go", () => {
  const files = {
    "site.yaml": "name: 甲\ndistrict: 乙\nurl: news.example\n",
    "officials.yaml": "- id: Lin\n  name: 林知远\n",
    "topics.yaml": "- id: a\n  name: 防汛\n  parent: b\n",
    [FILE]: bulletin("date: 2022-02-30\nofficials: [林志远]\nstatus: x", "<p>\n"),
    "bulletins/2022/2022-03-20-b.md": "正文。\n",
    "run.js": "",
  };
  const expected = [
    `${FILE}:2:1 missing-key`,
    `${FILE}:2:7 impossible-date`,
    `${FILE}:3:13 unknown-official`,
    `${FILE}:4:9 unknown-status`,
    `${FILE}:6:1 raw-html`,
    "bulletins/2022/2022-03-20-b.md:1:1 front-matter-missing",
    "officials.yaml:1:7 id-format",
    "run.js:1:1 unknown-file",
    "site.yaml:1:1 missing-key",
    "site.yaml:3:6 site-url",
    "topics.yaml:3:11 unknown-parent",
  ];

  it("every problem of every file, by file, line and column", async () => {
    expect(places(await checkFiles(files))).toEqual(expected);
  });

  it("the same in English, in words without Chinese punctuation", async () => {
    const rows = await checkFiles(files, "en");
    expect(places(rows)).toEqual(expected);
    expect(rows[1]?.message).toBe("There is no day 2022-02-30");
    expect(rows[1]?.suggestion).toBe("The last day of that month is 2022-02-28; check the original.");
    for (const row of rows) expect(`${row.message}${row.suggestion}`).not.toMatch(/[，。：；]/);
  });

  it("a list that cannot be read does not make every name unknown", async () => {
    const rows = await checkFiles({ "officials.yaml": "- id: [\n", [FILE]: BULLETIN });
    expect(rows.map(({ file }) => file)).toEqual(["officials.yaml"]);
  });

  it("an entry without its name does not make that name unknown elsewhere", async () => {
    const rows = await checkFiles({
      "officials.yaml": "- id: lin-zhiyuan\n  nmae: 林知远\n",
      [FILE]: BULLETIN,
    });
    expect(places(rows)).toEqual(["officials.yaml:1:3 missing-key", "officials.yaml:2:3 unknown-key"]);
  });

  it("a name in many files gets one id", async () => {
    const text = bulletin("title: 甲\ndate: 2022-03-19\nofficials: [沈亦安]");
    const rows = await checkFiles({ [FILE]: text, "bulletins/2022/2022-03-19-b.md": text });
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ suggestion }) => suggestion)).size).toBe(1);
  });
});

it("a folder is left as it was", async () => {
  const dir = writeFolder({ [FILE]: BULLETIN });
  await check(dir);
  rmSync(join(dir, FILE));
  writeFileSync(join(dir, "bulletins", "2022", "2022-03-20-b.md"), "");
  expect(places(await check(dir))).toEqual(["bulletins/2022/2022-03-20-b.md:1:1 empty-file"]);
});
