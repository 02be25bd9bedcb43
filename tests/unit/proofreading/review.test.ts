// What reviewers are told of a change: its problems and its pages, in Markdown that nothing in a file can break out of.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { type Change, changesSince, countUncommitted } from "../../../src/proofreading/git.ts";
import { REVIEW_MARK, reviewMarkdown } from "../../../src/proofreading/review.ts";
import { problemAt } from "../../../src/problems/problem.ts";
import type { Content } from "../../../src/content/records.ts";
import { makeBulletin } from "../../bulletins.ts";
import { writeSampleContent } from "../../content-folder.ts";

const content: Content = {
  site: {
    name: "柳河区新闻档案",
    district: "柳河区",
    url: "https://example.org/liuhe",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
    publisher: "柳河区融媒体中心",
    keywords: [],
  },
  officials: [],
  topics: [],
  bulletins: [makeBulletin(), makeBulletin({ slug: "plan", title: "未定稿", status: "draft" })],
};
const DIKE = "bulletins/2022/2022-03-19-dike.md";

it("lists the pages of changed files by what became of them", () => {
  const changes: Change[] = [
    { file: DIKE, kind: "changed" },
    { file: "bulletins/2022/2022-03-19-plan.md", kind: "added" },
    { file: "bulletins/2021/2021-05-01-gone.md", kind: "removed" },
    { file: "officials.yaml", kind: "changed" },
  ];
  expect(reviewMarkdown({ problems: [], changes, content })).toBe(
    `${REVIEW_MARK}

### 检查：没有发现问题

### 改动的页面

- 修改 柳河区检查河堤 https://example.org/liuhe/bulletins/2022/03/19/dike/
- 新增 未定稿（草稿） https://example.org/liuhe/bulletins/2022/03/19/plan/
- 删除 bulletins/2021/2021\\-05\\-01\\-gone\\.md https://example.org/liuhe/bulletins/2021/05/01/gone/
- 修改 officials\\.yaml
`,
  );
});

it("tells the problems of changed files before the others", () => {
  const problems = [
    problemAt("bulletins/2020/2020-01-01-old.md", { code: "empty-body", params: {} }),
    problemAt(
      DIKE,
      {
        code: "unknown-official",
        params: { name: "陈宏民", nearest: ["陈红民"], entry: "- id: chen\n  name: 陈宏民" },
      },
      { line: 4, column: 13 },
    ),
  ];
  const text = reviewMarkdown({ problems, changes: [{ file: DIKE, kind: "changed" }], content });
  expect(text).toContain("### 检查：1 个错误，1 个警告");
  expect(text).toContain("合并后不会发布");
  expect(text.indexOf("这次改动的文件")).toBeLessThan(text.indexOf("其他文件"));
  const html = new MarkdownIt({ html: true, linkify: true }).render(text);
  expect(html.match(/<table>/g)).toHaveLength(2);
  expect(html).toContain(`<td>${DIKE}:4:13</td>`);
  expect(html).toContain("人物名册里没有 陈宏民");
});

it("names what is open in changed drafts, with the step that settles it, and counts the rest", () => {
  const open = (file: string) =>
    problemAt(file, {
      code: "open-points",
      params: {
        file,
        points: [{ line: 4, key: "source", value: "甲", reason: "没有署名", byCommand: true }],
      },
    });
  const problems = [open(DIKE), open("bulletins/2020/2020-01-01-old.md")];
  const text = reviewMarkdown({ problems, changes: [{ file: DIKE, kind: "changed" }], content });
  const html = new MarkdownIt().render(text);
  expect(html).toContain("检查：待核 2 处（2 篇草稿）");
  expect(html).toContain("source 甲：没有署名");
  expect(html).toContain(`npm run check -- --settle ${DIKE}:4`);
  expect(html).toContain("其他草稿里还有待核 1 处（1 篇）");
  expect(html).not.toContain("2020-01-01-old");
});

it("says how many files are not committed yet", () => {
  const changes: Change[] = [{ file: DIKE, kind: "added" }];
  expect(reviewMarkdown({ problems: [], changes, uncommitted: 1, content })).toContain(
    "1 个文件的改动还没有提交",
  );
  expect(reviewMarkdown({ problems: [], changes, content })).not.toContain("没有提交");
});

it("lets nothing of a file become markup, a link or a mention", () => {
  const title =
    "<b>粗</b> | [链](https://evil.example) @everyone `code` **重** www.evil.example &amp; ![图](x)";
  const bulletin = makeBulletin({ title });
  const text = reviewMarkdown({
    problems: [],
    changes: [{ file: bulletin.file, kind: "changed" }],
    content: { ...content, bulletins: [bulletin] },
  });
  expect(text).not.toContain("@");
  const html = new MarkdownIt({ html: true, linkify: true }).render(text);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).not.toMatch(/<(?:b|img|code|strong)\b/);
  expect(html).toContain("修改 &lt;b&gt;粗");
});

it("stays below the length of a comment", () => {
  const file = (number: number) => `bulletins/2022/2022-01-01-${"x".repeat(60)}-${number}.md`;
  const numbers = Array.from({ length: 3000 }, (_, number) => number);
  const text = reviewMarkdown({
    problems: numbers.map((number) => problemAt(file(number), { code: "empty-body", params: {} })),
    changes: numbers.map((number) => ({ file: file(number), kind: "added" })),
    content,
  });
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain("另有 2950 个");
  expect(text).toContain("另有 2900 个文件");
});

it("asks git what was done since a branch was left, committed or not, whatever was done on the other line", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "dibao-"));
  try {
    const folder = path.join(root, "content");
    const git = (...args: string[]) =>
      execFileSync("git", ["-C", root, "-c", "user.name=甲", "-c", "user.email=a@example.org", ...args]);
    const commitAll = (message: string) => {
      git("add", "-A");
      git("commit", "-q", "-m", message);
    };
    await writeSampleContent(folder);
    git("init", "-q", "-b", "main");
    commitAll("first");
    git("checkout", "-q", "-b", "change");
    writeFileSync(path.join(folder, DIKE), "改");
    writeFileSync(path.join(folder, "bulletins/2022/2022-05-01-新 稿.md"), "新");
    rmSync(path.join(folder, "bulletins/2022/2022-03-19-school.md"));
    writeFileSync(path.join(root, "README.md"), "文件夹之外");
    commitAll("second");
    git("checkout", "-q", "main");
    writeFileSync(path.join(folder, "topics.yaml"), "[]\n");
    commitAll("third");
    git("checkout", "-q", "change");
    expect(countUncommitted(folder)).toBe(0);
    writeFileSync(path.join(folder, "bulletins/2022/2022-05-02-新 稿.md"), "还没有提交");
    writeFileSync(path.join(folder, DIKE), "改而又改");
    writeFileSync(path.join(root, "note.txt"), "文件夹之外");
    expect(countUncommitted(folder)).toBe(2);
    expect(changesSince(folder, "main")).toEqual([
      { file: DIKE, kind: "changed" },
      { file: "bulletins/2022/2022-03-19-school.md", kind: "removed" },
      { file: "bulletins/2022/2022-05-01-新 稿.md", kind: "added" },
      { file: "bulletins/2022/2022-05-02-新 稿.md", kind: "added" },
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
