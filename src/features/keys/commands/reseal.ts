import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { groundDigest, groundsKeyIds, seal, unseal } from '@/server/grounds-key';

type Ground = {
  id: string;
  agentId: string;
  kind: Uint8Array;
  reference: Uint8Array | null;
};

type Resealed = { id: string; kind: string; digest: string; reference: string | null; key: string };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function resealed(ground: Ground): Resealed {
  const kind = unseal(ground.kind);
  const sealed = seal(kind);
  return {
    id: ground.id,
    kind: hex(sealed.cipher),
    digest: hex(groundDigest(ground.agentId, kind)),
    reference: ground.reference ? hex(seal(unseal(ground.reference)).cipher) : null,
    key: sealed.keyId,
  };
}

/** A ground recorded twice, once under each key, was not recognised as the same: one of the two goes. */
async function withdrawTwins({ tx, trail }: CommandContext, rows: string): Promise<void> {
  const twins = await tx.$queryRaw<{ id: string }[]>(sql`
    WITH r AS (
      SELECT r.id, decode(r.digest, 'hex') AS digest FROM json_to_recordset(${rows}::json) AS r(id uuid, digest text)
        JOIN priority_ground g ON g.id = r.id AND g.withdrawn_at IS NULL)
    UPDATE priority_ground g SET withdrawn_at = now(), version = version + 1
      FROM r
     WHERE g.id = r.id AND (
       EXISTS (SELECT 1 FROM priority_ground o WHERE o.agent_id = g.agent_id AND o.kind_digest = r.digest AND o.withdrawn_at IS NULL)
       OR EXISTS (SELECT 1 FROM r o WHERE o.digest = r.digest AND o.id < r.id))
    RETURNING g.id::text`);
  await trail(
    twins.map(({ id }) => ({ action: 'ground.withdrawn', subjectType: 'ground', subjectId: id }) as const),
  );
}

async function resealFiles({ tx }: CommandContext): Promise<void> {
  const files = await tx.$queryRaw<{ id: string; content: Uint8Array }[]>(
    sql`SELECT id::text, content FROM import WHERE sealed AND content IS NOT NULL FOR UPDATE`,
  );
  for (const { id, content } of files) {
    await tx.$executeRaw(
      sql`UPDATE import SET content = ${seal(unseal(content)).cipher} WHERE id = ${id}::uuid`,
    );
  }
}

/**
 * Seals under the newest key what older ones had sealed, in one transaction; what nobody can read stays as it is.
 * Nobody learns a ground by it: not even the trail, which tells of the key alone. Answers how many grounds it was.
 */
export const resealGrounds = defineCommand({
  name: 'keys.reseal',
  permission: 'settings.write',
  input: z.strictObject({}),
  seconds: 300,
  run: async (context) => {
    const { tx, trail } = context;
    const [newest = '', ...older] = groundsKeyIds();
    const grounds = await tx.$queryRaw<Ground[]>(sql`
      SELECT id::text, agent_id::text AS "agentId", kind_cipher AS kind, reference_cipher AS reference
        FROM priority_ground WHERE key_id = ANY(${older}::text[]) ORDER BY id FOR UPDATE`);
    if (grounds.length === 0) return { grounds: 0, key: newest };
    const rows = JSON.stringify(grounds.map(resealed));
    await withdrawTwins(context, rows);
    await tx.$executeRaw(sql`
      UPDATE priority_ground g SET kind_cipher = decode(r.kind, 'hex'), kind_digest = decode(r.digest, 'hex'),
             reference_cipher = decode(r.reference, 'hex'), key_id = r.key
        FROM json_to_recordset(${rows}::json) AS r(id uuid, kind text, digest text, reference text, key text) WHERE g.id = r.id`);
    await resealFiles(context);
    await trail([
      { action: 'settings.changed', subjectType: 'settings', subjectId: '1', after: { groundsKey: newest } },
    ]);
    return { grounds: grounds.length, key: newest };
  },
});
