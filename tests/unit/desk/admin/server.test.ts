// The server of the editors' pages writes the archive's entries, for the preview's pages, and nothing else for anybody else.
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asked as Question, Page } from "../../../../src/desk/admin/listing.ts";
import type { Verdict } from "../../../../src/desk/admin/said.ts";
import { STATUSES } from "../../../../src/content/values/status.ts";
import { type FormServer, startFormServer } from "../../../../src/desk/admin/server.ts";
import { temporaryFolder, writeSampleContent } from "../../../content-folder.ts";

const PREVIEW = "http://localhost:8080";
const FILE = "bulletins/2022/2022-03-19-dike.md";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let content: string;
let server: FormServer;
beforeEach(async () => {
  folder = await temporaryFolder();
  content = path.join(folder.dir, "content");
  await writeSampleContent(content);
  server = await startFormServer(content);
  server.allow(`${PREVIEW}/`);
});
afterEach(() => folder.remove());

interface Asked {
  readonly status: number;
  readonly body: string;
  readonly allowed: string | undefined;
}

/** Not `fetch`, which sets the host's name itself. */
function ask(
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
  { address = server.address, method = "POST" } = {},
): Promise<Asked> {
  const sent: Readonly<Record<string, string | undefined>> = {
    Origin: PREVIEW,
    "Content-Type": "application/json; charset=utf-8",
    ...headers,
  };
  const given = Object.entries(sent).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return new Promise((resolve, reject) => {
    const asking = httpRequest(address, { method, headers: Object.fromEntries(given) }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        const allowed = response.headers["access-control-allow-origin"];
        resolve({ status: response.statusCode ?? 0, body: text, allowed });
      });
    });
    asking.on("error", reject).end(typeof body === "string" ? body : JSON.stringify(body));
  });
}

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
const list = async (asked: Partial<Question> = {}, from = 0, size = 50) => {
  const params = { asked: { year: "", month: "", status: "", words: "", ...asked }, from, size };
  return JSON.parse((await ask({ action: "listBulletins", params })).body) as Page;
};
const GOOD = (title: string) =>
  `---\ntitle: ${title}\ndate: 2030-01-01\n---\n\n1月1日，河堤检查结束，四处隐患全部登记。\n`;
const saved = (file: string) => readFile(path.join(content, file), "utf8");
const files = async () => (await readdir(folder.dir, { recursive: true })).sort();

describe("a form", () => {
  it("gets the entries and saves one, whose mode stays and beside which nothing is left", async () => {
    await chmod(path.join(content, FILE), 0o640);
    const before = await files();
    const read = await ask({ action: "getEntry", params: { path: FILE } });
    const { data: text } = JSON.parse(read.body) as { data: string };
    expect(text).toBe(await saved(FILE));
    const { rows } = await list();
    expect(rows).toHaveLength(before.filter((name) => name.endsWith(".md")).length);

    const next = text.replace("柳河区检查河堤", "柳河区查看河堤");
    expect(await ask(persist(FILE, next, text))).toMatchObject({ status: 200, allowed: PREVIEW });
    expect(await saved(FILE)).toBe(next);
    expect((await stat(path.join(content, FILE))).mode & 0o777).toBe(0o640);
    expect(await files()).toEqual(before);
  });

  it("makes a new entry, its folder with it, but not over another", async () => {
    const file = "bulletins/2030/2030-01-01-new.md";
    expect((await ask(persist(file, GOOD("一")))).status).toBe(200);
    expect(await saved(file)).toBe(GOOD("一"));
    expect(await ask(persist(file, GOOD("二")))).toMatchObject({ status: 409 });
    expect(await saved(file)).toBe(GOOD("一"));
    const missing = await ask({ action: "getEntry", params: { path: "bulletins/2030/2030-01-02-no.md" } });
    expect(JSON.parse(missing.body)).toMatchObject({ data: null });
  });

  it.each([FILE, "officials.yaml", "topics.yaml"])("does not undo what became of %s since", async (file) => {
    const read = await saved(file);
    await writeFile(path.join(content, file), `${read}\n`);
    const answer = await ask(persist(file, "我的\n", read));
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("改过");
    expect(await saved(file)).toBe(`${read}\n`);
  });

  it("gets no text that would not come back the same", async () => {
    await writeFile(path.join(content, FILE), Buffer.from("c4e3bac3", "hex"));
    const answer = await ask({ action: "getEntry", params: { path: FILE } });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("UTF-8");
    expect((await list()).rows.find(({ path: file }) => file === FILE)).toMatchObject({
      title: "",
      errors: 1,
    });
  });
});

describe("what is wrong", () => {
  it("is not saved, but in a draft; what was wrong before stops nobody", async () => {
    const file = "bulletins/2030/2030-01-02-new.md";
    const wrong = GOOD("一").replace("2030-01-01", "2030-01-02\nofficials: [查无此人]");
    const answer = await ask(persist(file, wrong));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toContain("查无此人");
    const draft = wrong.replace("officials", "status: draft\nofficials");
    expect((await ask(persist(file, draft))).status).toBe(200);
    expect((await list({ year: "2030" })).rows).toMatchObject([{ status: "draft", errors: 1 }]);
    await writeFile(path.join(content, file), wrong);
    expect((await ask(persist(file, wrong.replace("一", "二"), wrong))).status).toBe(200);
    expect(await ask(persist(file, wrong, wrong.replace("一", "二")))).toMatchObject({ status: 200 });
    const asked = { action: "checkEntry", params: { path: file, raw: wrong, base: wrong } };
    expect(JSON.parse((await ask(asked)).body)).toMatchObject({
      errors: [{ line: 4, code: "unknown-official" }],
      stops: [],
    });
  });

  it.each([
    [
      "bulletins/2030/2030-01-03-new.md",
      `---
title: |
  两行
  标题
date: 2030-01-03 # 待核：原文只写近日
officials: [查无此人]
topics: [查无此事]
order: 最先
status: 发布
scan: no.pdf
image: { file: no.jpg }
edition: { paper: 柳河日报, date: 2030-01-03 }
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
    const { body } = await ask({ action: "checkEntry", params: { path: file, raw } });
    const { errors } = JSON.parse(body) as Verdict;
    expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    for (const { message, suggestion } of errors) {
      expect(`${message} ${suggestion}`).not.toMatch(
        /npm|\.yaml|media\/|id |draft|(?:title|date|alt|page|name|parent|from|to|order|status|scan)[:\s]/,
      );
    }
  });

  it("may be a picture that is not there", async () => {
    const before = await saved(FILE);
    const answer = await ask(persist(FILE, `${before}\n![闸门](no.jpg)\n`, before));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body).toContain("no.jpg");
  });

  it("is told of a registry, too", async () => {
    const before = await saved("topics.yaml");
    const twice = `${before}- id: again\n  name: 教育\n`;
    expect(await ask(persist("topics.yaml", twice, before))).toMatchObject({ status: 422 });
    expect(await saved("topics.yaml")).toBe(before);
  });
});

describe("the list", () => {
  it("gives a page at a time, newest first, by year, month, status and words", async () => {
    const all = await list();
    expect(all.rows.map(({ date }) => date)).toEqual(
      all.rows
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    expect(all).toMatchObject({ total: all.rows.length, hasMore: false, years: ["2022", "2021"] });
    const second = await list({}, 2, 2);
    expect(second.rows).toEqual(all.rows.slice(2, 4));
    expect(second).toMatchObject({ total: all.total, hasMore: true });
    expect((await list({ year: "2022", month: "03" })).rows.map(({ date }) => date.slice(0, 7))).toEqual(
      all.rows.flatMap(({ date }) => (date.startsWith("2022-03") ? ["2022-03"] : [])),
    );
    for (const status of STATUSES) {
      expect((await list({ status })).rows).toEqual(all.rows.filter((row) => row.status === status));
    }
    const found = await list({ words: "河堤 柳河" });
    expect(found.rows.map(({ title }) => title)).toEqual(["柳河区检查河堤"]);
    expect(await list({ status: "published" }, 1, 1)).toMatchObject({ hasMore: true });
  });

  it("says of each file what is so: its state, its errors, what is open", async () => {
    const files = {
      "2030-02-01-open": "title: 甲 # 待核：猜的\ndate: 2030-02-01\nstatus: draft",
      "2030-02-02-odd": "title: 乙\ndate: 2030-02-02\nstatus: 发布",
      "2030-02-03-broken": "title: [丙\ndate: 2030-02-03",
    };
    await mkdir(path.join(content, "bulletins/2030"));
    for (const [name, front] of Object.entries(files)) {
      await writeFile(path.join(content, `bulletins/2030/${name}.md`), `---\n${front}\n---\n\n正文。\n`);
    }
    const { rows } = await list({ year: "2030" });
    expect(rows).toMatchObject([
      { title: "", date: "2030-02-03", errors: 1 },
      { title: "乙", errors: 1 },
      { title: "甲", status: "draft", open: 1, errors: 0 },
    ]);
    expect(rows.map(({ status }) => status)).toEqual([undefined, undefined, "draft"]);
  });
});

describe("a picture", () => {
  /** One grey pixel. */
  const PNG = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
    "base64",
  );
  const put = (file: string, bytes: Uint8Array) =>
    ask({
      action: "persistMedia",
      params: { asset: { path: file, content: Buffer.from(bytes).toString("base64"), encoding: "base64" } },
    });

  it("is kept by year, listed, shown, and deleted while no bulletin names it", async () => {
    expect((await put("media/2022/闸门.png", PNG)).status).toBe(200);
    expect(await readFile(path.join(content, "media/2022/闸门.png"))).toEqual(PNG);
    expect(JSON.parse((await ask({ action: "listMedia", params: { folder: "media/2022" } })).body)).toEqual([
      "media/2022/school.jpg",
      "media/2022/闸门.png",
    ]);
    const shown = await ask({ action: "getMediaFile", params: { path: "media/2022/闸门.png" } });
    expect(JSON.parse(shown.body)).toMatchObject({ content: PNG.toString("base64"), encoding: "base64" });
    const remove = { action: "deleteFiles", params: { paths: ["media/2022/闸门.png"] } };
    const text = await saved(FILE);
    await writeFile(path.join(content, FILE), `${text}\n![闸门](media/2022/闸门.png)\n`);
    expect(await ask(remove)).toMatchObject({ status: 409 });
    await writeFile(path.join(content, FILE), text);
    expect(await ask(remove)).toMatchObject({ status: 200 });
    expect(await files()).not.toContain("content/media/2022/闸门.png");
  });

  it("is not put over another, nor where or under what name it should not be, nor when it is none", async () => {
    await put("media/2022/a.png", PNG);
    expect(await put("media/2022/a.png", Buffer.concat([PNG, PNG]))).toMatchObject({ status: 409 });
    const before = await files();
    for (const file of [
      "a.png",
      "media/a.png",
      "media/2022/../../a.png",
      "media/2022/.a.png",
      "media/2022/a b.png",
      "media/2022/a.svg",
      "media/2022/a.gif",
      "bulletins/2022/a.png",
    ]) {
      expect(await put(file, PNG), file).toMatchObject({ status: 403 });
    }
    expect(await put("media/2022/b.jpg", PNG)).toMatchObject({ status: 422 });
    const broken = await put("media/2022/d.png", PNG.subarray(0, 40));
    expect(broken).toMatchObject({ status: 422 });
    expect(broken.body).toContain("d.png");
    await writeFile(
      path.join(content, "site.yaml"),
      `${await saved("site.yaml")}\npictures:\n  maxMegabytes: 1\n`,
    );
    const large = await put("media/2022/c.png", Buffer.concat([PNG, Buffer.alloc(1_000_000)]));
    expect(large).toMatchObject({ status: 422 });
    expect(large.body).toContain("1 MB");
    expect(await files()).toEqual(before);
  });

  it("goes through no link", async () => {
    await symlink(folder.dir, path.join(content, "media/2023"));
    expect(await put("media/2023/a.png", PNG)).toMatchObject({ status: 403 });
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
    const before = await saved(FILE);
    for (const body of [persist(FILE, "坏\n", before), { action: "getEntry", params: { path: FILE } }]) {
      expect(await ask(body, headers)).toMatchObject({ status: 403, allowed: undefined });
    }
    expect(await ask("", headers, { method: "OPTIONS" })).toMatchObject({ status: 403, allowed: undefined });
    expect(await saved(FILE)).toBe(before);
  });

  it("is answered without the secret", async () => {
    const { origin } = new URL(server.address);
    for (const other of ["/", "/api/v1", `/${"0".repeat(32)}`]) {
      const asked = await ask({ action: "getMedia" }, {}, { address: origin + other });
      expect(asked).toMatchObject({ status: 403, allowed: undefined });
    }
    expect((await ask({ action: "getMedia" })).status).toBe(200);
  });

  it("is answered before the preview's own address is known", async () => {
    const { address } = await startFormServer(content);
    expect((await ask({ action: "getMedia" }, {}, { address })).status).toBe(403);
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
    await mkdir(path.join(content, ".git/hooks"), { recursive: true });
    const before = await files();
    expect((await ask(persist(file, "x\n"))).status).toBe(403);
    expect((await ask({ action: "getEntry", params: { path: file } })).status).toBe(403);
    expect(await files()).toEqual(before);
  });

  it("are read and written where no link leads elsewhere", async () => {
    const outside = path.join(folder.dir, "outside");
    await mkdir(outside);
    await writeFile(path.join(outside, "a.md"), "外\n");
    await symlink(outside, path.join(content, "bulletins/2031"));
    await symlink(path.join(outside, "a.md"), path.join(content, "bulletins/2022/2022-05-05-a.md"));
    await symlink(path.join(outside, "b.md"), path.join(content, "bulletins/2022/2022-05-06-b.md"));
    for (const file of ["2031/a.md", "2031/c.md", "2022/2022-05-05-a.md", "2022/2022-05-06-b.md"]) {
      expect((await ask(persist(`bulletins/${file}`, "x\n", "外\n"))).status).toBe(403);
      expect((await ask(persist(`bulletins/${file}`, "x\n"))).status).toBe(403);
      expect((await ask({ action: "getEntry", params: { path: `bulletins/${file}` } })).status).toBe(403);
    }
    expect(await readdir(outside)).toEqual(["a.md"]);
    expect(await readFile(path.join(outside, "a.md"), "utf8")).toBe("外\n");
  });

  it("change, not another name of the same file", async () => {
    const other = path.join(folder.dir, "other.md");
    await link(path.join(content, FILE), other);
    const before = await saved(FILE);
    expect((await ask(persist(FILE, before.replace("检查", "查看"), before))).status).toBe(200);
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
    const before = await saved(FILE);
    expect((await ask(body)).status).toBe(status);
    expect(await saved(FILE)).toBe(before);
  });

  it("are asked for in JSON, which no page of another origin can send unasked", async () => {
    expect((await ask(persist(FILE, "x\n"), { "Content-Type": "text/plain" })).status).toBe(405);
    expect((await ask("", {}, { method: "GET" })).status).toBe(405);
    expect(await ask("", {}, { method: "OPTIONS" })).toMatchObject({ status: 204, allowed: PREVIEW });
  });
});
