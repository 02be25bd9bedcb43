// A form saves only over what it has read, whichever backend it has.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { bulletinPermalink } from "../../../../src/addresses/permalink.ts";
import type { Faults } from "../../../../src/browser/admin/faults.ts";
import type { Said } from "../../../../src/desk/admin/said.ts";
import type { Verdict } from "../../../../src/desk/admin/verdict.ts";
import type { Backend } from "../../../../src/browser/admin/cms.ts";
import { bulletinForm, READING } from "../../../../src/browser/admin/formats.ts";
import { type Conflict, guard } from "../../../../src/browser/admin/guard.ts";
import { HostError } from "../../../../src/browser/admin/host-error.ts";
import { Reading } from "../../../../src/browser/admin/reading.ts";
import type { SavedFaults } from "../../../../src/browser/admin/save-note.ts";

const FILE = "bulletins/2022/2022-03-19-gate.md";
const TEXT = "---\ntitle: 甲\n---\n\n正文。\n";
const mine = TEXT.replace("甲", "我的");
const theirs = TEXT.replace("正文", "别人的");

const bulletin = bulletinForm([
  { name: "title", label: "标题", widget: "string" },
  { name: "body", label: "正文", widget: "text" },
]);

let stored: Map<string, string>;
let shown: Conflict[];
/** What the editor answers, and what happens meanwhile. */
let choose: () => boolean;
let saving: Reading | undefined;
let backend: Pick<Backend, "getEntry" | "persistEntry">;
let verdict: Verdict;
let told: (Faults & { path: string })[];
let noted: (SavedFaults & { path: string })[];
let failed: string[];
let moves: string[];
let closed: string[];
const done = new Map<string, string>();
let beforeWrite: () => void;
beforeEach(() => {
  stored = new Map([[FILE, TEXT]]);
  shown = [];
  choose = () => false;
  verdict = { found: [], stops: [], newWarnings: [] };
  told = [];
  noted = [];
  failed = [];
  moves = [];
  closed = [];
  beforeWrite = () => undefined;
  const host: Pick<Backend, "getEntry" | "persistEntry"> = {
    // As the hosts' own backends do: what cannot be read is empty.
    getEntry: (path) => Promise.resolve({ data: stored.get(path) ?? "" }),
    persistEntry: ({ dataFiles }) => {
      beforeWrite();
      for (const { path, raw, newPath = path } of dataFiles) stored.set(newPath, raw);
      return Promise.resolve();
    },
  };
  const show = (conflict: Conflict) => {
    shown.push(conflict);
    return Promise.resolve(choose());
  };
  backend = guard(host, {
    formOf: () => bulletin,
    reading: () => saving,
    check: () => Promise.resolve(verdict),
    shut: (path) => void closed.push(path),
    done: (path, text) => done.set(path, text),
    fail: ({ message }) => void failed.push(message),
    tell: (path, faults) => {
      told.push({ path, ...faults });
      return Promise.resolve();
    },
    note: (path, faults) => void noted.push({ path, ...faults }),
    moved: (path, { path: to }) => void moves.push(`${path} ${to}`),
    show,
  });
});

interface Form {
  readonly values: Record<string, unknown>;
  save(change: Record<string, unknown>): Promise<unknown>;
}

async function open(): Promise<Form> {
  const { data } = await backend.getEntry(FILE);
  const values = bulletin.fromFile(data ?? "");
  return {
    values,
    save: (change) => {
      saving = values[READING] instanceof Reading ? values[READING] : undefined;
      const raw = bulletin.toFile({ ...values, ...change }, []);
      return backend.persistEntry({ dataFiles: [{ path: FILE, raw }] }, {});
    },
  };
}

describe("a form", () => {
  it("saves over what it read, and again over what it saved", async () => {
    const form = await open();
    await form.save({ title: "我的" });
    expect(stored.get(FILE)).toBe(mine);
    expect(done.get(FILE)).toBe(mine);
    await form.save({ title: "我的二" });
    expect(stored.get(FILE)).toBe(TEXT.replace("甲", "我的二"));
    expect(shown).toEqual([]);
  });

  it("does not save over what another form saved, however often, until its editor means to", async () => {
    const [form, other] = [await open(), await open()];
    await other.save({ body: "别人的。" });
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(stored.get(FILE)).toBe(theirs);
    expect(shown).toEqual([
      { path: FILE, theirs, mine },
      { path: FILE, theirs, mine },
    ]);

    choose = () => true;
    await form.save({ title: "我的" });
    expect(stored.get(FILE)).toBe(mine);
    await form.save({ title: "我的二" });
    expect(shown).toHaveLength(3);
  });

  it("that may save over one change does not save over the next, before it is shown", async () => {
    const form = await open();
    stored.set(FILE, theirs);
    const next = `${theirs}\n再改。\n`;
    choose = () => {
      stored.set(FILE, next);
      return shown.length === 1;
    };
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(shown).toEqual([
      { path: FILE, theirs, mine },
      { path: FILE, theirs: next, mine },
    ]);
    expect(stored.get(FILE)).toBe(next);
  });

  it("does not save over a change back to what it once read", async () => {
    const form = await open();
    await form.save({ title: "我的" });
    stored.set(FILE, TEXT);
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(stored.get(FILE)).toBe(TEXT);
  });

  it("does not bring back what is gone, nor make a new entry where one is", async () => {
    const form = await open();
    stored.delete(FILE);
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(shown).toEqual([{ path: FILE, theirs: undefined, mine }]);
    stored.set(FILE, TEXT);
    saving = undefined;
    const raw = bulletin.toFile({ title: "新", body: "新。" }, []);
    await expect(backend.persistEntry({ dataFiles: [{ path: FILE, raw }] }, {})).rejects.toThrow("没有保存");
    expect(stored.get(FILE)).toBe(TEXT);
  });

  it("shows what came between the question and the answer, and passes on what else went wrong", async () => {
    const form = await open();
    beforeWrite = () => {
      stored.set(FILE, theirs);
      throw Object.assign(new Error("changed"), { status: 409 });
    };
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(shown).toEqual([{ path: FILE, theirs, mine }]);
    stored.set(FILE, TEXT);
    beforeWrite = () => {
      throw new HostError("连不上代码平台", "Failed to fetch", undefined);
    };
    await expect(form.save({ title: "我的" })).rejects.toThrow("连不上");
    expect(failed).toEqual(["连不上代码平台"]);
    expect(shown).toHaveLength(1);
  });

  it("saves nothing that is wrong, and tells of what it saved what it has not told before", async () => {
    const form = await open();
    const said = (severity: Said["severity"], message: string): Said => ({
      severity,
      line: 2,
      column: 1,
      code: "x",
      message,
      suggestion: "写上",
    });
    const [error, next] = [said("error", "不对"), said("error", "又不对")];
    const [old, fresh] = [said("warning", "早就这样"), said("warning", "看一看")];
    const save = async (found: readonly Said[], newWarnings: readonly Said[] = []) => {
      verdict = { found, stops: [], newWarnings };
      await form.save({ title: "我的" });
      return noted.at(-1)?.news;
    };
    verdict = { found: [], stops: [error], newWarnings: [] };
    await expect(form.save({ title: "我的" })).rejects.toThrow("没有保存：有 1 处错误");
    expect(stored.get(FILE)).toBe(TEXT);
    expect(told).toMatchObject([{ path: FILE, text: mine, found: [error], isSaved: false }]);

    expect(await save([error, old, fresh], [fresh])).toEqual([error, fresh]);
    expect(stored.get(FILE)).toBe(mine);
    expect(noted).toMatchObject([{ path: FILE, text: mine, found: [error, old, fresh] }]);
    expect(await save([error, old, fresh])).toEqual([]);
    expect(await save([error, next])).toEqual([next]);
    expect(await save([next])).toEqual([]);
    expect(await save([error, next])).toEqual([error]);
    expect(told).toHaveLength(1);
  });

  it("saves what the check makes of it where it belongs, and tells of that last", async () => {
    const to = "bulletins/2022/2022-03-20-gate.md";
    const raw = TEXT.replace("甲", "挪过的");
    const warning: Said = {
      severity: "warning",
      line: 2,
      column: 1,
      code: "x",
      message: "慢",
      suggestion: "",
    };
    const move = {
      path: to,
      raw,
      address: bulletinPermalink({ date: "2022-03-20", slug: "gate" }),
      kept: [],
    };
    verdict = { found: [warning], stops: [], newWarnings: [warning], move };
    await (await open()).save({ title: "我的" });
    expect(stored.get(to)).toBe(raw);
    expect(told).toMatchObject([{ text: raw, isSaved: true }]);
    await vi.waitFor(() => {
      expect(moves).toEqual([`${FILE} ${to}`]);
    });
  });

  it("that is not published may be saved as a draft, and is told so", async () => {
    const error: Said = { severity: "error", line: 2, column: 1, code: "x", message: "不对", suggestion: "" };
    verdict = { found: [error], stops: [error], newWarnings: [] };
    await expect((await open()).save({ title: "我的" })).rejects.toThrow("没有保存");
    stored.set(FILE, TEXT.replace("title", "status: draft\ntitle"));
    await expect((await open()).save({ title: "我的" })).rejects.toThrow("没有保存");
    expect(told.map(({ mayBeDraft }) => mayBeDraft)).toEqual([false, true]);
  });

  it.each([
    ["missing", undefined],
    ["with errors", "---\ntitle: [甲\n---\n"],
    ["with a control character", `${TEXT}\u0000`],
    ["in another encoding", `${TEXT}\uFFFD`],
  ])("is not opened on a file that is %s", async (_, text) => {
    if (text === undefined) stored.delete(FILE);
    else stored.set(FILE, text);
    await expect(backend.getEntry(FILE)).rejects.toThrow(/\p{Script=Han}/u);
    expect(closed).toEqual([FILE]);
  });
});
