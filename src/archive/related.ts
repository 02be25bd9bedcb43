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
  const keys = bulletins.map(keysOf);
  const lists = new Map<string, number[]>();
  keys.forEach((ownKeys, index) => {
    for (const key of ownKeys) {
      const list = lists.get(key);
      if (list) list.push(index);
      else lists.set(key, [index]);
    }
  });
  const places = new Map([...lists.keys()].map((key) => [key, 0]));
  return keys.map((ownKeys, index) => {
    const scores = new Map<number, number>();
    for (const key of ownKeys) {
      const list = lists.get(key) ?? [];
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      const weight = 1 / (1 + Math.floor(Math.log2(list.length)));
      for (const near of list.slice(Math.max(0, place - REACH), place + REACH + 1)) {
        if (near !== index) scores.set(near, (scores.get(near) ?? 0) + weight);
      }
    }
    return [...scores]
      .sort(
        ([a, scoreOfA], [b, scoreOfB]) =>
          scoreOfB - scoreOfA || Math.abs(a - index) - Math.abs(b - index) || a - b,
      )
      .slice(0, most)
      .map(([candidate]) => candidate);
  });
}

function keysOf(bulletin: Bulletin): string[] {
  return [...bulletin.officials.map((id) => `official ${id}`), ...bulletin.topics.map((id) => `topic ${id}`)];
}
