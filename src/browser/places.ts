// Rows of places (see chunk.ts) as sorted lists of numbers, and what remains when two must meet.

/** The places in ascending order. */
export function ascending(places: readonly number[]): Float64Array {
  const sorted = Float64Array.from(places);
  if (sorted.some((place, index) => place < (sorted[index - 1] ?? 0))) sorted.sort();
  return sorted;
}

/** The numbers of `starts` for which `places` holds the number `offset` further on; both ascend. */
export function meeting(starts: Float64Array, places: Float64Array, offset: number): Float64Array {
  let next = 0;
  return starts.filter((start) => {
    const wanted = start + offset;
    while ((places[next] ?? Infinity) < wanted) next += 1;
    return places[next] === wanted;
  });
}
