import { dayNumber, isoWeekday } from './day-number';
import type { CenterOverride, ScenarioCenter } from './scenario';

/** Which days a center works on, also outside the horizon; days are day numbers. */
export interface CenterCalendar {
  isWorking: (day: number) => boolean;
  overrideOn: (day: number) => CenterOverride | undefined;
}

/** An override beats closed days and weekdays: it makes its day a working day. */
export function centerCalendar(weekdays: readonly number[], center: ScenarioCenter): CenterCalendar {
  const works = new Array<boolean>(8).fill(false);
  for (const weekday of weekdays) works[weekday] = true;
  const closed = new Set(center.closedOn.map(dayNumber));
  const overrides = new Map(center.overrides.map((override) => [dayNumber(override.date), override]));
  return {
    isWorking: (day) => overrides.has(day) || (works[isoWeekday(day)] === true && !closed.has(day)),
    overrideOn: (day) => overrides.get(day),
  };
}

/**
 * Whether the transition of a placement before `start` reaches `start` or later: fewer than `transitionDays - 1`
 * working days lie strictly between.
 */
export function reachesStart(
  calendar: CenterCalendar,
  day: number,
  start: number,
  transitionDays: number,
): boolean {
  let left = transitionDays - 1;
  for (let next = day + 1; next < start && left > 0; next++) if (calendar.isWorking(next)) left--;
  return left > 0;
}
