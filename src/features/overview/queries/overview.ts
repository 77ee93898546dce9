import { addDays } from '@/lib/dates';
import { today as clockToday } from '@/server/clock';
import { inTransaction } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { readForecast } from '@/features/forecast/queries/read-forecast';
import type { Overview } from '../schema';
import { burnUpOf } from './burn-up';
import { forecastOf } from './forecast';
import { agentCounts, liveByDay, plannedCounts } from './counters';
import { nextDay, workingDays } from './days';
import { centerLines, dueDeliveries, openDeliveries, stuckLines } from './lines';
import { planInForce, rolloutFrame } from './plan';
import { bandsOf, dayOf, remoteOn, standingOf, unplacedOf, wavesOf } from './sums';
import { useOf } from './use';

/** So many working days of limits are shown. */
const daysAhead = 10;

/**
 * All that the overview shows, from the counters and small indexed lists; no statement reads all
 * agents. One unchanging picture of the database. Null for whoever may not see it.
 */
export async function readOverview(viewer: Viewer, day = clockToday()): Promise<Overview | null> {
  if (!can(viewer, 'overview.read')) return null;
  return inTransaction(
    async (tx) => {
      const counts = await agentCounts(tx);
      const planned = await plannedCounts(tx);
      const history = await liveByDay(tx);
      const facts = await planInForce(tx, day);
      const frame = await rolloutFrame(tx);
      const due = await dueDeliveries(tx);
      const stuck = await stuckLines(tx, day);
      const forecast = await readForecast(tx, viewer, day);
      const { weekdays } = frame;
      const hasPlan = facts !== null;
      const standing = standingOf(counts.stages, planned, hasPlan, day);
      const start = frame.start ?? history[0]?.day ?? day;
      const lastDate = planned.reduce<string | null>(
        (last, { date }) => (hasPlan && date !== null && date > (last ?? '') ? date : last),
        null,
      );
      const ahead = workingDays(day, addDays(day, 4 * daysAhead), weekdays).slice(0, daysAhead);
      return {
        today: day,
        pace: {
          day: workingDays(start, day, weekdays).length,
          of: lastDate === null ? null : workingDays(start, lastDate, weekdays).length,
        },
        standing,
        plan: facts?.plan ?? null,
        lastDate,
        unplaced: unplacedOf(planned),
        bands: bandsOf(counts.stages),
        waves: wavesOf(facts?.waves ?? [], planned),
        centers: await centerLines(tx, counts.centers, day),
        stuck: stuck.lines,
        stuckBandOne: stuck.bandOne,
        overtakings: facts?.overtakings ?? { all: 0, open: 0, explained: 0, accepted: 0 },
        days: [day, nextDay(day, weekdays)].map((date) => {
          const one = due.find((row) => row.date === date);
          return { ...dayOf(date, planned), deliveries: one?.deliveries ?? 0, laptops: one?.laptops ?? 0 };
        }),
        burnUp: burnUpOf(
          {
            history,
            planned,
            baseline: standing.baseline,
            forecast: forecast?.days ?? [],
            all: standing.all,
          },
          { start, today: day, hasPlan, weekdays },
        ),
        forecast: forecastOf(forecast, lastDate, weekdays),
        ceilings: frame.ceilings,
        use: facts ? useOf(facts, remoteOn(counts.stages, planned), ahead) : [],
        deliveries: openDeliveries(due, day),
      };
    },
    { read: true },
  );
}
