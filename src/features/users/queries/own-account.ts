import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';

export type OwnSession = { id: string; since: string; until: string; current: boolean };
export type OwnScope = {
  role: Viewer['held'][number]['role'];
  all: boolean;
  depot: boolean;
  places: string[];
};

/** One's own open sessions, the present one first. */
export async function ownSessions(viewer: Viewer): Promise<OwnSession[]> {
  const rows = await db().$queryRaw<{ id: string; since: Date; until: Date }[]>(sql`
    SELECT id::text, created_at AS since, expires_at AS until FROM session
     WHERE user_id = ${viewer.userId}::uuid AND revoked_at IS NULL AND expires_at > now()
     ORDER BY (id::text = ${viewer.sessionId ?? ''}) DESC, created_at DESC`);
  return rows.map((row) => ({
    id: row.id,
    since: row.since.toISOString(),
    until: row.until.toISOString(),
    current: row.id === viewer.sessionId,
  }));
}

/** One's own roles with the names of what they are held for. */
export async function ownScopes(viewer: Viewer): Promise<OwnScope[]> {
  const ids = viewer.held.flatMap((held) => [...held.centerIds, ...held.teamIds]);
  const rows = await db().$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT id::text, name FROM service_center WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name || ' (' || code || ')' FROM team WHERE id = ANY(${ids}::uuid[])`);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return viewer.held.map((held) => ({
    role: held.role,
    all: held.all,
    depot: held.depot,
    places: [...held.centerIds, ...held.teamIds].flatMap((id) => names.get(id) ?? []).sort(),
  }));
}
