import type { TrailValues } from '@/domain/trail/actions';
import { isId } from '@/lib/is-id';
import { db, sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';

type Row = { before: TrailValues | null; after: TrailValues | null };
export type Labels = ReadonlyMap<string, string>;

/** The ids that stand as values in events, under the fields `agent` and `device`. */
export function idsIn(rows: readonly Row[], field: 'agent' | 'device'): string[] {
  const ids = rows.flatMap((row) => [row.before?.[field], row.after?.[field]]).filter(isId);
  return [...new Set(ids)];
}

/** Name and number of the agents that the viewer may read. */
export async function agentLabels(viewer: Viewer, ids: readonly string[]): Promise<Labels> {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; label: string }[]>(sql`
    SELECT a.id::text, a.first_name || ' ' || a.last_name || ' · ' || a.personnel_number AS label
      FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = ANY(${[...ids]}::uuid[]) AND ${agentScope(viewer, 'agent.read')}`);
  return new Map(rows.map((row) => [row.id, row.label]));
}

/** Asset tags of the devices that the viewer may read. */
export async function deviceLabels(viewer: Viewer, ids: readonly string[]): Promise<Labels> {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; label: string }[]>(sql`
    SELECT d.id::text, d.asset_tag AS label FROM device d
     WHERE d.id = ANY(${[...ids]}::uuid[]) AND ${deviceScope(viewer, 'device.read')}`);
  return new Map(rows.map((row) => [row.id, row.label]));
}

/** Values with ids replaced by labels; an id without a label is left out: it is out of scope. */
export function withLabels(values: TrailValues | null, agents: Labels, devices: Labels): TrailValues | null {
  if (!values) return null;
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]): [string, TrailValues[string]][] => {
      if (!isId(value)) return [[field, value]];
      const label =
        field === 'agent' ? agents.get(value) : field === 'device' ? devices.get(value) : undefined;
      return label === undefined ? [] : [[field, label]];
    }),
  );
}
