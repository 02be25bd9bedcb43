// Builds whose writes fail, whose folder cannot be written or whose worker dies: the site stays whole, the exit code
// says so, and the next build is right.
import { chmod, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { PROJECT } from "../processes.ts";
import { type Ended, startBuild } from "./building.ts";
import type { Counts } from "./counts.ts";
import { expectedTree, type Ground, recover, wholesOf } from "./ground.ts";
import { countWatched, noteState } from "./kills.ts";
import { killProgram } from "./programs.ts";
import { readTree } from "./tree.ts";

/** What `write-faults.ts` is told. */
export interface WriteFault {
  /** Writes elsewhere are left alone. */
  readonly below: string;
  /** Writes that go well before. */
  readonly after: number;
  readonly code: "ENOSPC" | "EIO";
  /** Whether all later writes fail, too, as on a full disk. */
  readonly stays: boolean;
  /** Whether the writes of the processes that index fail, not the build's own. */
  readonly inWorker: boolean;
  /** A file that takes JSON lines: the number of writes, and what was struck. */
  readonly report: string;
}

interface Faulty {
  readonly ended: Ended;
  /** What was done to the build, and where; undefined where it ended before. */
  readonly done: { readonly what: string; readonly where?: string } | undefined;
}

const KINDS = ["writes", "writes", "writes", "writes", "no permission", "worker killed"] as const;

const NOBODY = 65534;
const MOST_WORKER_WRITES = 30;
const WORKER_LIVES_MILLISECONDS = 300;
/** Writes at the end of a build, about publishing, that are chosen more often. */
const LAST_WRITES = 15;
const LAST_SHARE = 0.3;

export async function runFaults(ground: Ground, faults: number, counts: Counts): Promise<void> {
  const { folders, content, watcher } = ground;
  const usualWrites = await countWrites(ground);
  console.error(`a build writes about ${usualWrites} times`);
  for (let number = 1; number <= faults; number += 1) {
    const kind = KINDS[number % KINDS.length] ?? "writes";
    const edit = await content.editText();
    const expected = await expectedTree(ground);
    const wholes = wholesOf(ground.published, expected.tree);
    const stopWatching = watcher.start(folders.out, wholes);
    const { ended, done } = await disturb(ground, kind, usualWrites);
    const about = `fault ${number} (${kind}; ${done === undefined ? "not reached" : `${done.what} ${done.where ?? ""}`}; ${edit})`;
    const state = noteState(counts, about, folders.out, wholes);
    countWatched(counts, about, await stopWatching());

    counts.add(`disturbed: ${kind}, ${done?.what ?? "ended before"}`);
    if (ended.hung) counts.fail("did not end", about);
    else if (ended.code === undefined) counts.fail("died of a signal", about);
    else if (ended.code === 0) counts.add("exit code 0");
    else counts.add("exit code not 0");
    if (ended.code === 0 && state !== "new") counts.fail("ended well without the new site", about);
    if (done === undefined && ended.code !== 0)
      counts.fail("failed by itself", `${about}: ${ended.said.trim()}`);

    const { problems, cacheSurplus } = await recover(ground, expected);
    counts.add("next builds, undisturbed");
    if (problems.length === 0) counts.add("next builds equal to a clean one, nothing left beside");
    for (const problem of problems) counts.fail("next build wrong", `${about}: ${problem}`);
    if (cacheSurplus > 0) counts.add("files in the cache beyond a clean build's, summed up", cacheSurplus);
    if (number % 10 === 0) console.error(`${number} of ${faults} faults`);
  }
}

function disturb(ground: Ground, kind: (typeof KINDS)[number], usualWrites: number): Promise<Faulty> {
  switch (kind) {
    case "writes":
      return withFailingWrites(ground, usualWrites);
    case "no permission":
      return withoutPermission(ground);
    case "worker killed":
      return withWorkerKilled(ground);
  }
}

async function withFailingWrites({ folders, root, random }: Ground, usualWrites: number): Promise<Faulty> {
  const inWorker = random() < 0.15;
  const after = inWorker
    ? random() * MOST_WORKER_WRITES
    : random() < LAST_SHARE
      ? usualWrites - random() * LAST_WRITES
      : random() * usualWrites;
  const fault: WriteFault = {
    below: root,
    after: Math.floor(after),
    code: random() < 0.7 ? "ENOSPC" : "EIO",
    stays: random() < 0.5,
    inWorker,
    report: path.join(root, "report"),
  };
  const ended = await startBuild(folders, preloaded(fault)).ended;
  const { struck } = await readReport(fault.report);
  if (struck === undefined) return { ended, done: undefined };
  const how = `${fault.code}${fault.stays ? " from then on" : ""}${inWorker ? " in a worker" : ""}`;
  return { ended, done: { what: `${how}, ${struck.call}`, where: struck.target } };
}

/** The folder beside the site takes no new entries. */
async function withoutPermission({ folders, root }: Ground): Promise<Faulty> {
  const parent = path.dirname(folders.out);
  if (process.getuid?.() !== 0) {
    await chmod(parent, 0o555);
    const ended = await startBuild(folders).ended.finally(() => chmod(parent, 0o755));
    return { ended, done: { what: "folder read-only" } };
  }
  // Root may write anywhere: somebody else builds.
  await chmod(root, 0o755);
  const cache = path.join(root, "cache-of-nobody");
  await mkdir(cache, { recursive: true });
  await chmod(cache, 0o777);
  const ended = await startBuild({ ...folders, cache }, { user: NOBODY }).ended;
  await rm(cache, { recursive: true });
  return { ended, done: { what: mayReadProject() ? "folder of another user" : "project of another user" } };
}

function mayReadProject(): boolean {
  const { status } = spawnSync("cat", [path.join(PROJECT, "package.json")], { uid: NOBODY, stdio: "ignore" });
  return status === 0;
}

async function withWorkerKilled({ folders, random }: Ground): Promise<Faulty> {
  const building = startBuild(folders);
  const running = new AbortController();
  void building.ended.finally(() => {
    running.abort();
  });
  const programs = ["piece-worker", "render-worker", "words-worker", "pagefind_extended"];
  const program = programs[Math.floor(random() * programs.length)] ?? "";
  const life = random() ** 2 * WORKER_LIVES_MILLISECONDS;
  let killed = false;
  while (!running.signal.aborted && !killed) {
    killed = await killProgram(program, building.pid, life);
    await pause(2);
  }
  return {
    ended: await building.ended,
    done: killed ? { what: program, where: `${Math.round(life)} ms old` } : undefined,
  };
}

/** How often the main thread of a build writes, of a small change. */
async function countWrites(ground: Ground): Promise<number> {
  const { folders, root, content } = ground;
  await content.editText();
  const report = path.join(root, "report");
  const after = Number.MAX_SAFE_INTEGER;
  const fault: WriteFault = { below: root, after, code: "EIO", stays: false, inWorker: false, report };
  const { code, said } = await startBuild(folders, preloaded(fault)).ended;
  const { writes } = await readReport(report);
  if (code !== 0 || writes === undefined)
    throw new Error(`the writes of a build could not be counted:\n${said}`);
  ground.published = readTree(folders.out);
  return writes;
}

function preloaded(fault: WriteFault): { nodeArgs: string[]; env: Record<string, string> } {
  const preload = pathToFileURL(path.join(import.meta.dirname, "write-faults-start.js")).href;
  return { nodeArgs: ["--import", preload], env: { WRITE_FAULT: JSON.stringify(fault) } };
}

/** A line of what `write-faults.ts` reports. */
export interface Report {
  readonly writes?: number;
  readonly struck?: { readonly call: string; readonly target: string };
}

async function readReport(file: string): Promise<Report> {
  const text = await readFile(file, "utf8").catch(() => "");
  await rm(file, { force: true });
  const lines = text.split("\n").filter((line) => line !== "");
  return Object.assign({}, ...lines.map((line) => JSON.parse(line) as Report)) as Report;
}
