import { z } from 'zod';
import { uuid } from '@/features/agents/schema';
import { depotCode, reasonText } from '@/features/devices/schema';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { deliveryFields } from '../schema';

async function poolOf(context: CommandContext, code: string): Promise<string | null> {
  if (code === depotCode) return null;
  const rows = await context.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id::text FROM service_center WHERE code = ${code} AND archived_at IS NULL`,
  );
  return rows[0]?.id ?? refuse('INVALID', {}, { pool: 'unknown' });
}

type Row = {
  number: string;
  poolId: string | null;
  pool: string;
  supplier: string;
  expected: string;
  laptops: number;
  received: number;
  closed: boolean;
};

/** The delivery under lock, if it is still as the person saw it. */
async function lock(context: CommandContext, id: string, version: number): Promise<Row> {
  const rows = await context.tx.$queryRaw<(Row & { version: number })[]>(sql`
    SELECT v.number, v.pool_id::text AS "poolId", coalesce(c.code, ${depotCode}) AS pool, v.supplier, v.expected::text,
           v.laptops, v.received, v.closed_on IS NOT NULL AS closed, v.version
      FROM delivery v LEFT JOIN service_center c ON c.id = v.pool_id
     WHERE v.id = ${id}::uuid AND v.archived_at IS NULL FOR UPDATE OF v`);
  const row = rows[0] ?? refuse('NOT_FOUND');
  return row.version === version ? row : refuse('STALE');
}

/** What the trail tells of a delivery. */
const told = ({
  number,
  pool,
  expected,
  laptops,
  supplier,
}: Omit<Row, 'poolId' | 'received' | 'closed'>) => ({
  number,
  pool,
  expected,
  laptops,
  ...(supplier ? { supplier } : {}),
});

async function refuseTaken(context: CommandContext, number: string, except: string | null): Promise<void> {
  const taken = await context.tx.$queryRaw<unknown[]>(
    sql`SELECT 1 FROM delivery WHERE number = ${number} AND id IS DISTINCT FROM ${except}::uuid`,
  );
  if (taken.length > 0) refuse('ALREADY_IN_USE', {}, { number: 'taken' });
}

/** Announces a delivery to the depot or a center. */
export const createDelivery = defineCommand({
  name: 'deliveries.create',
  permission: 'delivery.write',
  input: z.strictObject(deliveryFields),
  run: async (context, input) => {
    const pool = await poolOf(context, input.pool);
    await refuseTaken(context, input.number, null);
    const rows = await context.tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO delivery (number, pool_id, expected, laptops, supplier)
      VALUES (${input.number}, ${pool}::uuid, ${input.expected}::date, ${input.laptops}, ${input.supplier}) RETURNING id::text`);
    const id = rows[0]?.id ?? '';
    await context.trail([
      {
        action: 'delivery.created',
        subjectType: 'delivery',
        subjectId: id,
        centerId: pool,
        after: told(input),
      },
    ]);
    return { id };
  },
});

/** Changes a delivery: another date, amount or pool. The pool is fixed once something has come in. */
export const editDelivery = defineCommand({
  name: 'deliveries.edit',
  permission: 'delivery.write',
  input: z.strictObject({ id: uuid, version: z.number().int(), ...deliveryFields }),
  run: async (context, input) => {
    const before = await lock(context, input.id, input.version);
    const pool = await poolOf(context, input.pool);
    if (before.received > 0 && pool !== before.poolId) refuse('INVALID', {}, { pool: 'received' });
    if (input.laptops < before.received) refuse('INVALID', {}, { laptops: 'fewerThanReceived' });
    await refuseTaken(context, input.number, input.id);
    await context.tx.$executeRaw(sql`
      UPDATE delivery SET number = ${input.number}, pool_id = ${pool}::uuid, expected = ${input.expected}::date,
             laptops = ${input.laptops}, supplier = ${input.supplier}, version = version + 1 WHERE id = ${input.id}::uuid`);
    await context.trail([
      {
        action: 'delivery.changed',
        subjectType: 'delivery',
        subjectId: input.id,
        centerId: pool,
        before: told(before),
        after: told(input),
      },
    ]);
    return { id: input.id };
  },
});

/** Closes a delivery of which nothing more will come, or opens a closed one again. */
export const closeDelivery = defineCommand({
  name: 'deliveries.close',
  permission: 'delivery.write',
  input: z.strictObject({ id: uuid, version: z.number().int(), closed: z.boolean(), reason: reasonText }),
  run: async (context, { id, version, closed, reason }) => {
    const before = await lock(context, id, version);
    if (before.closed === closed) refuse('ALREADY_DONE');
    await context.tx.$executeRaw(sql`
      UPDATE delivery SET closed_on = CASE WHEN ${closed} THEN ${context.today}::date END, version = version + 1
       WHERE id = ${id}::uuid`);
    await context.trail([
      {
        action: closed ? 'delivery.closed' : 'delivery.changed',
        subjectType: 'delivery',
        subjectId: id,
        centerId: before.poolId,
        before: { closed: before.closed },
        after: { closed, received: before.received, ordered: before.laptops },
        reason,
      },
    ]);
    return { id };
  },
});
