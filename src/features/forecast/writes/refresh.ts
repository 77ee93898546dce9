import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { openForecast } from '@/domain/forecast/forecast';
import type { IsoDate } from '@/lib/dates';
import { now } from '@/server/clock';
import { db, inTransaction, sql, type Tx } from '@/server/db';
import { basisOf } from '../queries/basis';
import { hasChangedSince, lastEvent } from '../queries/changes';
import { readGround, type Ground } from '../queries/ground';
import type { ForecastDocument } from '../schema';

const RUNS = 300;
/** The same world gives the same forecast. */
const SEED = 1;

/** What a call did: made a forecast, found that none is needed, or that nothing can be foretold. */
export type Refreshed = 'made' | 'unchanged' | 'none';

const digestOf = ({ input, observed, ...rest }: Ground): string => {
  const { plan: _, standing, lateBy, ...facts } = input;
  return createHash('sha256')
    .update(JSON.stringify([facts, [...standing], [...lateBy], observed, rest]))
    .digest('hex');
};

type Look = { seen: bigint; ground: Ground | null; isCurrent: boolean; world: string | null };

/** Looks whether anything may have changed, first by the trail, which costs next to nothing. */
async function look(tx: Tx, today: IsoDate): Promise<Look> {
  const rows = await tx.$queryRaw<{ world: string; isCurrent: boolean }[]>(sql`
    SELECT world, f.day = ${today}::date AND NOT ${hasChangedSince(sql`f.seen_event`)} AS "isCurrent" FROM forecast f`);
  const seen = await lastEvent(tx);
  const world = rows[0]?.world ?? null;
  if (rows[0]?.isCurrent) return { seen, ground: null, isCurrent: true, world };
  return { seen, ground: await readGround(tx, today), isCurrent: false, world };
}

/** Lives the rest through, with a pause after each run: the process has other work. */
async function foretell(ground: Ground): Promise<ForecastDocument> {
  const forecasting = openForecast(ground.input, ground.observed, SEED);
  for (let run = 0; run < RUNS; run += 1) {
    forecasting.run();
    await breathe();
  }
  const { scenario } = ground.input;
  return {
    ...forecasting.result(),
    basis: basisOf(ground.observed),
    leftOut: ground.leftOut,
    toMove: scenario.agents.filter(({ id }) => ground.input.standing.get(id)?.isDone !== true).length,
    horizonEnd: ground.horizonEnd,
  };
}

/**
 * Makes the forecast anew where what it rests on has changed, and keeps it in the place of the one before. Derived
 * figures like the counters: no change of anybody, so no change set and no trail.
 */
export async function refreshForecast(today: IsoDate): Promise<Refreshed> {
  const begun = performance.now();
  const { seen, ground, isCurrent, world } = await inTransaction((tx) => look(tx, today), { read: true });
  if (isCurrent) return 'unchanged';
  if (ground === null) {
    await db().$executeRaw(sql`DELETE FROM forecast`);
    return 'none';
  }
  const digest = digestOf(ground);
  if (digest === world) {
    await db().$executeRaw(sql`UPDATE forecast SET seen_event = ${seen}, day = ${today}::date`);
    return 'unchanged';
  }
  const result = await foretell(ground);
  const took = Math.round(performance.now() - begun);
  await db().$executeRaw(sql`
    INSERT INTO forecast (id, day, world, seen_event, computed_at, duration_ms, result)
    VALUES (1, ${today}::date, ${digest}, ${seen}, ${now()}, ${took}, ${JSON.stringify(result)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET day = excluded.day, world = excluded.world, seen_event = excluded.seen_event,
       computed_at = excluded.computed_at, duration_ms = excluded.duration_ms, result = excluded.result`);
  return 'made';
}
