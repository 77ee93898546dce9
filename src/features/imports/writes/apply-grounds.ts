import type { Outcome } from '@/domain/importing/compare/outcome';
import type { GroundFields } from '@/domain/importing/known';
import { recomputeBands } from '@/features/policy/writes/bands';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { groundDigest, seal } from '@/server/grounds-key';

/** Writes grounds by person and kind, set-wise, sealed; the bands follow, and the trail names no kind. */
export async function applyGrounds(
  context: CommandContext,
  outcomes: readonly Outcome<GroundFields>[],
): Promise<void> {
  const { tx, viewer } = context;
  const fresh = outcomes.filter((one) => one.verdict === 'new').map((one) => one.target);
  const changed = outcomes.filter((one) => one.verdict === 'changed');
  const numbers = fresh.map((ground) => ground.personnelNumber);
  const people = await tx.$queryRaw<{ id: string; number: string }[]>(
    sql`SELECT id::text, personnel_number AS number FROM agent WHERE personnel_number = ANY(${numbers}::text[])`,
  );
  const ids = new Map(people.map((person) => [person.number, person.id]));
  const rows = fresh.flatMap((ground) => {
    const agentId = ids.get(ground.personnelNumber);
    if (!agentId) return [];
    const sealed = seal(ground.ground);
    return [
      {
        agent: agentId,
        kind: Buffer.from(sealed.cipher).toString('hex'),
        digest: Buffer.from(groundDigest(agentId, ground.ground)).toString('hex'),
        key: sealed.keyId,
        from: ground.validFrom,
        until: ground.validUntil,
      },
    ];
  });
  const made = await tx.$queryRaw<{ id: string; agentId: string }[]>(sql`
    INSERT INTO priority_ground (agent_id, kind_cipher, kind_digest, key_id, valid_from, valid_until, attested_by)
    SELECT r.agent, decode(r.kind, 'hex'), decode(r.digest, 'hex'), r.key, r."from", r.until, ${viewer.userId}::uuid
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(agent uuid, kind text, digest text, key text, "from" date, until date)
    RETURNING id::text, agent_id::text AS "agentId"`);
  const before = new Map(
    changed.map(({ before: { id, validFrom, validUntil } }) => [id, { validFrom, validUntil }]),
  );
  const edits = changed.map((one) => ({
    id: one.before.id,
    from: one.target.validFrom,
    until: one.target.validUntil,
  }));
  type Corrected = { id: string; agentId: string; validFrom: string; validUntil: string | null };
  const corrected = await tx.$queryRaw<Corrected[]>(sql`
    UPDATE priority_ground g SET valid_from = r."from", valid_until = r.until, version = g.version + 1
      FROM json_to_recordset(${JSON.stringify(edits)}::json) AS r(id uuid, "from" date, until date)
     WHERE g.id = r.id
    RETURNING g.id::text, g.agent_id::text AS "agentId", g.valid_from::text AS "validFrom", g.valid_until::text AS "validUntil"`);
  await context.trail([
    ...made.map((row) => ({
      action: 'ground.recorded' as const,
      subjectType: 'ground' as const,
      subjectId: row.id,
    })),
    ...corrected.map(({ id, validFrom, validUntil }) => ({
      action: 'ground.corrected' as const,
      subjectType: 'ground' as const,
      subjectId: id,
      before: before.get(id) ?? null,
      after: { validFrom, validUntil },
    })),
  ]);
  const touched = [...made, ...corrected].map((row) => row.agentId);
  if (touched.length > 0) await recomputeBands(context, sql`a.id = ANY(${touched}::uuid[])`);
}
