import { sql, type Db } from '@/server/db';
import type { RefusedAgent } from '../schema';

/** So many are named of each reason. */
const listed = 100;

/** Who has a device already wants nothing: told last, and not by name. */
const settled = 'ALREADY_ASSIGNED';

/** How many were refused for what: what somebody can do something about first, the most frequent before others. */
export function countRefusals(
  verdicts: readonly ({ ok: true } | { ok: false; code: string })[],
): { code: string; agents: number }[] {
  const counts = new Map<string, number>();
  for (const verdict of verdicts)
    if (!verdict.ok) counts.set(verdict.code, (counts.get(verdict.code) ?? 0) + 1);
  return [...counts]
    .map(([code, agents]) => ({ code, agents }))
    .sort(
      (a, b) =>
        Number(a.code === settled) - Number(b.code === settled) ||
        b.agents - a.agents ||
        (a.code < b.code ? -1 : 1),
    );
}

/**
 * The first of the refused by name, of each reason. Ids outside the scope are left out: for this viewer they do not
 * exist.
 */
export async function nameRefused(
  db: Db,
  refused: readonly { agentId: string; code: string }[],
): Promise<RefusedAgent[]> {
  const found = new Map<string, number>();
  const named = refused.filter(({ code }) => {
    const place = (found.get(code) ?? 0) + 1;
    found.set(code, place);
    return code !== 'NOT_FOUND' && code !== settled && place <= listed;
  });
  if (named.length === 0) return [];
  return db.$queryRaw<RefusedAgent[]>(sql`
    SELECT a.id::text, a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.name AS team, r.code
      FROM unnest(${named.map((one) => one.agentId)}::uuid[], ${named.map((one) => one.code)}::text[]) WITH ORDINALITY AS r(id, code, place)
      JOIN agent a ON a.id = r.id JOIN team t ON t.id = a.team_id ORDER BY r.place`);
}
