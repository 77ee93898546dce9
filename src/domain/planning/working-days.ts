import type { CenterCalendar } from './center-calendar';

/** The working days of each center inside the horizon, days counted from `start`. */
export interface WorkingDays {
  calendars: CenterCalendar[];
  /** Working days of each center, rising. */
  lists: Int32Array[];
  /** Of day × center: the day's position in the center's list, -1 when closed. */
  position: Int32Array;
}

export function openWorkingDays(calendars: CenterCalendar[], start: number, days: number): WorkingDays {
  const position = new Int32Array(calendars.length * days).fill(-1);
  const lists = calendars.map((calendar, center) => {
    const list: number[] = [];
    for (let day = 0; day < days; day++) {
      if (!calendar.isWorking(start + day)) continue;
      position[day * calendars.length + center] = list.length;
      list.push(day);
    }
    return Int32Array.from(list);
  });
  return { calendars, lists, position };
}

/**
 * The days of the horizon on which a placement of a center is in transition: its own and the next `transitionDays - 1`
 * working days. The own day may be closed or (negative) before the horizon, as a fixed one may.
 */
export function daysInTransition(
  calendar: CenterCalendar,
  start: number,
  day: number,
  transitionDays: number,
  days: number,
): number[] {
  const inTransition = day >= 0 && day < days ? [day] : [];
  let left = transitionDays - 1;
  for (let next = day + 1; next < days && left > 0; next++) {
    if (!calendar.isWorking(start + next)) continue;
    left--;
    if (next >= 0) inTransition.push(next);
  }
  return inTransition;
}
