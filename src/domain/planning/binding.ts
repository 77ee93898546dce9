import { byLimit } from './fixed';
import type { BindingLimit, LimitOfDay } from './plan-document';
import type { Run } from './run';
import { keyOfSlot, limitOfSlot, SLOTS } from './slots';

/**
 * The full limits that refused somebody, most refused first, then by date, resource and key. A full limit is used up to
 * its own number, or to the use of the fixed placements where these exceed it.
 */
export function bindingLimits(run: Run, excess: readonly LimitOfDay[]): BindingLimit[] {
  const { dates, days } = run.world.instance;
  const nameOf = (limit: { date: string; resource: string; key: string | null }) =>
    JSON.stringify([limit.date, limit.resource, limit.key]);
  const exceeded = new Map(excess.map((limit) => [nameOf(limit), limit.used]));
  const binding: BindingLimit[] = [];
  SLOTS.forEach((resource, slot) => {
    run.book.agents[slot]!.forEach((refused, cell) => {
      if (refused === 0) return;
      const day = cell % days;
      const thing = Math.floor(cell / days);
      const limit = limitOfSlot(run.world, run.supply, slot, thing, day);
      const named = { date: dates[day]!, resource, key: keyOfSlot(run.world, slot, thing) };
      binding.push({ ...named, used: exceeded.get(nameOf(named)) ?? limit, limit, refused });
    });
  });
  return binding.sort((a, b) => b.refused - a.refused || byLimit(a, b));
}
