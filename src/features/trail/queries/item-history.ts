import { bandActions, handOverActions, withoutBandFields } from '@/domain/access/trail-readers';
import type { TrailAction, TrailValues } from '@/domain/trail/actions';
import { offerColumns, offerOf, type OfferRow } from '@/features/undo/queries/offers';
import { isId } from '@/lib/is-id';
import { db, emptySql, sql, type Sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { HistoryEvent } from '../schema';
import { agentLabels, deviceLabels, idsIn, withLabels } from './labels';

type Item = { type: 'agent' | 'device'; id: string };
type EventRow = OfferRow & {
  id: string;
  at: Date;
  day: string;
  action: TrailAction;
  actor: string | null;
  before: TrailValues | null;
  after: TrailValues | null;
  reason: string | null;
};

const mostEvents = 500;

/** Which events of the item the viewer may read, as a condition on `audit_event e`; null: not the item at all. */
async function readable(viewer: Viewer, item: Item): Promise<Sql | null> {
  if (item.type === 'device') {
    const rows = await db().$queryRaw<unknown[]>(
      sql`SELECT 1 FROM device d WHERE d.id = ${item.id}::uuid AND ${deviceScope(viewer, 'device.read')}`,
    );
    return rows.length > 0 ? emptySql : null;
  }
  const rows = await db().$queryRaw<{ person: boolean }[]>(sql`
    SELECT ${agentScope(viewer, 'agent.absence')} AS person
      FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = ${item.id}::uuid AND ${agentScope(viewer, 'agent.read')}`);
  const row = rows[0];
  if (!row) return null;
  if (!row.person) return sql`AND e.action = ANY(${[...handOverActions]}::text[])`;
  return can(viewer, 'agent.band') ? emptySql : sql`AND e.action <> ALL(${[...bandActions]}::text[])`;
}

/**
 * What happened to an agent or device, the latest first, in the fields that the viewer may read. Empty
 * for an item out of scope. Grounds are never part of it: their events have a subject of their own.
 */
export async function itemHistory(viewer: Viewer, item: Item): Promise<HistoryEvent[]> {
  if (!isId(item.id)) return [];
  const condition = await readable(viewer, item);
  if (!condition) return [];
  const rows = await db().$queryRaw<EventRow[]>(sql`
    SELECT e.id::text, e.at, e.day::text, e.action, u.name AS actor, e.before, e.after, e.reason, ${offerColumns}
      FROM audit_event e LEFT JOIN app_user u ON u.id = e.actor_id
     WHERE e.subject_type = ${item.type} AND e.subject_id = ${item.id.toLowerCase()} ${condition}
     ORDER BY e.id DESC LIMIT ${mostEvents}`);
  const agents = await agentLabels(viewer, idsIn(rows, 'agent'));
  const devices = await deviceLabels(viewer, idsIn(rows, 'device'));
  const shown = (values: TrailValues | null) =>
    withLabels(can(viewer, 'agent.band') ? values : withoutBandFields(values), agents, devices);
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    day: row.day,
    action: row.action,
    actor: row.actor ?? '',
    before: shown(row.before),
    after: shown(row.after),
    reason: row.reason,
    undo: offerOf(viewer, row),
  }));
}
