// Chooses the bulletins related to each: shared officials and topics, rarer ones counting more.
import type { Bulletin } from "../content/records.ts";

/** How far from a bulletin, along the list of each official and topic it names, related ones are looked for. */
const REACH = 12;

/**
 * For each bulletin, the indexes of at most `most` related ones, best first: those nearest in time where equal.
 *
 * Each official or topic that two bulletins share, if no more than `REACH` others that name it stand between them, counts
 * 1 / (1 + ⌊log₂ of the number of bulletins that name it⌋). Only neighbours in time count, and rarity in powers of two, so
 * that a new bulletin changes the lists of those near it and of no others.
 *
 * @param bulletins Newest first.
 */
export function relatedBulletins(bulletins: readonly Bulletin[], most: number): number[][] {
  const byOfficial = indexesById(bulletins.map(({ officials }) => officials));
  const byTopic = indexesById(bulletins.map(({ topics }) => topics));
  // One for all: with a map for each bulletin this takes four times as long.
  const scores = new Float64Array(bulletins.length);
  return bulletins.map(({ officials, topics }, index) => {
    const scored: number[] = [];
    for (const id of officials) addScores(scores, scored, byOfficial.get(id) ?? [], index);
    for (const id of topics) addScores(scores, scored, byTopic.get(id) ?? [], index);
    const chosen = best(scores, scored, index, most);
    for (const other of scored) scores[other] = 0;
    return chosen;
  });
}

function indexesById(idsOfEach: readonly (readonly string[])[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  idsOfEach.forEach((ids, index) => {
    for (const id of ids) {
      const list = lists.get(id);
      if (list) list.push(index);
      else lists.set(id, [index]);
    }
  });
  return lists;
}

/**
 * @param scored Gets those that had no score before.
 * @param list Ascending; `index` is in it.
 */
function addScores(scores: Float64Array, scored: number[], list: readonly number[], index: number): void {
  const weight = 1 / (1 + Math.floor(Math.log2(list.length)));
  const place = placeIn(list, index);
  const end = Math.min(list.length, place + REACH + 1);
  for (let at = Math.max(0, place - REACH); at < end; at += 1) {
    const near = list[at] ?? index;
    if (near === index) continue;
    const score = scores[near] ?? 0;
    if (score === 0) scored.push(near);
    scores[near] = score + weight;
  }
}

function placeIn(list: readonly number[], index: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function best(scores: Float64Array, scored: readonly number[], index: number, most: number): number[] {
  const order = (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || Math.abs(a - index) - Math.abs(b - index) || a - b;
  const chosen: number[] = [];
  for (const candidate of scored) {
    const last = chosen[most - 1];
    if (last !== undefined && order(last, candidate) <= 0) continue;
    // Into its place among few: this is done millions of times.
    let at = Math.min(chosen.length, most - 1);
    for (; at > 0 && order(candidate, chosen[at - 1] ?? candidate) < 0; at -= 1)
      chosen[at] = chosen[at - 1] ?? candidate;
    chosen[at] = candidate;
  }
  return chosen;
}
