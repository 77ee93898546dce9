import type { TrailAction } from '@/domain/trail/actions';
import { sql, type Db } from '@/server/db';

/** Events that cannot move a date: who signs in, what is only noted or drafted, what is said to people. */
const idle: readonly TrailAction[] = [
  'user.created',
  'user.changed',
  'user.rolesChanged',
  'user.deactivated',
  'user.passwordChanged',
  'user.linkMade',
  'export.made',
  'calendar.made',
  'calendar.revoked',
  'backup.made',
  'backup.archived',
  'device.ticked',
  'device.unticked',
  'device.sent',
  'device.arrived',
  'plan.drafted',
  'plan.discarded',
  'wave.changed',
  'overtaking.accepted',
  'checklist.changed',
  'block.reassigned',
  'ground.recorded',
  'ground.withdrawn',
  'ground.corrected',
];

/** The last event of the trail; 0 before the first. */
export async function lastEvent(from: Db): Promise<bigint> {
  const rows = await from.$queryRaw<{ id: bigint }[]>(
    sql`SELECT coalesce(max(id), 0)::bigint AS id FROM audit_event`,
  );
  return rows[0]?.id ?? 0n;
}

/** Whether an event after the one that was seen last may have changed what a forecast rests on. */
export const hasChangedSince = (seen: ReturnType<typeof sql>) =>
  sql`EXISTS (SELECT 1 FROM audit_event e WHERE e.id > ${seen} AND e.action <> ALL(${[...idle]}::text[]))`;
