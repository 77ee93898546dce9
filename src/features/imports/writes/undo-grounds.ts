import type { TrailValues } from '@/domain/trail/actions';
import { recomputeBands } from '@/features/policy/writes/bands';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';

/** Gives grounds the validity back that they had before a file corrected it; the bands follow. Answers which ones. */
export async function restoreValidity(
  context: CommandContext,
  rows: readonly { id: string; before: TrailValues | null }[],
): Promise<Set<string>> {
  const { tx, viewer } = context;
  const edits = rows.map(({ id, before }) => ({
    id,
    from: before?.['validFrom'] ?? null,
    until: before?.['validUntil'] ?? null,
  }));
  const back = await tx.$queryRaw<{ id: string; agentId: string; from: string; until: string | null }[]>(sql`
    UPDATE priority_ground g SET valid_from = r."from", valid_until = r.until, version = g.version + 1
      FROM json_to_recordset(${JSON.stringify(edits)}::json) AS r(id uuid, "from" date, until date), agent a JOIN team t ON t.id = a.team_id
     WHERE g.id = r.id AND r."from" IS NOT NULL AND g.withdrawn_at IS NULL AND a.id = g.agent_id AND ${agentScope(viewer, 'import.grounds')}
    RETURNING g.id::text, g.agent_id::text AS "agentId", g.valid_from::text AS "from", g.valid_until::text AS until`);
  await context.trail(
    back.map((row) => ({
      action: 'ground.corrected' as const,
      subjectType: 'ground' as const,
      subjectId: row.id,
      after: { validFrom: row.from, validUntil: row.until },
    })),
  );
  const people = back.map((row) => row.agentId);
  if (people.length > 0) await recomputeBands(context, sql`a.id = ANY(${people}::uuid[])`);
  return new Set(back.map((row) => row.id));
}
