// Finds bulletins that say nearly the same.
import type { Problem } from "../problems/problem.ts";
import { problemAt } from "../problems/problem.ts";
import type { Bulletin } from "../content/records.ts";
import { likeness, runsOf, sketchOf } from "./likeness.ts";

/** A shorter text, such as a notice, says the same as others by its nature. */
const SHORTEST = 30;

/** Of the hashes of a sketch, how many two texts must share to be looked at. */
const SHARED = 6;

/** A group of more texts that share a hash is a phrase of many bulletins: there only neighbours are compared. */
const MOST = 16;

/** From here on two bulletins are near duplicates: of about the same day, and of different days, as series are. */
const ALIKE_NEAR = 0.6;
const ALIKE_FAR = 0.85;
const NEAR_DAYS = 3;

const DAY = 86_400_000;

/** A warning for each bulletin that is much like an earlier one, by the order of their files; the likest is named. */
export function nearDuplicates(bulletins: readonly Bulletin[]): Problem[] {
  const texts = bulletins
    .filter(({ status }) => status !== "withdrawn")
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((bulletin) => {
      const runs = runsOf(bulletin.body);
      return runs.length < SHORTEST ? [] : [{ bulletin, sketch: sketchOf(runs) }];
    });
  const sets = new Map<number, ReadonlySet<number>>();
  const setAt = (at: number): ReadonlySet<number> => {
    const known = sets.get(at) ?? new Set(runsOf(texts[at]?.bulletin.body ?? ""));
    sets.set(at, known);
    return known;
  };
  const likest = new Map<number, { other: Bulletin; share: number }>();
  for (const [earlier, later] of candidates(texts.map(({ sketch }) => sketch))) {
    const [one, two] = [texts[earlier]?.bulletin, texts[later]?.bulletin];
    if (one === undefined || two === undefined) continue;
    const share = likeness(setAt(earlier), setAt(later));
    const days = Math.abs(Date.parse(one.date) - Date.parse(two.date)) / DAY;
    if (share < (days <= NEAR_DAYS ? ALIKE_NEAR : ALIKE_FAR)) continue;
    if (share > (likest.get(later)?.share ?? 0)) likest.set(later, { other: one, share });
  }
  return [...likest].flatMap(([at, { other, share }]) => {
    const file = texts[at]?.bulletin.file;
    const params = { other: other.file, percent: Math.floor(share * 100) };
    return file === undefined ? [] : [problemAt(file, { code: "near-duplicate", params })];
  });
}

/** Pairs of indexes, the smaller first, whose sketches share enough. */
function candidates(sketches: readonly Uint32Array[]): [number, number][] {
  const count = sketches.length;
  // A hash and an index fit in the 53 bits of a number; sorted, the same hashes stand side by side.
  const entries = new Float64Array(sketches.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const [at, sketch] of sketches.entries())
    for (const hash of sketch) entries[place++] = hash * count + at;
  entries.sort();
  const shared = new Map<number, number>();
  const pair = (a: number, b: number) => shared.set(a * count + b, (shared.get(a * count + b) ?? 0) + 1);
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const hash = Math.floor((entries[start] ?? 0) / count);
    while (end < entries.length && Math.floor((entries[end] ?? 0) / count) === hash) end += 1;
    if (end - start === 1) continue;
    const group = Array.from(entries.subarray(start, end), (entry) => entry % count);
    const reach = group.length > MOST ? 1 : group.length;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1, at + 1 + reach)) pair(one, other);
    }
  }
  return [...shared].flatMap(([key, times]): [number, number][] =>
    times < SHARED ? [] : [[Math.floor(key / count), key % count]],
  );
}
