// A preview that is started again: the editors' pages of the last one ask the server of this one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CONFIG, formerConfig } from "../../../../src/desk/admin/former-config.ts";

const SERVER = "http://127.0.0.1:2/new";

let site: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), "dibao-former-"));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

function left(text: string): string | undefined {
  mkdirSync(path.join(site, "admin"), { recursive: true });
  writeFileSync(path.join(site, "admin/config.json"), text);
  return formerConfig(site, SERVER)?.toString();
}

it("keeps all but the server's address", () => {
  expect(CONFIG).toBe("/admin/config.json");
  const config = { backend: { name: "proxy", proxy_url: "http://127.0.0.1:1/old" }, locale: "zh_Hans" };
  expect(left(JSON.stringify(config))).toBe(
    JSON.stringify({ ...config, backend: { name: "proxy", proxy_url: SERVER } }),
  );
});

it("is none where the last preview had no such pages", () => {
  expect(formerConfig(site, SERVER)).toBeUndefined();
  expect(left(JSON.stringify({ backend: { name: "gitlab" } }))).toBeUndefined();
  expect(left("{")).toBeUndefined();
});
