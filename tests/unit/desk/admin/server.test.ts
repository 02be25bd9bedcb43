// The server of the editors' pages writes the archive's entries, for the preview's pages, and nothing else for anybody else.
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFormServer } from "../../../../src/desk/admin/server.ts";
import type { Verdict } from "../../../../src/desk/admin/verdict.ts";
import { PREVIEW, ServedContent } from "./served-content.ts";

const FILE = "bulletins/2022/2022-03-19-dike.md";

let served: ServedContent;
beforeEach(async () => {
  served = await ServedContent.start();
});
afterEach(() => served.remove());

const persist = (file: string, raw: string, base?: string) => ({
  action: "persistEntry",
  params: { branch: "master", dataFiles: [{ slug: "x", path: file, raw, base }], assets: [], options: {} },
});
const withAsset = {
  action: "persistEntry",
  params: {
    dataFiles: [{ path: FILE, raw: "x" }],
    assets: [{ path: "a.png", content: "", encoding: "base64" }],
  },
};
const GOOD = (title: string) =>
  `---\ntitle: ${title}\ndate: 2024-01-01\n---\n\n1月1日，河堤检查结束，四处隐患全部登记。\n`;

describe("a form", () => {
  it("gets the entries and saves one, whose mode stays and beside which nothing is left", async () => {
    await chmod(path.join(served.content, FILE), 0o640);
    const before = await served.files();
    const read = await served.ask({ action: "getEntry", params: { path: FILE } });
    const { data: text } = JSON.parse(read.body) as { data: string };
    expect(text).toBe(await served.saved(FILE));
    const { rows } = await served.list();
    expect(rows).toHaveLength(before.filter((name) => name.endsWith(".md")).length);

    const next = text.replace("柳河区检查河堤", "柳河区查看河堤");
    expect(await served.ask(persist(FILE, next, text))).toMatchObject({ status: 200, allowed: PREVIEW });
    expect(await served.saved(FILE)).toBe(next);
    expect((await stat(path.join(served.content, FILE))).mode & 0o777).toBe(0o640);
    expect(await served.files()).toEqual(before);
  });

  it("makes a new entry, its folder with it, but not over another", async () => {
    const file = "bulletins/2024/2024-01-01-new.md";
    expect((await served.ask(persist(file, GOOD("一")))).status).toBe(200);
    expect(await served.saved(file)).toBe(GOOD("一"));
    expect(await served.ask(persist(file, GOOD("二")))).toMatchObject({ status: 409 });
    expect(await served.saved(file)).toBe(GOOD("一"));
    const missing = await served.ask({
      action: "getEntry",
      params: { path: "bulletins/2024/2024-01-02-no.md" },
    });
    expect(JSON.parse(missing.body)).toMatchObject({ data: null });
  });

  it.each([FILE, "officials.yaml", "topics.yaml"])("does not undo what became of %s since", async (file) => {
    const read = await served.saved(file);
    await writeFile(path.join(served.content, file), `${read}\n`);
    const answer = await served.ask(persist(file, "我的\n", read));
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("改过");
    expect(await served.saved(file)).toBe(`${read}\n`);
  });

  it("gets no text that would not come back the same", async () => {
    await writeFile(path.join(served.content, FILE), Buffer.from("c4e3bac3", "hex"));
    const answer = await served.ask({ action: "getEntry", params: { path: FILE } });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("UTF-8");
    expect((await served.list()).rows.find(({ path: file }) => file === FILE)).toMatchObject({
      title: "",
      errors: 1,
    });
  });
});

describe("what is wrong", () => {
  it("is not saved, but in a draft; what was wrong before stops nobody", async () => {
    const file = "bulletins/2024/2024-01-02-new.md";
    const wrong = GOOD("一").replace("2024-01-01", "2024-01-02\nofficials: [查无此人]");
    const answer = await served.ask(persist(file, wrong));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toContain("查无此人");
    const draft = wrong.replace("officials", "status: draft\nofficials");
    expect((await served.ask(persist(file, draft))).status).toBe(200);
    expect((await served.list({ year: "2024" })).rows).toMatchObject([{ status: "draft", errors: 1 }]);
    await writeFile(path.join(served.content, file), wrong);
    expect((await served.ask(persist(file, wrong.replace("一", "二"), wrong))).status).toBe(200);
    expect(await served.ask(persist(file, wrong, wrong.replace("一", "二")))).toMatchObject({ status: 200 });
    const asked = { action: "checkEntry", params: { path: file, raw: wrong, base: wrong } };
    expect(JSON.parse((await served.ask(asked)).body)).toMatchObject({
      found: [{ severity: "error", line: 4, code: "unknown-official" }],
      stops: [],
    });
  });

  it.each([
    [
      "bulletins/2024/2024-01-03-new.md",
      `---
title: |
  两行
  标题
date: 2024-01-03 # 待核：原文只写近日
officials: [查无此人]
topics: [查无此事]
order: 最先
status: 发布
scan: no.pdf
image: { file: no.jpg }
edition: { paper: 柳河日报, date: 2024-01-03 }
---

一段。（待核：数字）

![闸门](https://example.org/a.jpg)

![闸门](no.png)

![闸门]（闸门.jpg）
`,
      ["multi-line", "unknown-official", "unknown-topic", "order-number", "unknown-status", "scan-missing"],
    ],
    [
      "officials.yaml",
      "- id: Lin\n  name: 林知远\n  posts: [{ title: 区长, from: 2022-3-1 }]\n- id: he\n- id: he\n  name: 何\n",
      ["id-format", "partial-date", "missing-key"],
    ],
    [
      "topics.yaml",
      "- id: a\n  name: 甲\n  parent: b\n- id: b\n  name: 乙\n  parent: a\n- id: a\n  name: 丙\n  parent: 没有\n",
      ["duplicate-id"],
    ],
  ])("is said of %s in the words of its form, without files, keys or commands", async (file, raw, codes) => {
    const { body } = await served.ask({ action: "checkEntry", params: { path: file, raw } });
    const { found } = JSON.parse(body) as Verdict;
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    for (const { message, suggestion } of found) {
      expect(`${message} ${suggestion}`).not.toMatch(
        /npm|\.yaml|media\/|id |draft|(?:title|date|alt|page|name|parent|from|to|order|status|scan)[:\s]/,
      );
    }
  });

  it("may be a warning, which stops nothing and is new only once", async () => {
    const base = await served.saved(FILE);
    const raw = `${base}\n请找王某（13800138000）,他知道。\n`;
    const asked = (before: string) => ({ action: "checkEntry", params: { path: FILE, raw, base: before } });
    const first = JSON.parse((await served.ask(asked(base))).body) as Verdict;
    expect(first.newWarnings.map(({ code }) => code)).toEqual(["mobile-number", "half-width"]);
    expect(first.stops).toEqual([]);
    for (const { suggestion } of first.found) expect(suggestion).not.toContain("npm");
    expect(await served.ask(persist(FILE, raw, base))).toMatchObject({ status: 200 });
    expect(JSON.parse((await served.ask(asked(raw))).body)).toMatchObject({
      found: first.found,
      newWarnings: [],
    });
  });

  it("may be a picture that is not there", async () => {
    const before = await served.saved(FILE);
    const answer = await served.ask(persist(FILE, `${before}\n![闸门](no.jpg)\n`, before));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toContain("no.jpg");
  });

  it("is that bulletins use what a registry is to lose, and not that it loses what none uses", async () => {
    const file = "topics.yaml";
    const before = `${await served.saved(file)}- id: idle\n  name: 没有用过\n`;
    await writeFile(path.join(served.content, file), before);
    const answer = await served.ask(persist(file, before.replace("name: 防汛", "name: 防洪"), before));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toContain("篇简报用着“防汛”");
    const idle = before.replace(/- id: idle[^]*$/, "");
    expect(await served.ask(persist(file, idle, before))).toMatchObject({ status: 200 });
  });

  it("is told of a registry, too", async () => {
    const before = await served.saved("topics.yaml");
    const twice = `${before}- id: again\n  name: 教育\n`;
    expect(await served.ask(persist("topics.yaml", twice, before))).toMatchObject({ status: 422 });
    expect(await served.saved("topics.yaml")).toBe(before);
  });
});

describe("nobody else", () => {
  it.each([
    ["another host's name", { Host: "rebound.example" }],
    ["another page of this machine", { Origin: "http://localhost:9000" }],
    ["a page of the network", { Origin: "https://news.example" }],
    ["a page without a name", { Origin: "null" }],
    ["no page at all", { Origin: undefined }],
  ])("is answered: %s", async (_, headers) => {
    const before = await served.saved(FILE);
    for (const body of [persist(FILE, "坏\n", before), { action: "getEntry", params: { path: FILE } }]) {
      expect(await served.ask(body, headers)).toMatchObject({ status: 403, allowed: undefined });
    }
    expect(await served.ask("", headers, { method: "OPTIONS" })).toMatchObject({
      status: 403,
      allowed: undefined,
    });
    expect(await served.saved(FILE)).toBe(before);
  });

  it("is answered without the secret", async () => {
    const { origin } = new URL(served.server.address);
    for (const other of ["/", "/api/v1", `/${"0".repeat(32)}`]) {
      const asked = await served.ask({ action: "getMedia" }, {}, { address: origin + other });
      expect(asked).toMatchObject({ status: 403, allowed: undefined });
    }
    expect((await served.ask({ action: "getMedia" })).status).toBe(200);
  });

  it("is answered before the preview's own address is known", async () => {
    const { address } = await startFormServer(served.content);
    expect((await served.ask({ action: "getMedia" }, {}, { address })).status).toBe(403);
  });
});

describe("only entries", () => {
  it.each([
    "../outside.md",
    "bulletins/../../outside.md",
    "bulletins/2022/../../site.yaml",
    "bulletins//2022-03-19-a.md",
    "bulletins/./a.md",
    "bulletins\\..\\a.md",
    "bulletins/..\\..\\a.md",
    "bulletins/C:a.md",
    "bulletins/a\u0000.md",
    ".git/hooks/pre-commit",
    "bulletins/.git/hooks/a.md",
    "bulletins/2022/.hidden.md",
    "site.yaml",
    "README.md",
    "bulletins/2022/a.html",
    "/etc/passwd",
    "",
  ])("are read and written, not %j", async (file) => {
    await mkdir(path.join(served.content, ".git/hooks"), { recursive: true });
    const before = await served.files();
    expect((await served.ask(persist(file, "x\n"))).status).toBe(403);
    expect((await served.ask({ action: "getEntry", params: { path: file } })).status).toBe(403);
    expect(await served.files()).toEqual(before);
  });

  it("are read and written where no link leads elsewhere", async () => {
    const outside = path.join(served.dir, "outside");
    await mkdir(outside);
    await writeFile(path.join(outside, "a.md"), "外\n");
    await symlink(outside, path.join(served.content, "bulletins/2031"));
    await symlink(path.join(outside, "a.md"), path.join(served.content, "bulletins/2022/2022-05-05-a.md"));
    await symlink(path.join(outside, "b.md"), path.join(served.content, "bulletins/2022/2022-05-06-b.md"));
    for (const file of ["2031/a.md", "2031/c.md", "2022/2022-05-05-a.md", "2022/2022-05-06-b.md"]) {
      expect((await served.ask(persist(`bulletins/${file}`, "x\n", "外\n"))).status).toBe(403);
      expect((await served.ask(persist(`bulletins/${file}`, "x\n"))).status).toBe(403);
      expect((await served.ask({ action: "getEntry", params: { path: `bulletins/${file}` } })).status).toBe(
        403,
      );
    }
    expect(await readdir(outside)).toEqual(["a.md"]);
    expect(await readFile(path.join(outside, "a.md"), "utf8")).toBe("外\n");
  });

  it("change, not another name of the same file", async () => {
    const other = path.join(served.dir, "other.md");
    await link(path.join(served.content, FILE), other);
    const before = await served.saved(FILE);
    expect((await served.ask(persist(FILE, before.replace("检查", "查看"), before))).status).toBe(200);
    expect(await readFile(other, "utf8")).toBe(before);
  });

  it.each([
    ["nothing that is JSON", "{", 400],
    ["an action that there is not", { action: "renameFiles", params: { paths: [FILE] } }, 422],
    ["deleting", { action: "deleteFiles", params: { paths: [FILE] } }, 403],
    [
      "a renaming",
      { action: "persistEntry", params: { dataFiles: [{ path: FILE, raw: "x", newPath: "y" }] } },
      422,
    ],
    ["an attachment", withAsset, 422],
    ["nothing", "null", 422],
  ])("change, not by %s", async (_, body, status) => {
    const before = await served.saved(FILE);
    expect((await served.ask(body)).status).toBe(status);
    expect(await served.saved(FILE)).toBe(before);
  });

  it("are asked for in JSON, which no page of another origin can send unasked", async () => {
    expect((await served.ask(persist(FILE, "x\n"), { "Content-Type": "text/plain" })).status).toBe(405);
    expect((await served.ask("", {}, { method: "GET" })).status).toBe(405);
    expect(await served.ask("", {}, { method: "OPTIONS" })).toMatchObject({ status: 204, allowed: PREVIEW });
  });
});
