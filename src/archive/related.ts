// Chooses the bulletins related to each: shared officials and topics, rarer ones counting more.
import type { Bulletin } from "../content/records.ts";

/** How far from a bulletin, along the list of each official and topic it names, related ones are looked for. */
const REACH = 12;

/**
 * For each bulletin, the indexes of at most `most` related ones, best first.
 *
 * Only neighbours in time are candidates, and rarity is taken in powers of two, so that a new bulletin changes
 * the lists of those near it and of no others.
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
    const candidates = new Set<number>();
    for (const key of ownKeys) {
      const list = lists.get(key) ?? [];
      const place = places.get(key) ?? 0;
      for (const near of list.slice(Math.max(0, place - REACH), place + REACH + 1)) candidates.add(near);
      places.set(key, place + 1);
    }
    candidates.delete(index);
    return [...candidates]
      .map((candidate) => ({ candidate, score: score(ownKeys, keys[candidate] ?? new Set(), lists) }))
      .sort(
        (a, b) =>
          b.score - a.score ||
          Math.abs(a.candidate - index) - Math.abs(b.candidate - index) ||
          a.candidate - b.candidate,
      )
      .slice(0, most)
      .map(({ candidate }) => candidate);
  });
}

function keysOf(bulletin: Bulletin): Set<string> {
  return new Set([
    ...bulletin.officials.map((id) => `official ${id}`),
    ...bulletin.topics.map((id) => `topic ${id}`),
  ]);
}

/** Each shared key counts 1 / (1 + ⌊log₂ of its number of bulletins⌋). */
function score(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  lists: ReadonlyMap<string, number[]>,
): number {
  let sum = 0;
  for (const key of own) {
    if (other.has(key)) sum += 1 / (1 + Math.floor(Math.log2(lists.get(key)?.length ?? 1)));
  }
  return sum;
}
