import { stages, type Stage } from '@/domain/rollout/stages';
import type { BandLine, DayLine, Standing, StageCounts, WaveLine } from '../schema';
import type { StageCount, PlannedCount } from './counters';
import type { WaveRow } from './plan';

const onTheWay: readonly Stage[] = ['CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED'];
const withKit: readonly Stage[] = ['HANDED_OVER', 'CONNECTED', 'LIVE'];

const sum = <T extends { n: number }>(rows: readonly T[], where: (row: T) => boolean): number =>
  rows.reduce((total, row) => (where(row) ? total + row.n : total), 0);

/** How many are live, on the way and waiting. */
export function standingOf(
  counts: readonly StageCount[],
  planned: readonly PlannedCount[],
  hasPlan: boolean,
  today: string,
): Standing {
  const due = planned.filter((row) => row.date !== null && row.date < today && row.stage !== 'WITHDRAWN');
  const byStage = Object.fromEntries(
    stages.map((stage) => [stage, sum(counts, (row) => row.stage === stage)]),
  ) as StageCounts;
  const baseline = sum(counts, (row) => row.baseline && row.stage === 'LIVE');
  return {
    all: sum(counts, (row) => row.stage !== 'WITHDRAWN'),
    live: byStage.LIVE,
    baseline,
    onTheWay: sum(counts, (row) => onTheWay.includes(row.stage)),
    waiting: byStage.WAITING,
    withdrawn: byStage.WITHDRAWN,
    // Handed over after the shift: expected live from the next working day on.
    plannedLive: hasPlan ? baseline + sum(due, () => true) : null,
    behind: hasPlan ? sum(due, (row) => row.stage !== 'LIVE') : null,
    byStage,
  };
}

/** The same by band; those remote from the start are part of every sum. */
export function bandsOf(counts: readonly StageCount[]): BandLine[] {
  const bands = [...new Set(counts.map((row) => row.band))].sort((a, b) => a - b);
  return bands.map((band) => {
    const rows = counts.filter((row) => row.band === band);
    return {
      band,
      all: sum(rows, (row) => row.stage !== 'WITHDRAWN'),
      live: sum(rows, (row) => row.stage === 'LIVE'),
      onTheWay: sum(rows, (row) => onTheWay.includes(row.stage)),
      waiting: sum(rows, (row) => row.stage === 'WAITING'),
    };
  });
}

/** The waves of the plan in force with how far their people are. */
export function wavesOf(waves: readonly WaveRow[], planned: readonly PlannedCount[]): WaveLine[] {
  return waves.map((wave) => {
    const rows = planned.filter(
      (row) => row.date !== null && row.date >= wave.from && row.date <= wave.until,
    );
    return {
      ...wave,
      planned: sum(rows, (row) => row.stage !== 'WITHDRAWN'),
      handedOver: sum(rows, (row) => withKit.includes(row.stage)),
      live: sum(rows, (row) => row.stage === 'LIVE'),
    };
  });
}

/** What one day brings; its deliveries stand elsewhere. */
export function dayOf(
  date: string,
  planned: readonly PlannedCount[],
): Omit<DayLine, 'deliveries' | 'laptops'> {
  const rows = planned.filter((row) => row.date === date);
  return {
    date,
    planned: sum(rows, (row) => row.stage !== 'WITHDRAWN'),
    ready: sum(rows, (row) => row.stage === 'DEVICE_READY'),
    handedOver: sum(rows, (row) => withKit.includes(row.stage)),
  };
}

/** People who have no device yet and no date in the plan in force. */
export function unplacedOf(planned: readonly PlannedCount[]): number {
  return sum(
    planned,
    ({ date, stage }) => date === null && stage !== 'WITHDRAWN' && !withKit.includes(stage),
  );
}

/** How many are remote on the evening of a day to come: who is it now, and who is due until then. */
export function remoteOn(
  counts: readonly StageCount[],
  planned: readonly PlannedCount[],
): (date: string) => number {
  const now = sum(counts, ({ stage }) => withKit.includes(stage));
  return (day) =>
    now +
    sum(
      planned,
      ({ date, stage }) => date !== null && date <= day && stage !== 'WITHDRAWN' && !withKit.includes(stage),
    );
}
