// Asks the index what each document holds of the things that a query asks for singly.
import { documentsWithin, isWithin } from "../filters.ts";
import type { Span } from "../filters.ts";
import { inBody } from "../index/marks.ts";
import type { PublishedIndex } from "../index/published-index.ts";
import type { Volume } from "../index/volume.ts";
import type { Asked } from "./asked.ts";
import type { Holdings } from "./rank.ts";

/**
 * Of each volume, newest first. Rejects when a file of the index cannot be read.
 * @param days Days of which one is one more thing that is asked for, if there are any: the last in the list of marks.
 */
export function holdingsOf(
  archive: PublishedIndex,
  asked: readonly Asked[],
  days: readonly Span[],
): Promise<Holdings[]> {
  return Promise.all(
    archive.volumes.map(async (volume) => {
      const [{ fieldStarts }, marks, dated] = await Promise.all([
        volume.directory(),
        Promise.all(asked.map(async ({ spellings }) => most(await volume.find(spellings), volume.count))),
        Promise.all(days.length === 0 ? [] : [within(volume, days)]),
      ]);
      return { start: volume.start, fieldStarts, marks: [...marks, ...dated] };
    }),
  );
}

/** Marks the documents of some days. */
async function within(volume: Volume, days: readonly Span[]): Promise<Uint8Array> {
  const marks = new Uint8Array(volume.count);
  for (const span of days) {
    if (isWithin(volume, span)) marks.fill(inBody, ...(await documentsWithin(volume, span)));
  }
  return marks;
}

/** For each document the most that is said of one of the spellings. */
function most(marks: readonly Uint8Array[], count: number): Uint8Array {
  return marks.reduce(
    (all, some) => all.map((mark, document) => Math.max(mark, some[document] ?? 0)),
    new Uint8Array(count),
  );
}
