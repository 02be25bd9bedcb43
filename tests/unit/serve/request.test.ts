// What the preview makes of a request before it looks for a file.
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { isLoopback, readRequest } from "../../../src/serve/request.ts";

const get = (url: string, base = "") =>
  readRequest({ method: "GET", url, headers: { host: "localhost:8080" } }, base, "localhost");

describe("an address", () => {
  it.each([
    ["/", "", [], true],
    ["/?q=%", "", [], true],
    ["/search/?q=a/../b", "", ["search"], true],
    ["/officials/feed.xml", "", ["officials", "feed.xml"], false],
    ["/topics/%E9%98%B2%E6%B1%9B/", "", ["topics", "防汛"], true],
    ["/a%20b%25.txt", "", ["a b%.txt"], false],
    ["/.well-known/security.txt", "", [".well-known", "security.txt"], false],
    ["/old/news/", "/old", ["news"], true],
    ["/a/b/c.css", "/a/b", ["c.css"], false],
  ])("%s below %j", (url, base, names, isFolder) => {
    expect(get(url, base)).toMatchObject({ names, isFolder });
  });

  it.each(["/", "/old"])("%s leads to the site below it", (url) => {
    expect(get(url, "/old")).toEqual({ elsewhere: "/old/" });
  });

  it.each(["/oldest/", "/o", "/other"])("%s lies beside the site", (url) => {
    expect(get(url, "/old")).toEqual({ refused: 404 });
  });

  it.each([
    ["/%", 400],
    ["/%f", 400],
    ["/%ff", 400],
    ["/%c0%ae", 400],
    ["//", 400],
    ["//other.example/x", 400],
    ["/a//b", 400],
    ["/..", 400],
    ["/../x", 400],
    ["/a/../../x", 400],
    ["/.", 400],
    ["/%2e%2e/x", 400],
    ["/..%2f..%2fx", 400],
    ["/..%5c..%5cx", 400],
    ["/\\..\\x", 400],
    ["/a%2fb", 400],
    ["/a%00b", 400],
    ["", 400],
    ["x", 400],
    ["*", 400],
    ["http://localhost:8080/", 400],
    ["/.git/config", 404],
    ["/a/.env", 404],
    ["/.well-known/.x", 404],
  ] as const)("%j is none: %i", (url, status) => {
    expect(get(url)).toEqual({ refused: status });
  });
});

it.each([undefined, "POST", "PUT", "DELETE", "OPTIONS", "get"])("the method %s changes nothing", (method) => {
  expect(readRequest({ method, url: "/", headers: { host: "localhost" } }, "", "localhost")).toEqual({
    refused: 405,
  });
});

describe("a name by which the server is asked", () => {
  const answer = (header: string | undefined, host: string) => {
    const asked = readRequest({ method: "GET", url: "/", headers: { host: header } }, "", host);
    return "refused" in asked ? asked.refused : 200;
  };

  it.each([
    "localhost",
    "localhost:8080",
    "LOCALHOST:1",
    "localhost.:8080",
    "127.0.0.1:8080",
    "[::1]:8080",
    "[::1]",
  ])("%s is this machine's", (header) => {
    for (const host of ["localhost", "127.0.0.1", "::1", "0.0.0.0", "192.0.2.7"]) {
      expect(answer(header, host), host).toBe(200);
    }
  });

  it.each([
    "other.example",
    "other.example:8080",
    "localhost.other.example",
    "127.0.0.1.other.example",
    "localhost:8080@other.example",
    "other.example:8080:8080",
    "192.0.2.7:8080",
    "127.0.0.1, localhost",
    "",
  ])("%j is not", (header) => {
    expect(answer(header, "localhost")).toBe(403);
  });

  it("is wanted", () => {
    expect(answer(undefined, "localhost")).toBe(400);
  });

  it("may be the machine's in its network where the server listens there, and no other", () => {
    for (const host of ["0.0.0.0", "::", "192.0.2.7", "desk.example"]) {
      expect(answer("192.0.2.7:8080", host)).toBe(200);
      expect(answer("[2001:db8::7]:8080", host)).toBe(200);
      expect(answer(`${hostname()}:8080`, host)).toBe(200);
      expect(answer("other.example:8080", host)).toBe(403);
    }
    expect(answer("Desk.example:8080", "desk.example")).toBe(200);
  });
});

it("only three names keep the network out", () => {
  expect(["localhost", "127.0.0.1", "::1", "[::1]"].filter((host) => !isLoopback(host))).toEqual([]);
  expect(["0.0.0.0", "::", "192.0.2.7", "desk.example"].filter(isLoopback)).toEqual([]);
});
