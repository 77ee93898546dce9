import { db, sql, type Sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { agentLabels, deviceLabels, type Labels } from './labels';

/** Where the names of things that are not people stand, by type of subject. */
const named: Record<string, Sql> = {
  delivery: sql`SELECT id::text, number AS label FROM delivery`,
  center: sql`SELECT id::text, name AS label FROM service_center`,
  line: sql`SELECT id::text, name AS label FROM service_line`,
  team: sql`SELECT id::text, name || ' · ' || code AS label FROM team`,
  policy: sql`SELECT id::text, number::text AS label FROM priority_policy`,
  plan: sql`SELECT id::text, number::text AS label FROM plan`,
  wave: sql`SELECT id::text, name AS label FROM wave`,
  import: sql`SELECT id::text, file_name AS label FROM import WHERE kind <> 'grounds'`,
  user: sql`SELECT id::text, name AS label FROM app_user`,
};

type Row = { subjectType: string; subjectId: string };

/** The names of the subjects of some events, as `type:id`; people and devices as far as they may be read. */
export async function subjectLabels(
  viewer: Viewer,
  rows: readonly Row[],
  people: { agents: Labels; devices: Labels },
): Promise<Labels> {
  const labels = new Map<string, string>();
  for (const [id, label] of people.agents) labels.set(`agent:${id}`, label);
  for (const [id, label] of people.devices) labels.set(`device:${id}`, label);
  for (const [type, from] of Object.entries(named)) {
    const ids = [...new Set(rows.filter((row) => row.subjectType === type).map((row) => row.subjectId))];
    if (ids.length === 0) continue;
    const found = await db().$queryRaw<{ id: string; label: string }[]>(
      sql`SELECT id, label FROM (${from}) named WHERE id = ANY(${ids}::text[])`,
    );
    for (const one of found) labels.set(`${type}:${one.id}`, one.label);
  }
  return labels;
}

/** Names of people and devices among subjects and values, as far as the viewer may read them. */
export async function peopleLabels(
  viewer: Viewer,
  ids: { agents: readonly string[]; devices: readonly string[] },
): Promise<{ agents: Labels; devices: Labels }> {
  return {
    agents: await agentLabels(viewer, ids.agents),
    devices: await deviceLabels(viewer, ids.devices),
  };
}
