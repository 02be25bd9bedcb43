// What the search says of one volume.
import type { PublishedIndex } from "./index/published-index.ts";
import type { Volume } from "./index/volume.ts";
import { findingsOf, termsOf } from "./clauses.ts";
import { documentsWithin, filterMarks } from "./filters.ts";
import type { FilterMarks, FilterName } from "./filters.ts";
import type { Question } from "./question.ts";

export interface Findings {
  readonly volume: Volume;
  /** What `findingsOf` says of each document; 0 outside the days from `from` to `to`. */
  readonly matched: Uint8Array;
  readonly filters: FilterMarks;
}

/** The findings of one volume that some filters leave; 0 for the other documents. */
export interface Left {
  readonly volume: Volume;
  readonly findings: Uint8Array;
}

/** @param onAsked Called when all that the search needs of the volume has been asked for. */
export async function searchIn(
  archive: PublishedIndex,
  volume: Volume,
  question: Question,
  onAsked?: () => void,
): Promise<Findings> {
  const { clauses } = question;
  const keywords = termsOf(clauses).map(({ keyword }) => keyword);
  const [marks, [start, end], filters] = await Promise.all([
    volume.find(keywords, onAsked),
    documentsWithin(volume, question),
    filterMarks(archive, volume, question),
  ]);
  const found = findingsOf(clauses, marks, volume.count);
  return { volume, matched: found.fill(0, 0, start).fill(0, end), filters };
}

/** Keeps the findings of documents that every filter leaves, as if `open` were not set. */
export function left({ volume, matched, filters }: Findings, open?: FilterName): Left {
  const findings = Object.entries(filters).reduce<Uint8Array>(
    (kept, [name, marks]) =>
      marks === undefined || name === open
        ? kept
        : kept.map((finding, document) => finding * (marks[document] ?? 0)),
    matched,
  );
  return { volume, findings };
}
