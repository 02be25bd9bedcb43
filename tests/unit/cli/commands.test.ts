// The commands as programs: how they end where nobody reads what they say, and where they may not write.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { PROJECT } from "../../../src/generator/project.ts";
import { bulletin, writeFolder } from "../content/content-folder.ts";

const PAGE = `部署防汛

本报讯（记者 唐小满）3月19日，区长林知远带队检查河堤，要求做好防汛准备，把责任落实到每一段河堤、每一座泵站。

林知远在东关街道察看了正在加固的堤段，询问了物资储备和人员值守的情况，并同一线的职工座谈。
`;

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

async function run(args: readonly string[], { read = true, input = "" } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(PROJECT, "bin/dibao.js"), ...args], { stdio: "pipe" });
  if (read) child.stdout.resume();
  else child.stdout.destroy();
  child.stdin.end(input);
  const [err, [code]] = await Promise.all([
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, err };
}

/** More than a pipe holds, so that what is written meets the closed end. */
function manyProblems(): string {
  const wrong = Array.from({ length: 150 }, (_, n) => [
    `bulletins/2022/2022-03-19-a${n}.md`,
    bulletin(`title: 甲${n}\ndate: 2022-02-30\ncolour: 红\nofficials: [无名${n}]`),
  ]);
  return writeFolder(Object.fromEntries(wrong) as Record<string, string>);
}

describe("whose output nobody reads", () => {
  it("`check` ends as it would have", async () => {
    const content = manyProblems();
    const cache = path.join(content, "../cache-of-check");
    const ended = await run(["check", "--content", content, "--cache", cache], { read: false });
    expect(ended).toEqual({ code: 1, err: "" });
  });

  it("`import` and `--help` end well", async () => {
    const content = writeFolder({});
    const imported = await run(["import", "--content", content, "--format", "json", "--year", "2022"], {
      read: false,
      input: PAGE,
    });
    expect(imported.code).toBe(0);
    expect(imported.err).not.toContain("EPIPE");
    expect(await run(["--help"], { read: false })).toEqual({ code: 0, err: "" });
  });
});

describe("that find a file in a folder's place", () => {
  it("`import` says so in a line", async () => {
    const content = writeFolder({ bulletins: "" });
    const ended = await run(["import", "--content", content, "--year", "2022"], { input: PAGE });
    expect(ended.code).toBe(1);
    // Where reading takes a second, how far it has come stands above.
    expect(ended.err.split("\n").slice(-2)).toEqual([
      expect.stringMatching(/^\S*bulletins\S* 这条路径上，/),
      "",
    ]);
  });

  it("`schemas` and `new` say so in a line", async () => {
    const content = writeFolder({ "content/site.yaml": "", ".vscode/schemas": "", "content/bulletins": "" });
    const schemas = await run(["schemas", "--content", path.join(content, "content")]);
    expect(schemas.code).toBe(1);
    expect(schemas.err).toMatch(/^\S*schemas\S* 这条路径上，[^\n]+\n$/);
    const made = await run([
      "new",
      "--content",
      path.join(content, "content"),
      "--title",
      "甲",
      "--lang",
      "en",
    ]);
    expect(made.code).toBe(1);
    expect(made.err).toMatch(/^on the path \S*bulletins\S* a file stands[^\n]+\n$/);
  });

  it("`schemas` says that the content folder is none", async () => {
    const content = path.join(writeFolder({}), "site.yaml");
    const { code, err } = await run(["schemas", "--content", content]);
    expect(code).toBe(1);
    expect(err).toBe(`没有 ${content} 这个文件夹。请用 --content 指明简报文件夹。\n`);
  });
});
