import { readSerials } from '@/domain/rollout/serial-list';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { deliveryScope } from '@/server/scope-sql';
import { receiveSchema, type ReceiptOutcome } from '../schema';
import { bookLaptops, type Arrival } from '../writes/book-laptops';

type Locked = {
  id: string;
  number: string;
  poolId: string | null;
  laptops: number;
  received: number;
  closed: boolean;
};

async function lockDelivery(context: CommandContext, id: string): Promise<Locked> {
  const rows = await context.tx.$queryRaw<Locked[]>(sql`
    SELECT v.id::text, v.number, v.pool_id::text AS "poolId", v.laptops, v.received, v.closed_on IS NOT NULL AS closed
      FROM delivery v WHERE v.id = ${id}::uuid AND v.archived_at IS NULL AND ${deliveryScope(context.viewer, 'delivery.receive')}
       FOR UPDATE`);
  return rows[0] ?? refuse('NOT_FOUND');
}

/**
 * Books the laptops of a delivery into its pool by their serial numbers, with a verdict for each line.
 * More or fewer than ordered is allowed and shown; the rest can be given up with a reason.
 */
export const receiveDelivery = defineCommand({
  name: 'deliveries.receive',
  permission: 'delivery.receive',
  input: receiveSchema,
  run: async (context, input): Promise<ReceiptOutcome> => {
    const delivery = await lockDelivery(context, input.deliveryId);
    if (delivery.closed) refuse('ALREADY_DONE');
    const lines = readSerials(input.text);
    const arrivals = lines.flatMap((line): Arrival[] =>
      line.ok
        ? [
            {
              ...line,
              manufacturer: line.manufacturer ?? input.manufacturer,
              model: line.model ?? input.model,
            },
          ]
        : [],
    );
    const refusals = await bookLaptops(context, delivery, arrivals);
    const done = arrivals.length - refusals.size;
    const closed = input.closeBecause !== undefined;
    if (done > 0 || closed)
      await context.tx.$executeRaw(sql`
      UPDATE delivery SET received = received + ${done}, version = version + 1,
             closed_on = CASE WHEN ${closed} THEN ${context.today}::date END
       WHERE id = ${delivery.id}::uuid`);
    const event = {
      subjectType: 'delivery' as const,
      subjectId: delivery.id,
      centerId: delivery.poolId,
    };
    const received = delivery.received + done;
    await context.trail([
      ...(done > 0
        ? [
            {
              ...event,
              action: 'delivery.received' as const,
              before: { received: delivery.received },
              after: { received, ordered: delivery.laptops },
            },
          ]
        : []),
      ...(closed
        ? [
            {
              ...event,
              action: 'delivery.closed' as const,
              after: { closedOn: context.today },
              reason: input.closeBecause ?? null,
            },
          ]
        : []),
    ]);
    return {
      done,
      refused: lines.flatMap((line): ReceiptOutcome['refused'][number][] => {
        if (!line.ok) return [{ line: line.line, text: line.text, code: line.code, device: null }];
        const found = refusals.get(line.line);
        return found ? [{ line: line.line, text: line.serial, ...found }] : [];
      }),
      received: delivery.received + done,
      ordered: delivery.laptops,
      closed,
    };
  },
});
