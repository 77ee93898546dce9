import { z } from 'zod';
import { readSignIns } from '@/domain/rollout/sign-in-list';
import { outcomeOf, uuid } from '@/features/agents/schema';
import { advanceAgents } from '@/features/agents/writes/advance';
import { takeBack } from '@/features/agents/writes/go-back';
import { instantIn, timeOfDay } from '@/lib/local-time';
import { now, timeZone } from '@/server/clock';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { reasonText, type ConnectOutcome } from '../schema';

type Named = { line: number; number: string; at: Date };
type Refused = ConnectOutcome['refused'][number];

/** The agents of these personnel numbers, only within the scope: a number outside it is unknown. */
async function agentsOf(context: CommandContext, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.tx.$queryRaw<{ id: string; number: string }[]>(sql`
    SELECT a.id::text, a.personnel_number AS number FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.personnel_number = ANY(${[...numbers]}::text[]) AND a.archived_at IS NULL AND ${agentScope(context.viewer, 'stage.connect')}`);
  return new Map(rows.map((row) => [row.number, row.id]));
}

/**
 * Records first sign-ins from a pasted list, `personnel number; time`, with a verdict for each line. Of
 * several lines for one person the earliest sign-in counts.
 */
export const connectByList = defineCommand({
  name: 'devices.connectByList',
  permission: 'stage.connect',
  input: z.strictObject({ text: z.string().min(1).max(2_000_000) }),
  run: async (context, { text }): Promise<ConnectOutcome> => {
    const nowIs = instantIn(timeZone, context.today, timeOfDay(timeZone, now()));
    const lines = readSignIns(text, timeZone);
    const refused: Refused[] = lines.flatMap((line) =>
      line.ok ? [] : [{ line: line.line, text: line.text, code: line.code }],
    );
    const earliest = new Map<string, Named>();
    for (const line of lines) {
      if (!line.ok) continue;
      const named = { line: line.line, number: line.personnelNumber, at: line.at ?? nowIs };
      const known = earliest.get(named.number);
      if (!known || named.at < known.at) earliest.set(named.number, named);
    }
    const agents = await agentsOf(context, [...earliest.keys()]);
    const signIns = new Map<string, Date>();
    const lineOf = new Map<string, Named>();
    for (const named of earliest.values()) {
      const id = agents.get(named.number);
      if (id === undefined) {
        refused.push({ line: named.line, text: named.number, code: 'UNKNOWN_NUMBER' });
      } else {
        signIns.set(id, named.at);
        lineOf.set(id, named);
      }
    }
    const verdicts = await advanceAgents(context, {
      to: 'CONNECTED',
      ids: [...signIns.keys()],
      scope: agentScope(context.viewer, 'stage.connect'),
      on: context.today,
      signIns,
    });
    for (const verdict of verdicts) {
      const named = lineOf.get(verdict.id);
      if (!verdict.ok && named) refused.push({ line: named.line, text: named.number, code: verdict.code });
    }
    return {
      done: verdicts.filter((verdict) => verdict.ok).length,
      refused: refused.sort((a, b) => a.line - b.line),
    };
  },
});

/** Records the first sign-in of these agents as seen now. */
export const connectNow = defineCommand({
  name: 'devices.connectNow',
  permission: 'stage.connect',
  input: z.strictObject({ agentIds: z.array(uuid).min(1).max(20_000) }),
  run: async (context, { agentIds }) => {
    const at = instantIn(timeZone, context.today, timeOfDay(timeZone, now()));
    const verdicts = await advanceAgents(context, {
      to: 'CONNECTED',
      ids: agentIds,
      scope: agentScope(context.viewer, 'stage.connect'),
      on: context.today,
      signIns: new Map(agentIds.map((id) => [id, at])),
    });
    return {
      done: verdicts.filter((verdict) => verdict.ok).length,
      refused: verdicts.flatMap((one) => (one.ok ? [] : [{ id: one.id, code: one.code }])),
    };
  },
});

/** Takes a first sign-in back that was not theirs: the agents have their kit and have not been seen yet. */
export const undoConnected = defineCommand({
  name: 'devices.undoConnected',
  permission: 'stage.connect',
  input: z.strictObject({ agentIds: z.array(uuid).min(1).max(20_000), reason: reasonText }),
  run: async (context, { agentIds, reason }) =>
    outcomeOf(
      await takeBack(context, {
        way: 'UNDO_CONNECTED',
        ids: agentIds,
        scope: agentScope(context.viewer, 'stage.connect'),
        reason,
      }),
    ),
});
