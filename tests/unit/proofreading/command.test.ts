// The command `check` as a whole: what goes where, what it keeps, and how it ends.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { runCheck } from "../../../src/cli/check.ts";
import { BULLETIN, FILE, withLine, writeFolder } from "../content/content-folder.ts";

let out = "";
let err = "";

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  vi.spyOn(console, "error").mockImplementation((text: string) => (err += `${text}\n`));
});

function options(text: string) {
  const content = writeFolder({ [FILE]: text });
  const cache = path.join(writeFolder({}, false), "cache");
  return { content, root: content, cache, format: "text", lang: "zh" } as const;
}

it("ends well where nothing is wrong, and keeps what it read for the next run and for builds", async () => {
  const given = options(BULLETIN);
  expect(await runCheck(given)).toBe(true);
  expect(out).toBe("没有发现问题。\n");
  expect(existsSync(path.join(given.cache, "bulletins"))).toBe(true);
});

it("ends well where there are warnings only", async () => {
  expect(await runCheck(options(withLine("places: [河口, 河口]")))).toBe(true);
  expect(out).toContain("duplicate-item");
  expect(out).toContain("共 0 个错误，1 个警告。");
});

it("ends badly where there is an error", async () => {
  expect(await runCheck(options(withLine("colour: 红")))).toBe(false);
  expect(out).toContain("共 1 个错误，0 个警告。");
});

it("tells what it mended apart from what is left, so that programs can read that", async () => {
  const given = options(withLine("status: 草稿\nplaces: [河口, 河口]\ncolour: 红"));
  expect(await runCheck({ ...given, format: "json", fix: true })).toBe(false);
  const rows = JSON.parse(out) as { code: string }[];
  expect(rows.map(({ code }) => code)).toEqual(["unknown-key"]);
  expect(err).toContain(`${FILE}:4:9 已改好 unknown-status`);
  expect(err).toContain(`${FILE}:5:14 已改好 duplicate-item`);
  expect(readFileSync(path.join(given.content, FILE), "utf8")).toContain(
    "status: draft\nplaces: [河口]\ncolour: 红",
  );
  await runCheck({ ...given, fix: true });
  expect(err).toContain("没有可以自动改好的问题。");
});

it("lists what is open in drafts, which is no fault, and remembers it", async () => {
  const given = options(withLine("source: 甲 # 待核：没有署名\nstatus: draft"));
  for (let run = 0; run < 2; run += 1) {
    out = "";
    expect(await runCheck(given)).toBe(true);
    expect(out).toContain(`${FILE}:4:13 note open-points 待核 1 处：第 4 行`);
    expect(out).toMatch(/\n没有发现问题；待核 1 处（1 篇草稿）。\n$/);
  }
  out = "";
  await runCheck({ ...given, format: "github" });
  expect(out).toContain(`::notice file=`);
});

const UNSEEN = withLine(
  "source: 甲 # 待核：没有署名\nplaces: [] # 待核\nstatus: draft",
  "甲到场（待核）。\n\n乙到场，待核：同音？\n",
).replaceAll("\n", "\r\n");

it("settles lines that were looked at, and says which it did not", async () => {
  const given = options(UNSEEN);
  const text = () => readFileSync(path.join(given.content, FILE), "utf8");
  expect(await runCheck({ ...given, settle: [`${FILE}:4`, path.join(given.content, `${FILE}:8`)] })).toBe(
    true,
  );
  expect(err).toContain(`${FILE}:4 已核实 甲 # 待核：没有署名`);
  expect(err).toContain(`${FILE}:8 已核实 甲到场（待核）。`);
  const half = UNSEEN.replace(" # 待核：没有署名", "").replace("（待核）", "");
  expect(text()).toBe(half);
  expect(await runCheck({ ...given, settle: [`${FILE}:4`, "bulletins/2022/none.md", "site.yaml"] })).toBe(
    false,
  );
  expect(err).toContain(`${FILE}:4 这里没有“待核”`);
  expect(err).toContain("bulletins/2022/none.md 内容文件夹里没有这个简报文件");
  expect(text()).toBe(half);
  expect(await runCheck({ ...given, settle: [FILE] })).toBe(false);
  expect(err).toContain(`${FILE}:10 批注和正文分不开`);
  expect(text()).toBe(half.replace(" # 待核", ""));
});

it("settling lists what is left in its files, and counts the rest", async () => {
  const other = FILE.replace(".md", "-2.md");
  const open = withLine("source: 甲 # 待核：没有署名\nplaces: [] # 待核\nstatus: draft");
  const content = writeFolder({ [FILE]: open, [other]: withLine("colour: 红 # 待核\nstatus: draft") });
  const given = { ...options(BULLETIN), content, root: content, settle: [`${FILE}:4`] };
  expect(await runCheck(given)).toBe(false);
  expect(out).toContain(`${FILE}:5:14 note open-points 待核 1 处：第 5 行`);
  expect(out).toContain(
    "\n没有发现问题；待核 1 处（1 篇草稿）。\n别的文件：1 个错误，0 个警告，待核 1 处（1 篇草稿）",
  );
  expect(out).not.toContain(other);
  out = "";
  await runCheck({ ...given, settle: [`${FILE}:5`], format: "json" });
  expect(JSON.parse(out)).toEqual(expect.arrayContaining([expect.objectContaining({ file: other })]));
});

it("refuses a commit that git does not know, rather than pass over lost addresses", async () => {
  expect(await runCheck({ ...options(BULLETIN), base: "nowhere" })).toBe(false);
  expect(err).toContain("nowhere");
  expect(out).toBe("");
});
