/** Three points of a distribution: with 80 % what comes lies from p10 to p90, both included. */
export interface Quantiles<T> {
  p10: T;
  p50: T;
  p90: T;
}

/**
 * Quantiles of whole numbers (days, people). Since both ends belong to the interval, p10 is the number below which the
 * share of the sample comes nearest to a tenth, p90 the one up to which it comes nearest to nine tenths; the first number
 * with a tenth and with nine tenths at or below it would hold clearly more than 80 % where many runs agree on a day.
 */
export function quantilesOf(sample: ArrayLike<number>): Quantiles<number> {
  const sorted = Float64Array.from(sample).sort();
  const count = sorted.length;
  const p50 = sorted[Math.ceil(count * 0.5) - 1]!;
  let p10 = p50;
  let p90 = p50;
  let offLow = Infinity;
  let offHigh = Infinity;
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && sorted[end] === sorted[start]) end++;
    if (Math.abs(start / count - 0.1) < offLow) {
      offLow = Math.abs(start / count - 0.1);
      p10 = sorted[start]!;
    }
    if (Math.abs(end / count - 0.9) < offHigh) {
      offHigh = Math.abs(end / count - 0.9);
      p90 = sorted[start]!;
    }
    start = end;
  }
  return { p10, p50, p90 };
}
