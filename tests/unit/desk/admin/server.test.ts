// The server of the editors' pages writes the archive's entries, for the preview's pages, and nothing else for anybody else.
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
const saved = (file: string) => readFile(path.join(content, file), "utf8");
const files = async () => (await readdir(folder.dir, { recursive: true })).sort();

describe("a form", () => {
  it("gets the entries and saves one, whose mode stays and beside which nothing is left", async () => {
    await chmod(path.join(content, FILE), 0o640);
    const before = await files();
    const listed = await ask({ action: "entriesByFolder", params: { folder: "bulletins", depth: 2 } });
    const entries = JSON.parse(listed.body) as { data: string; file: { path: string } }[];
    const text = entries.find((entry) => entry.file.path === FILE)?.data ?? "";
    expect(text).toBe(await saved(FILE));
    expect(entries).toHaveLength(before.filter((name) => name.endsWith(".md")).length);

    const next = text.replace("柳河区检查河堤", "柳河区查看河堤");
    expect(await ask(persist(FILE, next, text))).toMatchObject({ status: 200, allowed: PREVIEW });
    expect(await saved(FILE)).toBe(next);
    expect((await stat(path.join(content, FILE))).mode & 0o777).toBe(0o640);
    expect(await files()).toEqual(before);
  });

  it("makes a new entry, its folder with it, but not over another", async () => {
    const file = "bulletins/2030/2030-01-01-new.md";
    expect((await ask(persist(file, "一\n"))).status).toBe(200);
    expect(await saved(file)).toBe("一\n");
    expect(await ask(persist(file, "二\n"))).toMatchObject({ status: 409 });
    expect(await saved(file)).toBe("一\n");
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
    expect((await ask({ action: "entriesByFolder", params: { folder: "bulletins" } })).status).toBe(200);
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
    await ask(persist(FILE, "新\n", before));
    expect(await readFile(other, "utf8")).toBe(before);
  });

  it.each([
    ["nothing that is JSON", "{", 400],
    ["an action that there is not", { action: "deleteFiles", params: { paths: [FILE] } }, 422],
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
