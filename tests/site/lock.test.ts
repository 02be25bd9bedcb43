// One build at a time: real processes, also of two containers, which are both process 1.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Builder, mayRun, parseBuilder, thisBuilder } from "../../src/publish/builder.ts";
import { lockFolder } from "../../src/publish/lock.ts";
import { PROJECT } from "../../src/generator/project.ts";
import { unshared } from "../name-spaces.ts";

const containers = unshared("--pid", "--fork", "--kill-child", "--mount-proc");

/** The program that holds a lock. Compiled: to start it from its source would take longer than all that it does. */
let program: string;
let programs: string;
beforeAll(async () => {
  programs = await mkdtemp(path.join(tmpdir(), "dibao-lock-"));
  program = path.join(programs, "holder.mjs");
  await symlink(path.join(PROJECT, "node_modules"), path.join(programs, "node_modules"));
  await build({
    entryPoints: [path.join(PROJECT, "tests/lock-holder.ts")],
    outfile: program,
    bundle: true,
    format: "esm",
    packages: "external",
    platform: "node",
  });
});
afterAll(() => rm(programs, { recursive: true }));

let dir: string;
let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "dibao-lock-"));
  folder = path.join(dir, "site");
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(dir, { recursive: true });
});

/** A process that holds the lock, or waits for it. */
function holder(by: readonly string[]) {
  const [command, ...args] = [...by, process.execPath, program, folder];
  const child = spawn(command, args, { cwd: PROJECT, stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  let said = "";
  const listeners = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    for (const listener of listeners) listener();
  });
  const says = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (said.includes(word)) resolve();
      };
      listeners.add(look);
      child.once("exit", () => {
        reject(new Error(`ended; it had said ${said}`));
      });
      look();
    });
  const end = async () => {
    child.stdin.end();
    await once(child, "close");
  };
  return { says, said: () => said, end, child };
}

describe("two builds at once", () => {
  it.each([
    ["in two containers, where there are any", containers],
    ["on one system", []],
  ])("%s: the second waits until the first has ended, and leaves nothing", async (_, by) => {
    const first = holder(by);
    await first.says("holds");
    const second = holder(by);
    await second.says("waits for");
    expect(second.said()).not.toContain("holds");
    await first.end();
    await second.says("holds");
    await second.end();
    expect(await readdir(dir)).toEqual([]);
  });

  it.each([
    ["in two containers, where there are any", containers],
    ["on one system", []],
  ])("%s: a killed one is waited for no longer", async (_, by) => {
    const first = holder(by);
    await first.says("holds");
    const second = holder(by);
    await second.says("waits for");
    first.child.kill("SIGKILL");
    await second.says("holds");
    await second.end();
    expect(await readdir(dir)).toEqual([]);
  });

  it("in one process wait for each other", async () => {
    const waits: number[] = [];
    const unlock = await lockFolder(folder, () => undefined);
    const second = lockFolder(folder, ({ pid }) => {
      waits.push(pid);
      void unlock();
    });
    await (
      await second
    )();
    expect(waits).toEqual([process.pid]);
    expect(await readdir(dir)).toEqual([]);
  });
});

describe("a lock that no kernel keeps", () => {
  const other: Builder = { pid: 1, since: "2022-03-19T00:00:00Z", host: "build-2", boot: "another" };

  it("of another host is waited for, never taken, and said whose it is", async () => {
    await writeFile(`${folder}.lock`, JSON.stringify(other));
    const waits: Builder[] = [];
    const unlock = await lockFolder(folder, (builder) => {
      waits.push(builder);
      void rm(`${folder}.lock`);
    });
    expect(waits).toEqual([other]);
    await unlock();
  });

  it("of a build that was stopped while it wrote its name is taken", async () => {
    for (const half of ["", "\0\0\0", '{"pid":12,"sin']) {
      await writeFile(`${folder}.lock`, half);
      const unlock = await lockFolder(folder, () => {
        throw new Error("waited");
      });
      await unlock();
    }
    expect(await readdir(dir)).toEqual([]);
  });

  it("that no build wrote is somebody else's", async () => {
    await writeFile(`${folder}.lock`, "a list of packages");
    await expect(lockFolder(folder, () => undefined)).rejects.toMatchObject({ reason: "not-ours" });
    expect(await readFile(`${folder}.lock`, "utf8")).toBe("a list of packages");
  });

  const own = {
    pid: process.pid,
    since: "2022-03-19T00:00:00Z",
    host: "build-1",
    boot: "this",
    space: "pid:[1]",
  };
  const dead = 2 ** 22 + 1;
  it.each<[string, Partial<Builder>, boolean]>([
    ["a running process", { pid: process.ppid }, true],
    ["a process that is gone", { pid: dead }, false],
    ["this process: an earlier one had its number", {}, false],
    ["a process that got the number of a dead one", { pid: process.ppid, started: "1" }, false],
    ["another container of this host", { pid: dead, space: "pid:[2]" }, true],
    ["another container that calls itself otherwise", { pid: dead, host: "c0ffee", space: "pid:[2]" }, true],
    ["another host", { pid: dead, host: "build-2", boot: "another" }, true],
    ["this host, before it was started anew", { pid: process.ppid, boot: "before" }, false],
  ])("may be that of a process that runs: %s", (_, differs, expected) => {
    expect(mayRun({ ...own, ...differs }, own)).toBe(expected);
  });

  it("of a system that tells less is judged by what it tells", () => {
    const { pid, since } = own;
    expect(mayRun({ pid: dead, since, host: "build-2" }, own)).toBe(true);
    expect(mayRun({ pid: dead, since }, own)).toBe(false);
    expect(mayRun({ pid, since, host: own.host }, own)).toBe(false);
    expect(mayRun({ pid: process.ppid, since }, own)).toBe(true);
  });

  it("names its builder whole, or not at all", () => {
    expect(parseBuilder(JSON.stringify(thisBuilder()))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(parseBuilder('{"pid":1,"since":"x"}')).toEqual({ pid: 1, since: "x" });
    for (const text of ["", "null", "[]", '{"pid":"1","since":"x"}', '{"pid":1'])
      expect(parseBuilder(text)).toBeUndefined();
  });
});
