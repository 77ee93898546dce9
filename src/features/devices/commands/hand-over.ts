import { z } from 'zod';
import { isoDate, outcomeOf, uuid } from '@/features/agents/schema';
import { advanceAgents } from '@/features/agents/writes/advance';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import { lockDevices, type DeviceFacts } from '../writes/facts';
import { holdersOf, judgeDevices, overlayByAgent } from '../writes/judge';
import { promoteReplacements } from '../writes/replacements';

function cannotHandOver(device: DeviceFacts, on: string, today: string): string | null {
  if (device.assignmentId === null) return 'NOT_ASSIGNED';
  if (device.inTransit) return 'IN_TRANSIT';
  if (device.role === 'CURRENT') return null;
  if (on > today) return 'DATE_IN_FUTURE';
  if (device.agentStage !== 'LIVE') return 'WRONG_STAGE';
  return device.status === 'READY' ? null : 'DEVICE_NOT_READY';
}

async function idsOfTags(context: CommandContext, tags: readonly string[], scope: Sql) {
  if (tags.length === 0) return { ids: [], unknown: [] };
  const upper = [...new Set(tags.map((tag) => tag.toUpperCase()))];
  const rows = await context.tx.$queryRaw<{ id: string; tag: string }[]>(sql`
    SELECT d.id::text, upper(d.asset_tag) AS tag FROM device d WHERE upper(d.asset_tag) = ANY(${upper}::text[]) AND ${scope}`);
  const known = new Set(rows.map((row) => row.tag));
  return { ids: rows.map((row) => row.id), unknown: upper.filter((tag) => !known.has(tag)) };
}

/** Hands over what was scanned, with one acceptance for all of it; a replacement ends its swap. */
export const handOverByScan = defineCommand({
  name: 'devices.handOverByScan',
  permission: 'stage.handOver',
  input: z
    .strictObject({
      ids: z.array(uuid).max(5_000).default([]),
      tags: z.array(z.string().trim().min(1).max(60)).max(5_000).default([]),
      on: isoDate,
      note: z.string().trim().max(500).optional(),
    })
    .refine((input) => input.ids.length + input.tags.length > 0),
  run: async (context, { ids, tags, on, note }) => {
    const scope = deviceScope(context.viewer, 'stage.handOver');
    const named = await idsOfTags(context, tags, scope);
    const all = [...ids, ...named.ids];
    const agents = agentScope(context.viewer, 'stage.handOver');
    const facts = await lockDevices(context.tx, all, sql`${scope} AND (a.id IS NULL OR ${agents})`);
    const { verdicts, going } = judgeDevices(all, facts, (device) =>
      cannotHandOver(device, on, context.today),
    );
    const opened = await context.tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO acceptance (handed_on, handed_by, note) VALUES (${on}::date, ${context.viewer.userId}::uuid, ${note ?? null})
      RETURNING id::text`);
    const acceptanceId = opened[0]?.id ?? '';
    const byAgent = await advanceAgents(context, {
      to: 'HANDED_OVER',
      ids: holdersOf(going.filter((device) => device.role === 'CURRENT')),
      scope: agents,
      on,
      acceptanceId,
    });
    await promoteReplacements(
      context,
      going.filter((device) => device.role === 'REPLACEMENT'),
      acceptanceId,
    );
    const outcome = outcomeOf([
      ...overlayByAgent(verdicts, facts, byAgent),
      ...named.unknown.map((id) => ({ id, ok: false as const, code: 'NOT_FOUND' })),
    ]);
    if (outcome.done === 0)
      await context.tx.$executeRaw(sql`DELETE FROM acceptance WHERE id = ${acceptanceId}::uuid`);
    return outcome;
  },
});
