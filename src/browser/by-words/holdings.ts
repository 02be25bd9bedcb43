// Asks the index what each document holds of the things that a query asks for singly.
import type { PublishedIndex } from "../index/published-index.ts";
import type { Volume } from "../index/volume.ts";
import type { Asked } from "./asked.ts";
import type { Holdings } from "./rank.ts";

/** Of each volume, newest first. Rejects when a file of the index cannot be read. */
export function holdingsOf(archive: PublishedIndex, asked: readonly Asked[]): Promise<Holdings[]> {
  return Promise.all(
    archive.volumes.map(async (volume) => {
      const [{ fieldStarts }, ...marks] = await Promise.all([
        volume.directory(),
        ...asked.map((thing) => marksOf(volume, thing)),
      ]);
      return { start: volume.start, fieldStarts, marks };
    }),
  );
}

/** For each document the most that is said of one of the spellings. */
async function marksOf(volume: Volume, { spellings }: Asked): Promise<Uint8Array> {
  const [first = new Uint8Array(volume.count), ...others] = await Promise.all(spellings.map(volume.holding));
  return others.reduce(
    (marks, other) => marks.map((mark, document) => Math.max(mark, other[document] ?? 0)),
    first,
  );
}
