import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { groundDigest, seal } from '@/server/grounds-key';
import type { GroundKind } from '../schema';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/**
 * Writes one ground for each person, sealed, and tells the trail that one was recorded, never which.
 * People who already have this ground are left out of the answer.
 */
export async function insertGrounds(
  { tx, viewer, trail }: CommandContext,
  agentIds: readonly string[],
  ground: { kind: GroundKind; reference?: string | undefined; validFrom: string; validUntil: string | null },
): Promise<{ id: string; agentId: string }[]> {
  const rows = agentIds.map((agent) => {
    const kind = seal(ground.kind);
    return {
      agent,
      kind: hex(kind.cipher),
      digest: hex(groundDigest(agent, ground.kind)),
      reference: ground.reference ? hex(seal(ground.reference).cipher) : null,
      key: kind.keyId,
    };
  });
  const made = await tx.$queryRaw<{ id: string; agentId: string }[]>(sql`
    INSERT INTO priority_ground (agent_id, kind_cipher, kind_digest, reference_cipher, key_id, valid_from, valid_until, attested_by)
    SELECT r.agent, decode(r.kind, 'hex'), decode(r.digest, 'hex'), decode(r.reference, 'hex'), r.key,
           ${ground.validFrom}::date, ${ground.validUntil}::date, ${viewer.userId}::uuid
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(agent uuid, kind text, digest text, reference text, key text)
    ON CONFLICT DO NOTHING RETURNING id::text, agent_id::text AS "agentId"`);
  await trail(
    made.map((row) => ({
      action: 'ground.recorded' as const,
      subjectType: 'ground' as const,
      subjectId: row.id,
      after: { validFrom: ground.validFrom, validUntil: ground.validUntil },
    })),
  );
  return made;
}
