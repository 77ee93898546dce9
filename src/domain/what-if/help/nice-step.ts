/** The largest of 1, 2, 5, 10, 20, 50 … that is not above a number; at least 1. */
export function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [5, 2].map((digit) => digit * power).find((step) => step <= most) ?? power;
}
