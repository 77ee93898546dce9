import { dayNumber } from './day-number';
import type { CeilingStep } from './scenario';

/** The ceiling of each day of the horizon: each step holds until the next, before the first there is none. */
export function ceilingByDay(steps: readonly CeilingStep[], start: number, days: number): Float64Array {
  const byDay = new Float64Array(days).fill(Infinity);
  const rising = steps.map((step) => ({ day: dayNumber(step.from) - start, max: step.max }));
  rising.sort((a, b) => a.day - b.day);
  rising.forEach((step, index) => {
    const end = rising[index + 1]?.day ?? days;
    if (end > 0) byDay.fill(step.max, Math.min(days, Math.max(0, step.day)), Math.min(days, end));
  });
  return byDay;
}
