// `new` without a terminal: what it writes, and what it refuses.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { runNew } from "../../../../src/cli/new.ts";
import { check, writeFolder } from "../../content/content-folder.ts";

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

it("takes the date as people write it", async () => {
  const content = writeFolder({});
  for (const date of ["2022-3-9", "2022年3月9日", "20220309"]) {
    expect(await runNew({ ...BASIC, content, title: "部署防汛", date })).toBe(true);
  }
  expect(readdirSync(path.join(content, "bulletins/2022"))).toEqual([
    "2022-03-09-bu-shu-fang-xun-2.md",
    "2022-03-09-bu-shu-fang-xun-3.md",
    "2022-03-09-bu-shu-fang-xun.md",
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
  ["a title of two lines", { title: "甲\n乙" }, ["--title: title 只能写一行"]],
  ["a day far ahead", { title: "甲", date: "2202-03-19" }, ["--date: ", "2022-03-19"]],
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

it.each([
  ["no text", Buffer.of(0xff, 0xfe, 0x41), "not-utf8"],
  ["of a size that no registry has", Buffer.alloc(6_000_000, "#"), "file-too-large"],
])("refuses a registry that is %s, in the words of `check`", async (_what, bytes, code) => {
  const content = writeFolder({ "officials.yaml": bytes });
  expect(await runNew({ ...BASIC, content, title: "甲" })).toBe(false);
  expect(said).toMatch(new RegExp(`^officials\\.yaml:1:1 error ${code} `));
  expect(existsSync(path.join(content, "bulletins"))).toBe(false);
});

it("refuses a pipe in a registry's place, and does not wait for it", async () => {
  const content = writeFolder({});
  rmSync(path.join(content, "topics.yaml"));
  execFileSync("mkfifo", [path.join(content, "topics.yaml")]);
  expect(await runNew({ ...BASIC, content, title: "甲" })).toBe(false);
  expect(said).toMatch(/^topics\.yaml:1:1 error special-file /);
});
