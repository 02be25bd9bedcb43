// Where in an ascending row of tokens, cut into parts, those of a step may stand.
import type { Step } from "./steps.ts";

/** The numbers of the parts (chunks, blocks) that may hold a step's tokens, by the lower bound of each. */
export function partsFor(
  { token, prefix }: Pick<Step, "token" | "prefix">,
  lowerBounds: readonly string[],
): number[] {
  const last = prefix ? `${token}\uffff` : token;
  const from = Math.max(0, boundsAtOrBelow(lowerBounds, token) - 1);
  const to = boundsAtOrBelow(lowerBounds, last);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function boundsAtOrBelow(bounds: readonly string[], token: string): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? "") <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
