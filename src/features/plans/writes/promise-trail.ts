import type { CommandContext } from '@/server/command';

/** A promise before and after a plan came into force. */
export type ChangedPromise = {
  id: string;
  centerId: string;
  oldDate: string | null;
  oldRoute: string | null;
  /** The place in the order of the plan before was lost since, by a withdrawal or a change of team. */
  rankLost: boolean;
  date: string | null;
  route: string | null;
};

/** Tells of these promises in the trail; says how many have another date or route. */
export async function trailPromises(
  { trail }: CommandContext,
  changed: readonly ChangedPromise[],
  plan: number | null,
): Promise<number> {
  await trail(
    changed.map(({ id, centerId, oldDate, oldRoute, rankLost, date, route }) => ({
      action: 'agent.promised' as const,
      subjectType: 'agent' as const,
      subjectId: id,
      centerId,
      before: { date: oldDate, route: oldRoute, ...(rankLost ? { rank: null } : {}) },
      after: { date, route, plan },
    })),
  );
  return changed.filter(({ oldDate, oldRoute, date, route }) => oldDate !== date || oldRoute !== route)
    .length;
}
