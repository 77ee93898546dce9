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

/** A center that hardly works would let a transition begin at any time: ten years back are enough. */
const MOST_DAYS_BACK = 3660;

/**
 * The first day on which a placement’s transition reaches `start` or later: fewer than `transitionDays - 1` working days
 * lie strictly between. At most `start`.
 */
export function firstDayReaching(calendar: CenterCalendar, start: number, transitionDays: number): number {
  let day = start;
  for (let left = transitionDays - 1; left > 0 && day > start - MOST_DAYS_BACK;) {
    day--;
    if (calendar.isWorking(day)) left--;
  }
  return day;
}

/** Whether the transition of a placement before `start` reaches `start` or later. */
export const reachesStart = (
  calendar: CenterCalendar,
  day: number,
  start: number,
  transitionDays: number,
): boolean => day >= firstDayReaching(calendar, start, transitionDays);
