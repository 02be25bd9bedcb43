// What the system refuses is told in words of the editor's language, with the file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { reasonOf } from "../../../src/cli/reason.ts";
import { writeFolder } from "../content/content-folder.ts";

it.each([
  ["ENOSPC", "磁盘已满", "disk is full"],
  ["EDQUOT", "磁盘已满", "disk is full"],
  ["EFBIG", "超过了系统允许的大小", "larger than the system allows"],
  ["EACCES", "没有权限读写 /srv/甲", "no permission to read or write /srv/甲"],
  ["EROFS", "没有权限读写 /srv/甲", "no permission to read or write /srv/甲"],
  ["EBUSY", "别的程序正在用 /srv/甲", "another program is using /srv/甲"],
  ["EMFILE", "打开的文件太多", "too many files"],
  ["EIO", "读写 /srv/甲 出错", "reading or writing /srv/甲 failed"],
])("%s", (code, zh, en) => {
  const error = Object.assign(new Error("raw"), { code, path: "/srv/甲" });
  expect(reasonOf(error, "zh")).toContain(zh);
  expect(reasonOf(error, "en")).toContain(en);
});

it.each([
  ["unexpected token: %", "这里不该有 %"],
  ["unknown block tag: frob", "没有 {% frob %} 这种标记"],
  ["filter not found: shout", "没有叫 shout 的过滤器"],
  ["parseIf: expected elif, else, or endif, got end of file", "到文件末尾还没有 endif"],
  ["parseBlock: expected endblock, got end of file", "到文件末尾还没有 endblock"],
  ['parseSwitch: expected "case," "default" or "endswitch," got EOF.', "到文件末尾还没有 endswitch"],
  ["expected block end in set statement", "标记没有写完，少了 %}"],
  ['Unable to call `nothing["at"]`, which is undefined or falsey', "没有值"],
])("a template's %s", (said, zh) => {
  const message = `layouts/pages/day.njk:6:2 ${said}`;
  const told = reasonOf(new Error(message), "zh");
  expect(told).toContain(zh);
  expect(told).toMatch(/^layouts\/pages\/day\.njk:6:2 /);
  expect(reasonOf(new Error(message), "en")).toBe(message);
});

it.each<[string, (dir: string) => unknown, string]>([
  [
    "a folder below a file",
    (dir) => mkdirSync(path.join(dir, "site.yaml/a"), { recursive: true }),
    "site.yaml",
  ],
  [
    "a file below a file",
    (dir) => {
      writeFileSync(path.join(dir, "site.yaml/a"), "");
    },
    "site.yaml",
  ],
  ["a folder in a file's place", (dir) => readFileSync(dir), "EISDIR"],
  ["a folder that is not there", (dir) => readdirSync(path.join(dir, "无")), "无"],
  [
    "a name that is too long",
    (dir) => {
      writeFileSync(path.join(dir, "长".repeat(100)), "");
    },
    "长",
  ],
])("%s", (_what, attempt, place) => {
  let failure: unknown;
  try {
    attempt(writeFolder({}));
  } catch (error) {
    failure = error;
  }
  expect(reasonOf(failure, "zh")).toMatch(/[\u4E00-\u9FFF]/);
  expect(reasonOf(failure, "zh")).not.toMatch(/no such|not a directory|exists|too long/);
  expect(reasonOf(failure, "zh")).toContain(place);
});

it("an address that is not this machine's", async () => {
  const server = createServer().listen(0, "192.0.2.7");
  const [error] = (await once(server, "error").catch((failure: unknown) => [failure])) as [unknown];
  expect(reasonOf(error, "zh")).toContain("--host");
});
