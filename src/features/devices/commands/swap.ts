import { z } from 'zod';
import { outcomeOf, uuid, type Verdict } from '@/features/agents/schema';
import { defineCommand, type CommandContext } from '@/server/command';
import { joinSql, sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import { deviceIds, reasonText } from '../schema';
import { lockDevices, type DeviceFacts } from '../writes/facts';
import { judgeDevices } from '../writes/judge';
import { endAssignments, setStatus } from '../writes/set-status';
import { startReplacements, type Replacement } from '../writes/replacements';

type Free = { id: string; poolId: string | null };

function cannotSwap(device: DeviceFacts): string | null {
  if (device.role !== 'CURRENT' || device.agentStage !== 'LIVE') return 'NOT_LIVE';
  if (device.status !== 'FAULTY') return 'NOT_FAULTY';
  return device.hasReplacement ? 'SWAP_OPEN' : null;
}

function cannotReplace(spare: DeviceFacts | undefined, faulty: DeviceFacts): string | null {
  if (!spare) return 'REPLACEMENT_NOT_FOUND';
  const free = spare.kind === 'LAPTOP' && spare.status === 'IN_STOCK' && !spare.inTransit;
  if (!free) return 'DEVICE_NOT_FREE';
  return spare.poolId === null || spare.poolId === faulty.agentCenterId ? null : 'WRONG_POOL';
}

/** Free laptops of these centers and of the depot; one that another transaction holds is left to it. */
function lockSpares(
  context: CommandContext,
  devices: readonly DeviceFacts[],
  except: readonly string[],
): Promise<Free[]> {
  const centers = [...new Set(devices.map((device) => device.agentCenterId))];
  const from = (pool: ReturnType<typeof sql>, most: number) => sql`
    SELECT * FROM (SELECT id::text, pool_id::text AS "poolId" FROM device
      WHERE kind = 'LAPTOP' AND status = 'IN_STOCK' AND archived_at IS NULL AND NOT in_transit AND ${pool}
        AND id <> ALL(${[...except]}::uuid[]) ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED) free`;
  const parts = [
    ...centers.map((center) =>
      from(
        sql`pool_id = ${center}::uuid`,
        devices.filter((device) => device.agentCenterId === center).length,
      ),
    ),
    from(sql`pool_id IS NULL`, devices.length),
  ];
  return context.tx.$queryRaw<Free[]>(joinSql(parts, ' UNION ALL '));
}

/**
 * Opens a replacement for each faulty device of a live agent: the laptop that was scanned, else the
 * next free one of the agent's center, else one of the depot.
 */
export const swapDevices = defineCommand({
  name: 'devices.swap',
  permission: 'assignment.swap',
  input: z.strictObject({
    items: z
      .array(z.strictObject({ deviceId: uuid, replacementId: uuid.optional() }))
      .min(1)
      .max(5_000),
  }),
  run: async (context, { items }) => {
    const wanted = new Map(items.map((item) => [item.deviceId, item.replacementId]));
    const spares = items.flatMap((item) => item.replacementId ?? []);
    const scope = sql`(${deviceScope(context.viewer, 'assignment.swap')})
      AND (a.id IS NULL OR ${agentScope(context.viewer, 'assignment.swap')})`;
    const facts = await lockDevices(context.tx, [...wanted.keys(), ...spares], scope);
    const used = new Set<string>();
    const chosen: Replacement[] = [];
    const { verdicts, going } = judgeDevices([...wanted.keys()], facts, (device) => {
      const refusal = cannotSwap(device);
      const id = wanted.get(device.id);
      if (refusal !== null || id === undefined) return refusal;
      const spare = used.has(id) ? 'DEVICE_NOT_FREE' : cannotReplace(facts.get(id), device);
      if (spare === null) {
        used.add(id);
        chosen.push({ faulty: device, replacementId: id });
      }
      return spare;
    });
    const rest = going.filter((device) => wanted.get(device.id) === undefined);
    const free = rest.length === 0 ? [] : await lockSpares(context, rest, [...used]);
    const short = new Set<string>();
    for (const device of rest) {
      const own = free.findIndex((one) => one.poolId === device.agentCenterId);
      const at = own >= 0 ? own : free.findIndex((one) => one.poolId === null);
      const [spare] = at >= 0 ? free.splice(at, 1) : [];
      if (spare) chosen.push({ faulty: device, replacementId: spare.id });
      else short.add(device.id);
    }
    await startReplacements(context, chosen);
    return outcomeOf(
      verdicts.map((verdict): Verdict =>
        short.has(verdict.id) ? { id: verdict.id, ok: false, code: 'NO_LAPTOP_LEFT' } : verdict,
      ),
    );
  },
});

/** Takes an open replacement back: the laptop is free again, the swap stays open. */
export const cancelSwap = defineCommand({
  name: 'devices.cancelSwap',
  permission: 'assignment.swap',
  input: z.strictObject({ ids: deviceIds, reason: reasonText }),
  run: async (context, { ids, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'assignment.swap'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) =>
      device.role === 'REPLACEMENT' ? null : 'NO_SWAP',
    );
    await endAssignments(context, going, reason);
    await setStatus(context, going, { to: 'IN_STOCK', reason, action: 'device.released' });
    return outcomeOf(verdicts);
  },
});
