// Rows of positions (see ../search/exact/format.ts) as sorted lists of numbers, and what remains when two must meet.

/** The numbers of all lists in ascending order. */
export function ascending(lists: readonly Uint32Array[]): Uint32Array {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

/** The numbers of `rare` for which `others` holds the number `distance` further on (or back, below zero); all ascend. */
export function meeting(rare: Uint32Array, others: Uint32Array, distance: number): Uint32Array {
  const met = new Uint32Array(rare.length);
  let count = 0;
  let next = 0;
  for (const number of rare) {
    const wanted = number + distance;
    while ((others[next] ?? Infinity) < wanted) next += 1;
    if (others[next] === wanted) {
      met[count] = number;
      count += 1;
    }
  }
  return met.subarray(0, count);
}
