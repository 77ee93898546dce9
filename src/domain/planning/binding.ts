import { byLimit } from './fixed';
import type { BindingLimit, LimitOfDay } from './plan-document';
import type { Run } from './run';
import { keyOfSlot, limitOfSlot, SLOTS } from './slots';

export interface Binding {
  listed: BindingLimit[];
  total: number;
}

/** All counts above 0, to find from which count on a limit can be listed at all. */
function countsAbove0(run: Run): Float64Array {
  let total = 0;
  for (const counts of run.book.agents)
    for (let cell = 0; cell < counts.length; cell++) if (counts[cell]! > 0) total++;
  const all = new Float64Array(total);
  let next = 0;
  for (const counts of run.book.agents) {
    for (let cell = 0; cell < counts.length; cell++) if (counts[cell]! > 0) all[next++] = counts[cell]!;
  }
  return all;
}

const nameOf = ({ date, resource, key }: { date: string; resource: string; key: string | null }): string =>
  JSON.stringify([date, resource, key]);

/**
 * The full limits that refused somebody, most refused first, then by date, resource and key, at most `most`. A full
 * limit is used up to its own number, or to the use of the fixed placements where these exceed it.
 */
export function bindingLimits(run: Run, excess: readonly LimitOfDay[], most: number): Binding {
  const { dates } = run.world.instance;
  const counts = countsAbove0(run).sort();
  const least = counts[counts.length - most] ?? 1;
  const exceeded = new Map(excess.map((limit) => [nameOf(limit), limit.used]));
  const candidates: BindingLimit[] = [];
  const list = (slot: number, cell: number, refused: number) => {
    const things = run.book.things[slot]!;
    const day = Math.floor(cell / things);
    const thing = cell % things;
    const limit = limitOfSlot(run.world, run.supply, slot, thing, day);
    const named = { date: dates[day]!, resource: SLOTS[slot]!, key: keyOfSlot(run.world, slot, thing) };
    const used = (exceeded.size > 0 ? exceeded.get(nameOf(named)) : undefined) ?? limit;
    candidates.push({ ...named, used, limit, refused });
  };
  run.book.agents.forEach((refused, slot) => {
    for (let cell = 0; cell < refused.length; cell++)
      if (refused[cell]! >= least) list(slot, cell, refused[cell]!);
  });
  candidates.sort((a, b) => b.refused - a.refused || byLimit(a, b));
  return { listed: candidates.slice(0, most), total: counts.length };
}
