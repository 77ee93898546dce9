import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { planLive, type LivePlan } from './live-plan';
import { assuming, liveScenario, type LiveScenario, type ScenarioOptions } from './scenario';

export type PlannedNow = { live: LiveScenario; planned: LivePlan };

const kept = 3;
const known = new Map<string, PlannedNow>();

/**
 * The live state with a plan of it. Who walks down a list asks for the same again and again: as long as the database
 * shows the same set of committed changes, the answer of before is given.
 */
export async function plannedNow(today: IsoDate, options: ScenarioOptions): Promise<PlannedNow> {
  const rows = await db().$queryRaw<{ seen: string }[]>(sql`SELECT pg_current_snapshot()::text AS seen`);
  const key = JSON.stringify([rows[0]?.seen, today, options]);
  const found = known.get(key);
  if (found) return found;
  const { changes = [], ...rest } = options;
  const world = await liveScenario(db(), today, rest);
  const live = withChanges(world, changes);
  const made = { live, planned: planLive(live) };
  known.set(key, made);
  for (const old of [...known.keys()].slice(0, -kept)) known.delete(old);
  return made;
}

/** What a draft assumed may no longer fit the state: then it is told from the state as it is. */
function withChanges(world: LiveScenario, changes: NonNullable<ScenarioOptions['changes']>): LiveScenario {
  if (changes.length === 0) return world;
  try {
    return assuming(world, changes);
  } catch {
    return world;
  }
}
