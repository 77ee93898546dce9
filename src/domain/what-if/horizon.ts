import { dayNumber, isoDate } from '@/domain/planning/day-number';
import type { Scenario } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';

/** The last day that may be planned; the day before the start where none may. */
export const lastDay = ({ start, horizonDays }: Scenario): IsoDate =>
  isoDate(dayNumber(start) + horizonDays - 1);

/** What is wrong with a date that has to lie in the horizon. */
export function outside(scenario: Scenario, date: IsoDate): 'BEFORE_START' | 'AFTER_END' | null {
  if (date < scenario.start) return 'BEFORE_START';
  return date > lastDay(scenario) ? 'AFTER_END' : null;
}
