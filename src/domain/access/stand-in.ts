import type { HeldRole } from './scope';

/**
 * Whether a person acts on a team's agents in the place of its leads: who holds the team as a lead
 * does not; whoever else may do it (a manager) stands in and has to say why.
 */
export function isStandIn(held: readonly HeldRole[], teamId: string): boolean {
  return !held.some((one) => one.role === 'TEAM_LEAD' && (one.all || one.teamIds.includes(teamId)));
}
