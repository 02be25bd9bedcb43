// Ranks documents by how many, and how rare, of the things asked for they hold.
import { inTitle } from "../index/marks.ts";

/** What one volume holds of all that is asked for. */
export interface Holdings {
  /** The archive's number of the volume's first document. */
  readonly start: number;
  /** The first position of each field; see ../../search/exact/format.ts. */
  readonly fieldStarts: Uint32Array;
  /** For each thing asked for, 0, inBody or inTitle for each document. */
  readonly marks: readonly Uint8Array[];
}

/** A document by the archive's number, newest first among equals. */
interface Ranked {
  readonly document: number;
  readonly score: number;
  /** Of the rarity of all that the archive holds, how much the document does: above 0, up to 1. */
  readonly share: number;
}

export interface Ranking {
  /** Those that hold something, best first. */
  readonly ranked: readonly Ranked[];
  /** Of the rarity of all that is asked for, what no document holds included, how much one document does at most. */
  readonly best: number;
}

/** How much more a title counts, and how far the length of a field is allowed for (BM25's b: 0 not, 1 fully). */
const TITLE = 2;
const LENGTH = 0.3;

/**
 * @param weights For each thing asked for, how much its rarity counts.
 * @param count Documents in the archive.
 */
export function rank(holdings: readonly Holdings[], weights: readonly number[], count: number): Ranking {
  const holding = weights.map((_, thing) =>
    holdings.reduce((sum, { marks }) => sum + marked(marks[thing]), 0),
  );
  const rarities = weights.map(
    (weight, thing) => weight * Math.log(1 + count / Math.max(1, holding[thing] ?? 0)),
  );
  const sumOf = (some: readonly number[]): number => some.reduce((sum, rarity) => sum + rarity, 0);
  const most = sumOf(rarities.filter((_, thing) => holding[thing] !== 0));
  const usual = usualLengths(holdings);
  const found = holdings.flatMap(({ start, fieldStarts, marks }) =>
    Array.from({ length: (fieldStarts.length - 1) / 2 }, (_, document): Ranked => {
      let held = 0;
      let heldInTitle = 0;
      marks.forEach((of, thing) => {
        const mark = of[document] ?? 0;
        if (mark > 0) held += rarities[thing] ?? 0;
        if (mark === inTitle) heldInTitle += rarities[thing] ?? 0;
      });
      const allowance = (field: 0 | 1): number => {
        const length =
          (fieldStarts[2 * document + field + 1] ?? 0) - (fieldStarts[2 * document + field] ?? 0);
        return 1 - LENGTH + (LENGTH * length) / usual[field];
      };
      const score = held === 0 ? 0 : held / allowance(0) + (TITLE * heldInTitle) / allowance(1);
      return { document: start + document, score, share: most === 0 ? 0 : held / most };
    }).filter(({ score }) => score > 0),
  );
  const greatest = found.reduce((share, each) => Math.max(share, each.share), 0);
  return {
    ranked: found.sort((a, b) => b.score - a.score || a.document - b.document),
    best: most === 0 ? 0 : (greatest * most) / sumOf(rarities),
  };
}

function marked(marks: Uint8Array | undefined): number {
  return (marks ?? new Uint8Array()).reduce((sum, mark) => sum + Number(mark > 0), 0);
}

/** The mean lengths of bodies and of titles, in positions. */
function usualLengths(holdings: readonly Holdings[]): readonly [body: number, title: number] {
  const sums: [number, number] = [0, 0];
  let documents = 0;
  for (const { fieldStarts } of holdings) {
    for (let field = 0; field + 1 < fieldStarts.length; field += 1) {
      sums[field % 2 === 0 ? 0 : 1] += (fieldStarts[field + 1] ?? 0) - (fieldStarts[field] ?? 0);
    }
    documents += (fieldStarts.length - 1) / 2;
  }
  return [sums[0] / Math.max(1, documents), sums[1] / Math.max(1, documents)];
}
