import { runChecks } from '@/features/doctor/queries';
import { db, sql } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { allAtOnce, untold } from './clients';
import type { Crowd } from './crowd';
import type { Heat } from './heats';

/** What a race of some rounds has shown. `deadlocks`: those that PostgreSQL broke up and nobody was told of. */
export type Outcome = {
  rounds: number;
  clients: number;
  won: number;
  lost: number;
  untold: number;
  deadlocks: number;
  /** What went wrong, in words; empty when nothing did. */
  faults: string[];
  reasons: Record<string, number>;
};

async function deadlocks(): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>(
    sql`SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`,
  );
  return rows[0]?.n ?? 0;
}

/** Runs a heat so many times; after each round every invariant is checked. */
export async function runHeat(crowd: Crowd, heat: Heat, rounds: number): Promise<Outcome> {
  const outcome: Outcome = {
    rounds,
    clients: 0,
    won: 0,
    lost: 0,
    untold: 0,
    deadlocks: -(await deadlocks()),
    faults: [],
    reasons: {},
  };
  for (let round = 1; round <= rounds; round += 1) {
    const clients = await heat.prepare(crowd, round);
    const told = await allAtOnce(clients);
    const silent = untold(told);
    outcome.clients += clients.length;
    outcome.won += told.filter((one) => one.done > 0).length;
    outcome.lost += told.filter((one) => one.done === 0).length;
    outcome.untold += silent.length;
    for (const reason of told.flatMap((one) => one.reasons))
      outcome.reasons[reason] = (outcome.reasons[reason] ?? 0) + 1;
    const wrong = heat.verdict(told);
    const broken = (await runChecks(systemViewer())).filter((check) => !check.ok);
    outcome.faults.push(
      ...(wrong === null ? [] : [`round ${round}: ${wrong}`]),
      ...broken.map((check) => `round ${round}: ${check.id} (${check.figure}: ${check.detail})`),
      ...silent.map(
        (one) => `round ${round}: ${one.command} was told ${one.reasons.join(', ') || 'nothing'}`,
      ),
    );
  }
  outcome.deadlocks += await deadlocks();
  return outcome;
}
