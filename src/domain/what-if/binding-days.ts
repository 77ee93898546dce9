import { dayNumber, isoDate, isoWeekday } from '@/domain/planning/day-number';
import type { BindingLimit, LimitResource } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';

/** What binds on a day: each kind of limit with how many it refused, most first. */
export type BindingDay = { date: IsoDate; limits: { resource: LimitResource; refused: number }[] };

/**
 * Binding limits by day and kind. A limit over time is full on its last day, which may be no working day; it is shown on
 * the last weekday of work before it, on which it still refused.
 */
export function bindingDays({ start, weekdays }: Scenario, binding: readonly BindingLimit[]): BindingDay[] {
  const first = dayNumber(start);
  const shown = new Map<IsoDate, IsoDate>();
  const workday = (date: IsoDate): IsoDate => {
    let day = dayNumber(date);
    while (day > first && !weekdays.includes(isoWeekday(day))) day--;
    return isoDate(day);
  };
  const days = new Map<IsoDate, Map<LimitResource, number>>();
  for (const { date, resource, refused } of binding) {
    const isOverTime = resource === 'ceiling' || resource === 'pool';
    const at = isOverTime ? (shown.get(date) ?? workday(date)) : date;
    if (isOverTime) shown.set(date, at);
    const limits = days.get(at) ?? new Map<LimitResource, number>();
    limits.set(resource, (limits.get(resource) ?? 0) + refused);
    days.set(at, limits);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, limits]) => ({
      date,
      limits: [...limits]
        .map(([resource, refused]) => ({ resource, refused }))
        .sort((a, b) => b.refused - a.refused || (a.resource < b.resource ? -1 : 1)),
    }));
}
