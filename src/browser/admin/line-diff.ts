// Tells which lines of two versions of a text stand in both, each line of one beside one of the other.

/** Of each line, whether the other version has it, in the same order among its lines. */
export interface Shared {
  readonly left: readonly boolean[];
  readonly right: readonly boolean[];
}

/** By a longest common subsequence: of a line that stands twice in one version and once in the other, one is shared. */
export function sharedLines(left: readonly string[], right: readonly string[]): Shared {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const shared = {
    left: left.map((_, at) => at < start || at >= leftEnd),
    right: right.map((_, at) => at < start || at >= rightEnd),
  };
  const [width, height] = [rightEnd - start + 1, leftEnd - start + 1];
  // How long the longest is from each pair of lines on.
  const lengths = new Uint32Array(width * height);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = height - 2; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[start + row] === right[start + column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < height - 1 && column < width - 1;) {
    if (left[start + row] === right[start + column]) {
      shared.left[start + row] = true;
      shared.right[start + column] = true;
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return shared;
}
