// What a preview's terminal says of errors, from one build to the next.
import { expect, it } from "vitest";
import { ToldErrors } from "../../../src/cli/told-errors.ts";
import { problemAt } from "../../../src/problems/problem.ts";

const FILE = "bulletins/2022/2022-03-19-a.md";
const twice = (line: number, key: string) =>
  problemAt(FILE, { code: "yaml-duplicate-key", params: { key } }, { line, column: 1 });

it("lists an error once, says when it is gone, and each time how many there are", () => {
  const told = new ToldErrors("zh");
  const all = told.linesOf([twice(3, "title"), twice(5, "date")]);
  expect(all.filter((line) => line.startsWith(FILE))).toHaveLength(2);

  // A line above them came in, and one of them came twice.
  expect(told.linesOf([twice(4, "title"), twice(6, "date"), twice(9, "date")])).toEqual([
    `${FILE}:9:1 error yaml-duplicate-key date 写了两次`,
    "    只留一个，把另一个删掉。",
    "共 3 个错误，其中 2 个前面已经列出。",
  ]);
  expect(told.linesOf([twice(6, "date"), twice(9, "date")])).toEqual([
    `没有了：${FILE} title 写了两次`,
    "共 2 个错误，前面都已经列出。",
  ]);
  expect(told.linesOf([])).toEqual([
    `没有了：${FILE} date 写了两次`,
    `没有了：${FILE} date 写了两次`,
    "错误都改好了。",
  ]);
  expect(told.linesOf([])).toEqual([]);
});

it("says nothing where there was nothing from the beginning", () => {
  const told = new ToldErrors("en");
  expect(told.linesOf([])).toEqual([]);
  expect(told.linesOf([twice(3, "title")]).at(-1)).toBe("1 error(s).");
});
