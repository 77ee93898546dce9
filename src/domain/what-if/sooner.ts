import type { PlanDifference } from '@/domain/planning/compare';
import { dayNumber, isoWeekday } from '@/domain/planning/day-number';
import type { Scenario } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';

/** Calendar days that all agents together are sooner (negative: later); unplaced counts as the day after the horizon. */
export function daysSooner({ start, horizonDays }: Scenario, difference: PlanDifference): number {
  const never = dayNumber(start) + horizonDays;
  const known = new Map<IsoDate, number>();
  const dayOf = (date: IsoDate) => {
    const day = known.get(date) ?? dayNumber(date);
    known.set(date, day);
    return day;
  };
  let days = 0;
  for (const { before, after } of difference.earlier) days += dayOf(before) - dayOf(after);
  for (const { before, after } of difference.later) days += dayOf(before) - dayOf(after);
  for (const { date } of difference.added) days += never - dayOf(date);
  for (const { date } of difference.dropped) days -= never - dayOf(date);
  return days;
}

/** Working days from one date back to another (negative: later); null where one is missing. */
export function workingDaysSooner(
  weekdays: readonly number[],
  before: IsoDate | null,
  after: IsoDate | null,
): number | null {
  if (before === null || after === null) return null;
  const [first, last] = [dayNumber(before), dayNumber(after)].sort((a, b) => a - b) as [number, number];
  let days = 0;
  for (let day = first + 1; day <= last; day++) if (weekdays.includes(isoWeekday(day))) days++;
  return after <= before ? days : -days;
}
