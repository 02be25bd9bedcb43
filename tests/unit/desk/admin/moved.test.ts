// An editor who changes a bulletin's day moves its file, and no address that readers know dies.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bulletinPermalink } from "../../../../src/addresses/permalink.ts";
import { browserChecker, nameIndex } from "../../../../src/browser/admin/check.ts";
import { withRedirects } from "../../../../src/desk/admin/moved.ts";
import { type Verdict, verdictOf } from "../../../../src/desk/admin/verdict.ts";
import { ServedContent } from "./served-content.ts";

const FILE = "bulletins/2022/2022-03-19-gate.md";
const NEXT = "bulletins/2021/2021-12-31-gate.md";
const TEXT = "---\ntitle: 闸门\ndate: 2022-03-19 # 核对过\n---\n\n闸门检修完成。\n";
const OLD = "/bulletins/2022/03/19/gate/";
const moved = TEXT.replace("2022-03-19", "2021-12-31");
const kept = moved.replace("核对过\n", `核对过\nredirectFrom:\n  - ${OLD}\n`);

let served: ServedContent;
beforeEach(async () => {
  served = await ServedContent.start();
  await writeFile(path.join(served.content, FILE), TEXT);
});
afterEach(() => served.remove());

const check = async (file: string, raw: string, base: string) => {
  const { body } = await served.ask({ action: "checkEntry", params: { path: file, raw, base } });
  return JSON.parse(body) as Verdict;
};
const persist = (file: string, raw: string, base: string, newPath?: string) => {
  const dataFiles = [{ path: file, raw, base, newPath }];
  return served.ask({ action: "persistEntry", params: { dataFiles, assets: [] } });
};
const commit = () => {
  const by = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    [...by, "commit", "-qm", "a"],
  ]) {
    expect(spawnSync("git", ["-C", served.content, ...args]).status).toBe(0);
  }
};

describe.each([
  ["published", commit, []],
  ["of an archive without git", () => undefined, ["/bulletins/2021/12/31/gate/"]],
])("a bulletin %s", (_, publish, left) => {
  it("goes where its new day belongs, with its old address", async () => {
    publish();
    const { move, stops, found } = await check(FILE, moved, TEXT);
    expect({ stops, found }).toEqual({ stops: [], found: [] });
    expect(move).toMatchObject({ path: NEXT, raw: kept, kept: [OLD] });
    expect((await persist(FILE, moved, TEXT)).status).toBe(422);
    expect((await persist(FILE, kept, TEXT, NEXT)).status).toBe(200);
    expect(await served.saved(NEXT)).toBe(kept);
    expect(existsSync(path.join(served.content, FILE))).toBe(false);

    const back = kept.replace("2021-12-31", "2022-03-19");
    expect((await check(NEXT, back, kept)).move).toMatchObject({ path: FILE, kept: left });
  });
});

describe("a bulletin", () => {
  it("that no reader has seen leaves no old address behind", async () => {
    const draft = TEXT.replace("title", "status: draft\ntitle");
    await writeFile(path.join(served.content, FILE), draft);
    commit();
    const raw = draft.replace("2022-03-19", "2021-12-31");
    expect((await check(FILE, raw, draft)).move).toMatchObject({ path: NEXT, raw, kept: [] });
  });

  it("that is published does not become a draft, nor loses an old address untold", async () => {
    const known = kept.replace("2021-12-31", "2022-03-19").replaceAll(OLD, "/old/");
    await writeFile(path.join(served.content, FILE), known);
    commit();
    const { stops } = await check(FILE, known.replace("title", "status: draft\ntitle"), known);
    const draft = { code: "lost-address", field: "status" };
    expect(stops).toMatchObject([draft, draft]);
    for (const { suggestion } of stops) expect(suggestion).toContain("把“状态”选成“已撤回”");
    const dropped = { code: "lost-address", field: "redirectFrom" };
    expect((await check(FILE, TEXT, known)).found).toMatchObject([dropped]);
  });

  it("does not take the place of another", async () => {
    await mkdir(path.join(served.content, "bulletins/2021"), { recursive: true });
    await writeFile(path.join(served.content, NEXT), moved);
    const { stops } = await check(FILE, moved, TEXT);
    expect(stops.map(({ code }) => code)).toEqual(["duplicate-permalink"]);
    expect((await persist(FILE, kept, TEXT, NEXT)).status).toBe(422);
    expect(await served.saved(FILE)).toBe(TEXT);
  });

  it("on a git host keeps its place, and its old address", async () => {
    const names = { officials: nameIndex([]), topics: nameIndex([]) };
    const uses = { officials: {}, topics: {} };
    const checker = browserChecker({ names: () => names, uses, isFree: () => Promise.resolve(true) });
    const { move } = await verdictOf(FILE, moved, TEXT, checker);
    expect(move).toMatchObject({ path: FILE, raw: kept, kept: [OLD] });
  });
});

it("old addresses stay as they were written, and the file as it is", () => {
  const text = `\uFEFF${TEXT.replace("date", "redirectFrom: [/a, /b/] # 旧站\ndate").replaceAll("\n", "\r\n")}`;
  const own = bulletinPermalink({ date: "2022-03-19", slug: "gate" });
  expect(withRedirects(text, ["/b/"], own)).toBe(text);
  expect(withRedirects(text, ["/c/"], own)).toBe(text.replace("/b/]", "/b/, /c/]"));
});
