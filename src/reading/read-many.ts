// Reads many bulletin files side by side, in processes that end with it.
import type { ReadMany } from "../content/cache/bulletin-cache.ts";
import type { FoundFile, Unreadable } from "../content/cache/found-file.ts";
import { WorkerPool } from "../processes/worker-pool.ts";

/** Files that one process reads before it gets more. */
const LOT = 250;

/** Below, starting processes takes longer than reading. */
const LEAST = 2000;

export const readMany: ReadMany = {
  least: LEAST,
  read: async ({ files, ...order }) => {
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
