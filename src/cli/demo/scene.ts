import type { Demo } from '@/domain/demo/generate-demo';
import type { DuePerson } from '@/features/agents/queries/due-people';
import type { Viewer } from '@/server/viewer';
import { happens } from './chance';

/** What a lead who signs in to the demo still finds to do. */
export type LeadTask = 'clear' | 'hand over' | 'confirm live' | 'block';

/** One day of the replay: who acts, when, and what is left to the leads of the demo. */
export type Scene = {
  readonly viewer: Viewer;
  readonly day: string;
  readonly leaves: (task: LeadTask, person: DuePerson) => boolean;
};

/** How many of their people the leads find waiting for a task. */
const shares: Record<LeadTask, number> = { clear: 0.3, 'hand over': 1, 'confirm live': 0.8, block: 0.12 };

/** Which tasks are left to the leads that the demo lets sign in; the other teams have leads who have done theirs. */
export function leftToLeads(demo: Demo): Scene['leaves'] {
  const leads = demo.meta.accounts.filter((account) => account.role === 'team lead');
  const teams = new Set(leads.flatMap((lead) => lead.scope.split(', ')));
  return (task, person) =>
    teams.has(person.team) && happens(`lead ${task}`, person.personnelNumber, shares[task]);
}
