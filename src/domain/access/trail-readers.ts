import type { TrailAction, TrailValues } from '@/domain/trail/actions';
import type { Role } from './roles';

/** How the trail shows itself to a person: in full, with people under pseudonyms, or accounts only. */
export type TrailView = 'manager' | 'auditor' | 'admin';

/** Event families (the part before the dot) that nobody reads in the trail: grounds have a page of their own. */
export const hiddenFamilies = ['ground'] as const;

/** What an administrator sees: accounts and settings. */
export const adminFamilies = ['user', 'settings'] as const;

/** Single events that an auditor does not see: what moves one person between bands. */
export const hiddenFromAuditor = [
  'agent.bandChanged',
  'agent.operationalReason',
  'agent.operationalReasonRevoked',
] as const satisfies readonly TrailAction[];

/**
 * The views that a person's roles open, widest first. Empty for those who may not read the trail.
 */
export function trailViews(held: readonly Role[]): TrailView[] {
  const views: TrailView[] = [];
  if (held.includes('ROLLOUT_MANAGER')) views.push('manager');
  if (held.includes('AUDITOR')) views.push('auditor');
  if (held.includes('ADMIN')) views.push('admin');
  return views;
}

/** What IT staff read of an agent's history: the kit on its way, nothing of the person. */
export const handOverActions = [
  'agent.assigned',
  'agent.unassigned',
  'agent.ready',
  'agent.readyUndone',
  'agent.handedOver',
  'agent.handOverUndone',
  'agent.connected',
  'agent.connectedUndone',
  'agent.live',
  'agent.liveUndone',
  'agent.faulted',
  'agent.promised',
  'agent.dateDropped',
  'agent.noShow',
  'block.opened',
  'block.resolved',
  'block.reassigned',
] as const satisfies readonly TrailAction[];

/** Events about bands and why somebody has one: read by those who may read a band. */
export const bandActions = [
  'agent.bandChanged',
  'agent.operationalReason',
  'agent.operationalReasonRevoked',
] as const satisfies readonly TrailAction[];

const bandFields = new Set(['band', 'rank', 'front', 'policy']);

/** The values of an event without those that tell of bands and the order of the plan. */
export function withoutBandFields(values: TrailValues | null): TrailValues | null {
  if (!values) return null;
  return Object.fromEntries(Object.entries(values).filter(([field]) => !bandFields.has(field)));
}

/** The actions that a view can meet at all: what its filter offers. */
export function actionsOf(view: TrailView, all: readonly TrailAction[]): TrailAction[] {
  const family = (action: TrailAction) => action.split('.')[0] ?? '';
  const within = (families: readonly string[]) => all.filter((action) => families.includes(family(action)));
  const grounds = new Set<TrailAction>(within(hiddenFamilies));
  const single = new Set<TrailAction>(hiddenFromAuditor);
  switch (view) {
    case 'manager':
      return all.filter((action) => !grounds.has(action));
    case 'auditor':
      return all.filter((action) => !grounds.has(action) && !single.has(action));
    case 'admin':
      return within(adminFamilies);
  }
}
