// The preview's server over a folder: what it gives, to whom, and what it keeps to itself.
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PreviewServer, startServer } from "../../../src/serve/server.ts";

let dir: string;
let server: PreviewServer;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "dibao-serve-"));
  const files = {
    "site/index.html": "<title>首页</title>",
    "site/404.html": "<title>没有</title>",
    "site/about/index.html": "<title>关于</title>",
    "site/防汛.csv": "标题",
    "site/scan.pdf": "%PDF",
    "site/photo.JPG": "photo",
    "site/volume.bin": "volume",
    "site/.build": "",
    "site-old/secret.txt": "secret",
    "secret.txt": "secret",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  symlinkSync("../secret.txt", path.join(dir, "site/link.txt"));
  symlinkSync("../site-old", path.join(dir, "site/old"));
  server = await startServer({ folder: path.join(dir, "site"), base: "", host: "localhost", port: 0 });
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

/** Sends the path as it is; `fetch` would tidy it. */
async function ask(target: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { method = "GET", host = `localhost:${server.port}` } = options;
  const request = get({ host: "127.0.0.1", port: server.port, path: target, method, headers: { host } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return {
    status: response.statusCode,
    headers: response.headers,
    text: (await buffer(response)).toString(),
  };
}

describe("gives", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<title>首页</title>"],
    ["/about/", "text/html; charset=utf-8", "<title>关于</title>"],
    ["/about/index.html?x", "text/html; charset=utf-8", "<title>关于</title>"],
    ["/%E9%98%B2%E6%B1%9B.csv", "text/csv; charset=utf-8", "标题"],
    ["/scan.pdf", "application/pdf", "%PDF"],
    ["/photo.JPG", "image/jpeg", "photo"],
    ["/volume.bin", "application/octet-stream", "volume"],
  ])("%s as %s", async (target, type, text) => {
    const answer = await ask(target);
    expect(answer).toMatchObject({ status: 200, text });
    expect(answer.headers["content-type"]).toBe(type);
  });

  it("a page its slash, and no other site's", async () => {
    expect((await ask("/about?q=1")).headers.location).toBe("/about/");
    expect(await ask("//about")).toMatchObject({ status: 400 });
  });

  it("its length only where that is asked for", async () => {
    const { status, headers, text } = await ask("/scan.pdf", { method: "HEAD" });
    expect({ status, length: headers["content-length"], text }).toEqual({
      status: 200,
      length: "4",
      text: "",
    });
  });
});

describe("keeps to itself", () => {
  it.each([
    "/nothing",
    "/about/nothing/",
    "/index.html/",
    "/.build",
    "/link.txt",
    "/old/secret.txt",
    "/x".repeat(3000),
  ])("%s, with the site's page", async (target) => {
    expect(await ask(target)).toMatchObject({ status: 404, text: "<title>没有</title>" });
  });

  it.each(["/%", "/%ff", "//", "/..%2fsecret.txt", "/..%2fsite-old/secret.txt", "/../site-old/secret.txt"])(
    "%s, and goes on",
    async (target) => {
      expect((await ask(target)).status).toBe(400);
      expect((await ask("/")).status).toBe(200);
    },
  );

  it("all from those who come by another name or want to write", async () => {
    const stranger = await ask("/", { host: "other.example" });
    expect(stranger.status).toBe(403);
    expect(stranger.text).not.toContain("首页");
    expect((await ask("/", { method: "POST" })).headers.allow).toBe("GET, HEAD");
  });

  it("all from pages of other sites, which could load its files", async () => {
    expect((await ask("/scan.pdf")).headers).toMatchObject({
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("all from the network: no other address of the machine is listened at", async () => {
    const socket = connect(server.port, "127.0.0.2");
    await expect(once(socket, "connect")).rejects.toThrow();
  });
});

it("goes to the next port that is free, at each of its addresses", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const second = await startServer({ folder: dir, base: "", host: "localhost", port });
  expect(second.port).toBeGreaterThan(port);
  expect(second.address).toBe(`http://localhost:${second.port}`);
  second.close();
  other.close();
});

it("tells those who listen of each build, and where the site lies then", async () => {
  const own = await startServer({ folder: path.join(dir, "site"), base: "", host: "localhost", port: 0 });
  const response = await fetch(`${own.address}/_problems/builds`);
  const builds = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await builds?.read();
  expect(first?.value).toMatch(/^data: \S+\n\n$/);
  expect((await fetch(own.address)).headers.get("server-timing")).toContain(first?.value?.trim().slice(6));
  own.announce("/news");
  const second = await builds?.read();
  expect(second?.value).toMatch(/^data: \S+\n\n$/);
  expect(second?.value).not.toBe(first?.value);
  expect((await fetch(own.address)).url).toBe(`${own.address}/news/`);
  await builds?.cancel();
  own.close();
});

it("gives what it is told in the place of a file, until the next build", async () => {
  const instead = ["/config.json", Buffer.from("{}")] as const;
  const other = await startServer({ folder: dir, base: "/base", host: "localhost", port: 0, instead });
  const config = () => fetch(`${other.address}/base/config.json`);
  const given = await config();
  expect([await given.text(), given.headers.get("content-type")]).toEqual([
    "{}",
    "application/json; charset=utf-8",
  ]);
  other.announce("/base");
  expect((await config()).status).toBe(404);
  other.close();
});
