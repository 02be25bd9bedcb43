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
  return bulletins.map(({ officials, topics }, index) => {
    const scores = new Map<number, number>();
    for (const [ids, lists] of [
      [officials, byOfficial],
      [topics, byTopic],
    ] as const) {
      for (const id of ids) addScores(scores, lists.get(id) ?? [], index);
    }
    return best(scores, index, most);
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

/** @param list Ascending; `index` is in it. */
function addScores(scores: Map<number, number>, list: readonly number[], index: number): void {
  const weight = 1 / (1 + Math.floor(Math.log2(list.length)));
  const place = placeIn(list, index);
  const end = Math.min(list.length, place + REACH + 1);
  for (let at = Math.max(0, place - REACH); at < end; at += 1) {
    const near = list[at] ?? index;
    if (near !== index) scores.set(near, (scores.get(near) ?? 0) + weight);
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

function best(scores: ReadonlyMap<number, number>, index: number, most: number): number[] {
  const order = (a: number, b: number) =>
    (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || Math.abs(a - index) - Math.abs(b - index) || a - b;
  const chosen: number[] = [];
  for (const candidate of scores.keys()) {
    const last = chosen[most - 1];
    if (last !== undefined && order(last, candidate) <= 0) continue;
    chosen.push(candidate);
    chosen.sort(order);
    chosen.length = Math.min(chosen.length, most);
  }
  return chosen;
}
