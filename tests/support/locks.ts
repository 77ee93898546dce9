import { setTimeout as sleep } from 'node:timers/promises';
import { db, sql } from '@/server/db';

/** Waits until something is so; fails after ten seconds. For tests in which two act at once. */
export async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 500; left > 0; left -= 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('what was waited for did not happen');
}

async function lockCount(name: string, granted: boolean): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM pg_locks
     WHERE locktype = 'advisory' AND granted = ${granted} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND objid = (hashtext(${name})::bigint & 4294967295)::oid`);
  return rows[0]?.n ?? 0;
}

/** Whether somebody holds the advisory lock of this name. */
export const isHeld = async (name: string) => (await lockCount(name, true)) > 0;

/** Whether somebody waits for the advisory lock of this name. */
export const isAwaited = async (name: string) => (await lockCount(name, false)) > 0;
