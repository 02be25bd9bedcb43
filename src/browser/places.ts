// Rows of places (see ../search/format.ts) as sorted lists of numbers, and what remains when two must meet.

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

/** The numbers of `starts` for which `places` holds the number `offset` further on; both ascend. */
export function meeting(
  starts: Float64Array<ArrayBuffer>,
  places: Uint32Array,
  offset: number,
): Float64Array<ArrayBuffer> {
  let next = 0;
  return starts.filter((start) => {
    const wanted = start + offset;
    while ((places[next] ?? Infinity) < wanted) next += 1;
    return places[next] === wanted;
  });
}
