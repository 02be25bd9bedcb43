// The formats of the report and its two languages.
import { STATUS_NAMES } from "../../../src/content/values/status.ts";
import { expect, it } from "vitest";
import type { Problem } from "../../../src/problems/problem.ts";
import { problemAt } from "../../../src/problems/problem.ts";
import { formatProblems } from "../../../src/problems/report.ts";

const PROBLEMS: readonly Problem[] = [
  {
    file: "bulletins/2022/2022-02-30-a.md",
    line: 3,
    column: 7,
    severity: "error",
    code: "impossible-date",
    params: { text: "2022-02-30", lastDay: "2022-02-28" },
  },
  {
    file: "bulletins/2022/2022-03-01-b.md",
    line: 4,
    column: 13,
    severity: "error",
    code: "unknown-official",
    params: { name: "林志远", nearest: ["林知远"], entry: "- id: lin-zhiyuan-2\n  name: 林志远" },
  },
];

it("text has one line a problem, its suggestion indented, and a summary", () => {
  expect(formatProblems(PROBLEMS, "text", "zh"))
    .toBe(`bulletins/2022/2022-02-30-a.md:3:7 error impossible-date 没有 2022-02-30 这一天
    这个月的最后一天是 2022-02-28，请核对原稿。
bulletins/2022/2022-03-01-b.md:4:13 error unknown-official 人物名册里没有 林志远
    是不是想写林知远？如果不是，在 officials.yaml 里加上：
    - id: lin-zhiyuan-2
      name: 林志远
共 2 个错误，0 个警告。
`);
});

it("text in English", () => {
  const text = formatProblems(PROBLEMS.slice(0, 1), "text", "en");
  expect(text).toContain(":3:7 error impossible-date There is no day 2022-02-30\n    The last day");
  expect(text.endsWith("\n1 error, 0 warnings.\n")).toBe(true);
});

it("JSON is an array with seven keys a problem", () => {
  expect(JSON.parse(formatProblems(PROBLEMS.slice(0, 1), "json", "zh"))).toEqual([
    {
      file: "bulletins/2022/2022-02-30-a.md",
      line: 3,
      column: 7,
      severity: "error",
      code: "impossible-date",
      message: "没有 2022-02-30 这一天",
      suggestion: "这个月的最后一天是 2022-02-28，请核对原稿。",
    },
  ]);
});

it("nothing wrong is said so", () => {
  expect(formatProblems([], "text", "zh")).toBe("没有发现问题。\n");
  expect(formatProblems([], "json", "zh")).toBe("[]\n");
});

it("what a file smuggles in cannot forge lines or move the terminal's cursor", () => {
  const text = formatProblems(
    [
      {
        file: "a\n.:1:1 error.js",
        line: 1,
        column: 1,
        severity: "error",
        code: "unknown-status",
        params: { value: "\u001B[2J\u202E", nearest: undefined, names: STATUS_NAMES },
      },
    ],
    "text",
    "en",
  );
  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain("a<U+000A>.:1:1 error.js:1:1 error unknown-status");
  expect(text).toContain("<U+001B>[2J<U+202E>");
});

it("annotations for GitHub stand in the repository's paths and forge no command", () => {
  const problems = [
    problemAt(
      "bulletins/2022/2022-03-01-100%.md",
      {
        code: "unknown-status",
        params: { value: "a,b:c%\n::error::x", nearest: undefined, names: STATUS_NAMES },
      },
      { line: 3, column: 9 },
    ),
    problemAt(".", { code: "missing-folder", params: { path: "content" } }),
  ];
  expect(
    formatProblems(problems, "github", "en", { content: "site/内容, 甲:乙", root: "site" }).split("\n"),
  ).toEqual([
    "::error file=site/内容%2C 甲%3A乙/bulletins/2022/2022-03-01-100%25.md,line=3,col=9,title=unknown-status::There is no status a,b:c%25 ::error::x%0AWrite one of published, draft, withdrawn.",
    "::error file=site/内容%2C 甲%3A乙,line=1,col=1,title=missing-folder::There is no content folder content%0ACheck the path after --content; it is the folder that holds site.yaml.",
    "2 errors, 0 warnings.",
    "",
  ]);
});

it("warnings are annotations of their own kind, and a fix is no part of what programs read", () => {
  const params = { key: "places", item: "甲" };
  const fix = [{ start: 1, end: 2, text: "" }];
  const problem = problemAt("a.md", { code: "duplicate-item", params, fix });
  expect(formatProblems([problem], "github", "zh")).toContain(
    "::warning file=a.md,line=1,col=1,title=duplicate-item::",
  );
  const [row = {}] = JSON.parse(formatProblems([problem], "json", "zh")) as object[];
  expect(Object.keys(row)).toEqual(["file", "line", "column", "severity", "code", "message", "suggestion"]);
});
