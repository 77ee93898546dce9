import { setTimeout as sleep } from 'node:timers/promises';
import { runChecks } from '@/features/doctor/queries';
import { closeDb } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { withClient } from '../../../scripts/lib/database.mjs';
import { migrate } from '../../../scripts/lib/migrate.mjs';
import { startScratch } from '../../../scripts/lib/scratch.mjs';
import { testEnvironment } from '../../../scripts/lib/templates.mjs';
import { startFleet, type Fleet } from './fleet';
import { makeHerd } from './herd';
import { Ledger } from './ledger';

const victims = ['postgres', 'session', 'bulk', 'single', 'worker'] as const;
type Victim = (typeof victims)[number];

export type Kills = {
  kills: Record<Victim, number>;
  /** Rows whose verdict was acknowledged, and the changes that they came in. */
  acknowledged: number;
  changes: number;
  /** Rows that were acknowledged and are not there. */
  lost: number;
  /** Changes of which a part only is there. */
  halves: number;
  /** Invariants that the doctor found broken. */
  broken: string[];
  /** What the clients were told while they waited, by code. */
  told: Record<string, number>;
  /** What the log says of failures that were not seen to be the database's. */
  unexpected: string[];
  /** Milliseconds from the kill to the next acknowledged command. */
  backAfter: { victim: Victim; ms: number }[];
  /** Milliseconds from the database being there again to the next acknowledged command. */
  behindDatabase: number[];
};
type Options = {
  kills: number;
  /** Ends earlier when so many minutes are over. */
  minutes?: number;
  /** The planted fault: acknowledges before the commit. */
  early?: boolean;
};

type Cluster = Awaited<ReturnType<typeof startScratch>>;

/** Kills one process that serves a client of this database; PostgreSQL then restarts all the others. */
async function killSession(cluster: Cluster, url: string): Promise<void> {
  const pid = await withClient(url, async (client) => {
    const found = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY state = 'active' DESC, random() LIMIT 1`,
    );
    return found.rows[0]?.pid;
  });
  if (pid !== undefined) cluster.crashOne(pid);
}

async function strike(victim: Victim, cluster: Cluster, fleet: Fleet, url: string, into: Kills) {
  const begun = performance.now();
  if (victim === 'postgres') {
    await cluster.crash();
    await cluster.revive();
    const there = performance.now();
    await fleet.nextAcknowledged();
    into.behindDatabase.push(Math.round(performance.now() - there));
  } else if (victim === 'session') {
    await killSession(cluster, url);
    await fleet.nextAcknowledged();
  } else {
    fleet.kill(victim);
    await fleet.nextAcknowledged(victim === 'worker' ? undefined : victim);
  }
  into.backAfter.push({ victim, ms: Math.round(performance.now() - begun) });
  into.kills[victim] += 1;
}

/**
 * Kills parts of an application under write load at random moments, on a durable PostgreSQL of its own, and holds what
 * was acknowledged against what is there.
 */
export async function runKills(options: Options, say: (line: string) => void = () => {}): Promise<Kills> {
  const cluster = await startScratch({ durable: true });
  const url = cluster.url('crash');
  await withClient(cluster.url('postgres'), (client) => client.query('CREATE DATABASE crash'));
  await migrate(url);
  const before = process.env['DATABASE_URL'];
  await closeDb();
  process.env['DATABASE_URL'] = url;
  await makeHerd();
  const ledger = new Ledger();
  const found: Kills = {
    kills: { postgres: 0, session: 0, bulk: 0, single: 0, worker: 0 },
    acknowledged: 0,
    changes: 0,
    lost: 0,
    halves: 0,
    broken: [],
    told: {},
    unexpected: [],
    backAfter: [],
    behindDatabase: [],
  };
  const env = { ...testEnvironment, DATABASE_URL: url };
  const fleet = startFleet(
    env,
    { early: options.early ?? false },
    {
      message: (message) => {
        if (message.type === 'acknowledged') ledger.note(message.changeSet, message);
        if (message.type === 'failed') found.told[message.code] = (found.told[message.code] ?? 0) + 1;
      },
      unexpected: (line) => void found.unexpected.push(line),
    },
  );
  try {
    await Promise.all([fleet.nextAcknowledged('bulk'), fleet.nextAcknowledged('single')]);
    const end = Date.now() + (options.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
    for (let number = 0; number < options.kills && Date.now() < end; number += 1) {
      await sleep(30 + Math.random() * 400);
      await strike(victims[number % victims.length] ?? 'postgres', cluster, fleet, url, found);
      if ((number + 1) % 50 === 0) say(`${number + 1} kills, ${ledger.writes} writes acknowledged`);
    }
  } finally {
    await fleet.end();
  }
  await closeDb();
  Object.assign(found, await ledger.compare(url), {
    acknowledged: ledger.writes,
    changes: ledger.changes,
    broken: (await runChecks(systemViewer())).filter((check) => !check.ok).map((check) => check.id),
  });
  await closeDb();
  process.env['DATABASE_URL'] = before;
  await cluster.stop();
  return found;
}
