import { addDays, daysBetween, isoWeekday, type IsoDate } from '@/lib/dates';

const isWorkingDay = (date: IsoDate) => isoWeekday(date) <= 5;

/** Working days (Monday to Friday) after `since` up to and including `today`; 0 on the day itself. */
export function workingAge(since: IsoDate, today: IsoDate): number {
  const days = Math.max(0, daysBetween(since, today));
  const weeks = Math.floor(days / 7);
  let age = weeks * 5;
  for (let day = weeks * 7 + 1; day <= days; day += 1) {
    if (isWorkingDay(addDays(since, day))) age += 1;
  }
  return age;
}

/** The last date whose working age today is at least `age`; whatever is older is older than that. */
export function dateOfAge(age: number, today: IsoDate): IsoDate {
  let date = today;
  while (workingAge(date, today) < age) date = addDays(date, -1);
  return date;
}
