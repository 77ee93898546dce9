import type { BandFigures } from './plan-document';
import { UNPLACED } from './run';
import type { Run } from './run';
import { isoDate } from './day-number';

interface BandSums {
  agents: number;
  placed: number;
  wait: number;
  first: number;
  last: number;
}

/** First and last day and mean wait of each band, fixed agents included, by band. */
export function bandFigures(run: Run): BandFigures[] {
  const { instance } = run.world;
  const sums = new Map<number, BandSums>();
  instance.scenario.agents.forEach((agent, index) => {
    let band = sums.get(agent.band);
    if (band === undefined) {
      band = { agents: 0, placed: 0, wait: 0, first: Infinity, last: -Infinity };
      sums.set(agent.band, band);
    }
    band.agents++;
    const day = run.dayOf[index]!;
    if (day === UNPLACED) return;
    band.placed++;
    band.wait += Math.max(0, day - instance.agentFrom[index]!);
    band.first = Math.min(band.first, day);
    band.last = Math.max(band.last, day);
  });
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([band, { agents, placed, wait, first, last }]) => ({
      band,
      agents,
      firstDay: placed === 0 ? null : isoDate(instance.start + first),
      lastDay: placed === 0 ? null : isoDate(instance.start + last),
      meanWaitDays: placed === 0 ? null : Math.round((wait * 100) / placed) / 100,
    }));
}
