// Work in other processes: it is done, or it is known why not, and nobody waits for one that is gone.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import type { CalendarDate } from "../../../src/content/records.ts";
import { refusalText } from "../../../src/cli/refusals.ts";
import { Refusal, type Refusals } from "../../../src/problems/refusal.ts";
import { WorkerPool } from "../../../src/processes/worker-pool.ts";
import { fileOrder } from "../../../src/search/exact/filed-order.ts";

const folder = mkdtempSync(path.join(tmpdir(), "dibao-pool-"));
const orderFolder = mkdtempSync(path.join(tmpdir(), "dibao-orders-"));
afterAll(() => {
  rmSync(orderFolder, { recursive: true });
});
let pool = new WorkerPool("piece-worker");
afterEach(async () => {
  await pool.stop();
  rmSync(folder, { recursive: true, force: true });
});

const record = {
  fingerprint: "1",
  permalink: "/bulletins/2022/03/19/dike/",
  title: "河堤加固",
  date: "2022-03-19" as CalendarDate,
  officials: [],
  topics: [],
  ownTopics: [],
  places: [],
  body: "青禾区的河堤今天加固。",
};
let filed = 0;
const pieceOf =
  (period: string, target = folder) =>
  () => {
    filed += 1;
    return fileOrder(orderFolder, `piece ${filed}`, { piece: { period, records: [record] }, folder: target });
  };

it("does more orders than there are processes, each of them let go after one", async () => {
  pool = new WorkerPool("piece-worker", 1);
  const periods = Array.from({ length: pool.size * 2 + 1 }, (_, number) => `${2001 + number}`);
  await Promise.all(periods.map((period) => pool.ask(pieceOf(period))));
  const made = readdirSync(folder).filter((name) => name.endsWith(".postings"));
  expect(made.map((name) => name.slice(0, 4)).sort()).toEqual(periods);
});

it("tells what failed as the system told it, and goes on", async () => {
  pool = new WorkerPool("piece-worker");
  const failed = pool.ask(pieceOf("2022", path.join(import.meta.filename, "below-a-file")));
  await expect(failed).rejects.toMatchObject({
    code: "ENOTDIR",
    path: expect.stringContaining("below-a-file") as string,
  });
  await pool.ask(pieceOf("2022"));
});

it("rejects what is being done and what waits when it is stopped", async () => {
  pool = new WorkerPool("piece-worker");
  const asked = Array.from({ length: pool.size + 1 }, () => pool.ask(pieceOf("2022")));
  const outcomes = Promise.allSettled(asked);
  await pool.stop();
  const ended = { status: "rejected", reason: { reason: "worker-ended", facts: { signal: "SIGKILL" } } };
  expect(await outcomes).toMatchObject(asked.map(() => ended));
});

it("goes on after an order that could not be made", async () => {
  pool = new WorkerPool("piece-worker");
  const unmade = () => {
    throw new Error("a file is gone");
  };
  const orders = Array.from({ length: pool.size + 1 }, () => pool.ask(unmade));
  for (const order of orders) await expect(order).rejects.toThrow("a file is gone");
  await pool.ask(pieceOf("2022"));
});

it("says what became of a process, in both languages", () => {
  const told = (facts: Refusals["worker-ended"]) => {
    const refusal = new Refusal("worker-ended", facts);
    return [refusalText(refusal, "zh"), refusalText(refusal, "en")];
  };
  expect(told({ signal: "SIGKILL" })).toEqual([
    expect.stringContaining("信号 SIGKILL"),
    expect.stringContaining("signal SIGKILL"),
  ]);
  expect(told({ fault: "ENOMEM" })).toEqual([
    expect.stringContaining("内存不够"),
    expect.stringContaining("not enough memory"),
  ]);
  expect(told({ code: 7 })[0]).toContain("退出码 7");
});

it("tells of a program that ends before it answers, and of one that is not there", async () => {
  pool = new WorkerPool("no-such-program");
  await expect(pool.ask(() => ({}))).rejects.toMatchObject({ reason: "worker-ended", facts: { code: 1 } });
});
