import type { TrailEvent } from '@/domain/trail/actions';
import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from './db';

/** Who and when for every event of one change set. */
export type TrailFrame = { actorId: string; changeSet: string; day: IsoDate };

/** Writes the events of a change in its own transaction, set-wise, in the order given. */
export async function writeTrail(tx: Tx, frame: TrailFrame, events: readonly TrailEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(
    events.map((event) => ({
      action: event.action,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      center_id: event.centerId ?? null,
      before: event.before ?? null,
      after: event.after ?? null,
      reason: event.reason ?? null,
    })),
  );
  await tx.$executeRaw(sql`
    INSERT INTO audit_event (day, actor_id, change_set, action, subject_type, subject_id, center_id, before, after, reason)
    SELECT ${frame.day}::date, ${frame.actorId}::uuid, ${frame.changeSet}::uuid,
           e.action, e.subject_type, e.subject_id, e.center_id, e.before, e.after, e.reason
      FROM ROWS FROM (json_to_recordset(${rows}::json) AS (
             action text, subject_type text, subject_id text, center_id uuid, before jsonb, after jsonb, reason text)
           ) WITH ORDINALITY AS e(action, subject_type, subject_id, center_id, before, after, reason, place)
     ORDER BY e.place`);
}
