// Asks the index what each document holds of the things that a query asks for singly.
import type { PublishedIndex } from "../index/published-index.ts";
import type { Asked } from "./asked.ts";
import type { Holdings } from "./rank.ts";

/** Of each volume, newest first. Rejects when a file of the index cannot be read. */
export function holdingsOf(archive: PublishedIndex, asked: readonly Asked[]): Promise<Holdings[]> {
  return Promise.all(
    archive.volumes.map(async ({ start, count, directory, find }) => {
      const [{ fieldStarts }, marks] = await Promise.all([
        directory(),
        Promise.all(asked.map(async ({ spellings }) => most(await find(spellings), count))),
      ]);
      return { start, fieldStarts, marks };
    }),
  );
}

/** For each document the most that is said of one of the spellings. */
function most(marks: readonly Uint8Array[], count: number): Uint8Array {
  return marks.reduce(
    (all, some) => all.map((mark, document) => Math.max(mark, some[document] ?? 0)),
    new Uint8Array(count),
  );
}
