// Reads many bulletin files side by side, in processes that end with it.
import { setFlagsFromString } from "node:v8";
import type { ReadMany } from "../content/cache/bulletin-cache.ts";
import type { FoundFile, Unreadable } from "../content/cache/found-file.ts";
import { WorkerPool } from "../processes/worker-pool.ts";

/** Files that one process reads before it gets more. */
const LOT = 250;

/** Below, starting processes takes longer than reading. */
const LEAST = 2000;

/** From so many on, what they are made into would take more memory than a small machine has, did V8 not collect it sooner. */
const MANY = 50_000;

/** Per cent by which V8 lets the heap grow before it collects garbage again; by itself it lets it grow to several times its size. */
const GROWTH = 40;

export const readMany: ReadMany = {
  least: LEAST,
  read: async ({ files, ...order }) => {
    if (files.length >= MANY) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
    const pool = new WorkerPool("read-worker");
    const lots = Array.from({ length: Math.ceil(files.length / LOT) }, (_, lot) =>
      files.slice(lot * LOT, (lot + 1) * LOT),
    );
    try {
      const found = await Promise.all(lots.map((lot) => pool.ask(() => ({ ...order, files: lot }))));
      // The program vouches for the type.
      return (found as (FoundFile | Unreadable)[][]).flat();
    } finally {
      await pool.stop();
    }
  },
};
