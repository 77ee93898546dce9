import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import type { AgentFacts } from './facts';

/**
 * Opens the dates of these agents again: the next plan gives new ones. The rank stays, so that nobody
 * loses the place inside the band; the kit that is held for them stays held.
 */
export async function dropPromises(context: CommandContext, agents: readonly AgentFacts[]): Promise<void> {
  const promised = agents.filter((agent) => agent.promisedDate !== null);
  if (promised.length === 0) return;
  await context.tx.$executeRaw(sql`
    UPDATE agent SET promised_date = NULL, promised_route = NULL, version = version + 1
     WHERE id = ANY(${promised.map((agent) => agent.id)}::uuid[])`);
  await context.trail(
    promised.map((agent) => ({
      action: 'agent.dateDropped' as const,
      subjectType: 'agent' as const,
      subjectId: agent.id,
      centerId: agent.centerId,
      before: { date: agent.promisedDate },
      after: { date: null },
    })),
  );
}
