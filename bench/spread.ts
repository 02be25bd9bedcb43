// Medians and other quantiles of measured values.

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function percentile95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** The smallest value that at least this share of all values does not exceed; 0 of no values. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
