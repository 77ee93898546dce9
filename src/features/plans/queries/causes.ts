import { causeActions, causeKinds, type Cause, type CauseKind } from '@/domain/rollout/causes';
import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

const told = Object.entries(causeActions).flatMap(([kind, actions]) =>
  actions.map((action) => ({ kind, action })),
);

/**
 * What has moved since an instant, by cause, each thing once; in the order of the causes. What the state tells comes
 * along: hand-overs whose day has passed, deliveries that are overdue.
 */
export async function causesSince(db: Db, since: Date, today: IsoDate): Promise<Cause[]> {
  const rows = await db.$queryRaw<{ kind: CauseKind; count: number }[]>(sql`
    SELECT k.kind, count(DISTINCT e.subject_id)::int AS count
      FROM unnest(${told.map((one) => one.kind)}::text[], ${told.map((one) => one.action)}::text[]) AS k(kind, action)
      JOIN audit_event e ON e.action = k.action AND e.at >= ${since} GROUP BY 1
    UNION ALL
    SELECT 'MISSED', count(*)::int FROM agent
     WHERE promised_date < ${today}::date AND stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') AND archived_at IS NULL
    UNION ALL
    SELECT 'LATE_DELIVERY', count(*)::int FROM delivery
     WHERE expected < ${today}::date AND closed_on IS NULL AND archived_at IS NULL AND received < laptops`);
  return rows
    .filter(({ count }) => count > 0)
    .sort((a, b) => causeKinds.indexOf(a.kind) - causeKinds.indexOf(b.kind));
}
