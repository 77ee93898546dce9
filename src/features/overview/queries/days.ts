import { addDays, isoWeekday } from '@/lib/dates';

/** The next working weekday after a date; holidays aside, which differ by state. */
export function nextDay(date: string, weekdays: readonly number[]): string {
  for (let step = 1; step <= 7; step += 1) {
    const candidate = addDays(date, step);
    if (weekdays.includes(isoWeekday(candidate))) return candidate;
  }
  return addDays(date, 1);
}

const most = 1_000;

/** The working weekdays from one date to another, both included; at most a thousand. */
export function workingDays(from: string, until: string, weekdays: readonly number[]): string[] {
  const dates: string[] = [];
  for (let date = from; date <= until && dates.length < most; date = addDays(date, 1)) {
    if (weekdays.includes(isoWeekday(date))) dates.push(date);
  }
  return dates;
}
