import type { BurnUpPoint } from '../schema';
import type { DayCount, PlannedCount } from './counters';
import { nextDay, workingDays } from './days';

type Span = { start: string; today: string; hasPlan: boolean; weekdays: readonly number[] };

/**
 * Live people by day, as they were up to today and as the plan in force has them: handed over after the shift,
 * somebody is expected live on the next working day.
 */
export function burnUpOf(
  history: readonly DayCount[],
  planned: readonly PlannedCount[],
  baseline: number,
  { start, today, hasPlan, weekdays }: Span,
): BurnUpPoint[] {
  const due = planned.flatMap(({ date, stage, n }) =>
    hasPlan && date !== null && stage !== 'WITHDRAWN' ? [{ date, n }] : [],
  );
  const lastDue = due.reduce((last, { date }) => (date > last ? date : last), '');
  const end = lastDue === '' ? today : nextDay(lastDue, weekdays);
  const dates = new Set([start, today, ...workingDays(start, end > today ? end : today, weekdays)]);
  for (const { day } of history) if (day >= start) dates.add(day);
  return [...dates].sort().map((date) => ({
    date,
    actual: date > today ? null : history.reduce((sum, row) => (row.day <= date ? sum + row.n : sum), 0),
    plan: hasPlan ? due.reduce((sum, row) => (row.date < date ? sum + row.n : sum), baseline) : null,
  }));
}
