// `new` without a terminal: what it writes, and what it refuses.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { runNew } from "../../../src/cli/new.ts";
import { check, writeFolder } from "../content/content-folder.ts";

let said = "";

beforeEach(() => {
  said = "";
  const say = (text: string) => (said += `${text}\n`);
  vi.spyOn(console, "log").mockImplementation(say);
  vi.spyOn(console, "error").mockImplementation(say);
});

const BASIC = { edit: false, lang: "zh" as const };

it("writes a draft that waits for nothing but its text, and never over another", async () => {
  const content = writeFolder({});
  const options = {
    ...BASIC,
    content,
    title: "部署防汛",
    date: "2022-03-19",
    officials: "林区长、何静姝",
    topics: "防汛",
  };
  expect(await runNew(options)).toBe(true);
  const file = path.join(content, "bulletins/2022/2022-03-19-bu-shu-fang-xun.md");
  expect(said).toBe(`已新建 ${file}，状态是草稿。\n`);
  expect((await check(content)).map(({ code }) => code)).toEqual(["empty-body"]);
  const before = readFileSync(file, "utf8");
  expect(before).toContain("officials: [林区长, 何静姝]");
  expect(await runNew({ ...options, officials: "" })).toBe(true);
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(readdirSync(path.dirname(file))).toEqual([
    "2022-03-19-bu-shu-fang-xun-2.md",
    "2022-03-19-bu-shu-fang-xun.md",
  ]);
});

it("takes today for the date", async () => {
  const content = writeFolder({});
  expect(await runNew({ ...BASIC, content, title: "部署防汛" })).toBe(true);
  expect(said).toMatch(/bulletins[/\\]\d{4}[/\\]\d{4}-\d{2}-\d{2}-bu-shu-fang-xun\.md/);
});

it.each([
  ["no title", {}, ["请写明标题"]],
  ["a blank title", { title: " " }, ["--title"]],
  [
    "a day that does not exist",
    { title: "甲", date: "2022-02-30" },
    ["--date: 没有 2022-02-30 这一天", "2022-02-28"],
  ],
  [
    "a homophone of a name",
    { title: "甲", officials: "林之远" },
    ["--officials: 人物名册里没有 林之远", "林知远"],
  ],
  ["an unknown topic", { title: "甲", topics: "教育" }, ["--topics: 主题名册里没有 教育", "name: 教育"]],
])("refuses %s and writes nothing", async (_what, options, says) => {
  const content = writeFolder({});
  expect(await runNew({ ...BASIC, content, ...options })).toBe(false);
  for (const words of says) expect(said).toContain(words);
  expect(existsSync(path.join(content, "bulletins"))).toBe(false);
});

it("refuses a folder that is not there", async () => {
  const content = path.join(writeFolder({}), "nowhere");
  expect(await runNew({ ...BASIC, content, title: "甲" })).toBe(false);
  expect(said).toContain("找不到内容文件夹");
  expect(existsSync(content)).toBe(false);
});
