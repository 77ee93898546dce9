import type { Cause } from '@/domain/rollout/causes';
import type { IsoDate } from '@/lib/dates';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { causesSince } from '../queries/causes';
import { suggestReplan } from './suggest';

type InForce = { id: string; publishedAt: Date; dismissed: Cause[] | null };

let seen: string | null = null;

/** What a suggestion depends on, in some milliseconds: the plan in force, what was thrown away, and what has moved. */
async function causesKey(today: IsoDate): Promise<string> {
  const rows = await db().$queryRaw<InForce[]>(
    sql`SELECT id::text, published_at AS "publishedAt", dismissed FROM plan WHERE status = 'PUBLISHED'`,
  );
  const plan = rows[0];
  const causes = plan ? await causesSince(db(), plan.publishedAt, today) : [];
  return JSON.stringify([today, plan?.id ?? null, plan?.dismissed ?? null, causes]);
}

/**
 * Suggests a replan where a cause has come up since it was looked last; tells whether it looked. The steps of a rollout
 * that goes as planned are no cause: they plan nothing anew.
 */
export async function suggestWhenMoved(today: IsoDate): Promise<boolean> {
  const key = await causesKey(today);
  if (key === seen) return false;
  const done = await runCommand(systemViewer(), suggestReplan, {}, { today });
  if (!done.ok) throw new Error(done.code);
  seen = key;
  return true;
}
