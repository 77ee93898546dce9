import { z } from 'zod';
import type { Failure } from '@/domain/commands/result';
import { today } from '@/server/clock';
import { defineCommand, runCommand } from '@/server/command';
import { failureOf } from '@/server/database-errors';
import { db, sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { unseal } from '@/server/grounds-key';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import { groundsInScope, lineColumns, personColumns } from '../queries/ground-sql';
import {
  groundKind,
  uuid,
  type GroundLine,
  type GroundRead,
  type OpenedGround,
  type PersonGrounds,
  type PersonLine,
} from '../schema';
import { noteGroundReads } from '../writes/note-reads';

/** Notes who opens which grounds. What they say is read afterwards: the answer of a command is kept. */
const noteReads = defineCommand({
  name: 'grounds.open',
  permission: 'ground.read',
  input: z.strictObject({ groundIds: z.array(uuid).min(1).max(100) }),
  run: async ({ tx, viewer }, { groundIds }) => {
    const noted = await noteGroundReads(tx, viewer, groundIds);
    if (noted === 0) refuse('NOT_FOUND');
    return { noted };
  },
});

type Row = GroundLine & {
  kindCipher: Uint8Array;
  referenceCipher: Uint8Array | null;
  attestedBy: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
  readBy: GroundRead[] | null;
  history: OpenedGround['history'] | null;
};

async function read(viewer: Viewer, groundIds: readonly string[]): Promise<OpenedGround[]> {
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${lineColumns(today())}, g.kind_cipher AS "kindCipher", g.reference_cipher AS "referenceCipher",
           (SELECT u.name FROM app_user u WHERE u.id = g.attested_by) AS "attestedBy",
           g.recorded_at AS "recordedAt", g.withdrawn_at AS "withdrawnAt",
           (SELECT json_agg(json_build_object('reader', u.name, 'at', r.read_at) ORDER BY r.id DESC)
              FROM ground_read r JOIN app_user u ON u.id = r.reader_id WHERE r.ground_id = g.id) AS "readBy",
           (SELECT json_agg(json_build_object('id', e.id::text, 'action', e.action, 'actor', coalesce(u.name, ''), 'at', e.at) ORDER BY e.id DESC)
              FROM audit_event e LEFT JOIN app_user u ON u.id = e.actor_id
             WHERE e.subject_type = 'ground' AND e.subject_id = g.id::text) AS history
      FROM ${groundsInScope(viewer)} AND g.id = ANY(${[...groundIds]}::uuid[]) ORDER BY g.valid_from, g.id`);
  return rows.map(({ kindCipher, referenceCipher, ...row }) => ({
    ...row,
    kind: groundKind.parse(unseal(kindCipher)),
    reference: referenceCipher ? unseal(referenceCipher) : null,
    recordedAt: row.recordedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    readBy: row.readBy ?? [],
    history: row.history ?? [],
  }));
}

type Opened<Value> = { ok: true; value: Value } | Failure;

/** Opens one ground: the read is noted first, then the ground is shown. */
export async function openGround(viewer: Viewer | null, groundId: string): Promise<Opened<OpenedGround>> {
  const noted = await runCommand(viewer, noteReads, { groundIds: [groundId] });
  if (!noted.ok || !viewer) return noted.ok ? { ok: false, code: 'NOT_SIGNED_IN' } : noted;
  try {
    const ground = (await read(viewer, [groundId]))[0];
    return ground ? { ok: true, value: ground } : { ok: false, code: 'NOT_FOUND' };
  } catch (error) {
    return failureOf(error, noteReads.name);
  }
}

/** All grounds of a person, for the print-out that the person may ask for; each is a noted read. */
export async function openPerson(viewer: Viewer | null, agentId: string): Promise<Opened<PersonGrounds>> {
  if (!viewer) return { ok: false, code: 'NOT_SIGNED_IN' };
  if (!uuid.safeParse(agentId).success) return { ok: false, code: 'INVALID' };
  try {
    return await readPerson(viewer, agentId);
  } catch (error) {
    return failureOf(error, noteReads.name);
  }
}

async function readPerson(viewer: Viewer, agentId: string): Promise<Opened<PersonGrounds>> {
  const people = await db().$queryRaw<(PersonLine & { agentId: string })[]>(sql`
    SELECT ${personColumns}, a.id::text FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE a.id = ${agentId}::uuid AND a.archived_at IS NULL AND ${agentScope(viewer, 'ground.read')}`);
  const person = people[0];
  if (!person) return { ok: false, code: 'NOT_FOUND' };
  const own = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT g.id::text FROM ${groundsInScope(viewer)} AND a.id = ${agentId}::uuid`,
  );
  const ids = own.map((ground) => ground.id);
  if (ids.length > 0) {
    const noted = await runCommand(viewer, noteReads, { groundIds: ids });
    if (!noted.ok) return noted;
  }
  return { ok: true, value: { ...person, grounds: ids.length > 0 ? await read(viewer, ids) : [] } };
}
