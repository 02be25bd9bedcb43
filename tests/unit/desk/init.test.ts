// A new archive is whole and says nothing wrong of itself; where it cannot be made, nothing is written.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { COPIED_FILES } from "../../../src/desk/init/archive-files.ts";
import { reasonOf } from "../../../src/cli/reason.ts";
import { runInit } from "../../../src/cli/init.ts";
import { initMessages } from "../../../src/desk/init/messages.ts";
import { withDefaults } from "../../../src/desk/init/site-values.ts";
import { writeArchive } from "../../../src/desk/init/write-archive.ts";
import { PROJECT } from "../../../src/generator/project.ts";
import type { Language } from "../../../src/problems/problem.ts";
import { checkContent } from "../../../src/proofreading/check.ts";
import { dibao } from "../../commands.ts";
import { temporaryFolder } from "../../content-folder.ts";

async function emptyFolder(): Promise<string> {
  const { dir, remove } = await temporaryFolder();
  onTestFinished(remove);
  return dir;
}

const read = (...place: string[]) => readFileSync(path.join(...place), "utf8");

const scriptsOf = (folder: string) =>
  (JSON.parse(read(folder, "package.json")) as { scripts: Record<string, string> }).scripts;

it("has content without a problem, whatever its name is made of", async () => {
  const dir = await emptyFolder();
  writeArchive(
    dir,
    withDefaults({ name: "“柳河”: 档案 # 1", district: "柳河区", url: "https://example.org/a" }),
  );
  const problems = await checkContent({
    content: path.join(dir, "content"),
    root: dir,
    cache: undefined,
    base: "HEAD",
  });
  expect(problems).toEqual([]);
  expect(read(dir, "README.md")).toContain("# “柳河”: 档案 # 1\n");
});

it("runs the same commands as this repository, and all that its workflows ask for", async () => {
  const dir = await emptyFolder();
  writeArchive(dir, withDefaults({}));
  const scripts = scriptsOf(dir);
  const own = scriptsOf(PROJECT);
  for (const [name, command] of Object.entries(scripts)) {
    expect(command).toBe(name === "verify" ? "dibao test" : `dibao ${name}`);
    if (name !== "test") expect(own[name]).toBe(command.replace("dibao", "node bin/dibao.js"));
  }
  const workflows = COPIED_FILES.filter((file) => file.endsWith(".yml")).map((file) => read(dir, file));
  const asked = [...workflows.join("\n").matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(asked));
});

it.each<[Language, RegExp]>([
  ["zh", /里已有别的文件：\n {4}notes\.txt\n请写/],
  ["en", /holds other files:\n {4}notes\.txt\nName/],
])("leaves a folder alone that is not empty, and says what is in it (%s)", async (lang, words) => {
  const dir = await emptyFolder();
  mkdirSync(path.join(dir, ".git"));
  writeFileSync(path.join(dir, "notes.txt"), "");
  const refusal = await runInit(dir, { yes: true, lang }).catch((error: unknown) => reasonOf(error, lang));
  expect(refusal).toMatch(words);
  expect(readdirSync(dir)).toEqual([".git", "notes.txt"]);
});

it("is made beside git's own folder, of what was given", async () => {
  const dir = await emptyFolder();
  mkdirSync(path.join(dir, ".git"));
  const values = ["--name", "柳河档案", "--district", "柳河区", "--url", "https://liuhe.example.org"];
  expect(await dibao(["init", dir, ...values])).toMatchObject({ code: 0 });
  expect(read(dir, "content/site.yaml")).toContain(
    "name: 柳河档案\ndistrict: 柳河区\nurl: https://liuhe.example.org\n",
  );
});

it("says by option what is wrong, as the check would, and makes nothing", async () => {
  const dir = await emptyFolder();
  const values = ["--name", "", "--district", "柳河\u200B区", "--url", "liuhe.example.org"];
  const { code, said } = await dibao(["init", path.join(dir, "new"), ...values]);
  expect(code).toBe(1);
  expect(said).toMatch(/^--name: 不能空着。\n--district: .*U\+200B.*\n {4}.+\n--url: .*liuhe\.example\.org/);
  expect(readdirSync(dir)).toEqual([]);
});

it("asks nobody where there is no terminal", async () => {
  const dir = await emptyFolder();
  const told = vi.spyOn(console, "error").mockReturnValue();
  expect(await runInit(path.join(dir, "new"), { lang: "en" })).toBe(false);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("--yes"));
  expect(readdirSync(dir)).toEqual([]);
});

it("tells the steps that come next in words that a shell takes", () => {
  expect(initMessages("zh").made("it's 甲")).toContain(String.raw`cd 'it'\''s 甲'`);
});
