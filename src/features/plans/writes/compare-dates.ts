import type { IsoDate } from '@/lib/dates';
import type { MoveCounts } from '../schema';
import type { PlanRow } from './plan-rows';

/** How many stand earlier, later, newly or no longer in a plan than in the one before, by agent. */
export function compareDates(
  before: Readonly<Record<string, IsoDate | null>>,
  rows: readonly Pick<PlanRow, 'agentId' | 'date'>[],
): MoveCounts {
  const counts: MoveCounts = { earlier: 0, later: 0, added: 0, dropped: 0 };
  const seen = new Set<string>();
  for (const { agentId, date } of rows) {
    seen.add(agentId);
    const old = before[agentId] ?? null;
    if (old === date) continue;
    if (old === null) counts.added += 1;
    else if (date === null) counts.dropped += 1;
    else if (date < old) counts.earlier += 1;
    else counts.later += 1;
  }
  for (const [agent, date] of Object.entries(before))
    if (date !== null && !seen.has(agent)) counts.dropped += 1;
  return counts;
}
