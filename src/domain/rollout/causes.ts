import type { TrailAction } from '@/domain/trail/actions';

/** What moves the world after a plan was published, so that another plan may be better. */
export const causeKinds = [
  'ABSENCE',
  'WITHDRAWAL',
  'FAULT',
  'MISSED',
  'LATE_DELIVERY',
  'DELIVERY',
  'CENTER_DAY',
  'CAPACITY',
  'CEILING',
  'STOP',
  'PIN',
  'BAND',
  'PEOPLE',
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** How often it happened: people, deliveries, centers … that it concerns. */
export type Cause = { kind: CauseKind; count: number };

/**
 * Which events of the trail are which cause. Hand-overs that were missed and deliveries that are late leave no event:
 * they are read from the state.
 */
export const causeActions: Record<Exclude<CauseKind, 'MISSED' | 'LATE_DELIVERY'>, readonly TrailAction[]> = {
  ABSENCE: ['agent.absent', 'agent.absenceRevoked'],
  WITHDRAWAL: ['agent.withdrawn', 'agent.returned'],
  FAULT: ['device.faulty'],
  DELIVERY: ['delivery.created', 'delivery.changed', 'delivery.closed'],
  CENTER_DAY: ['center.dayChanged'],
  CAPACITY: ['center.changed', 'team.changed', 'line.changed'],
  CEILING: ['ceiling.changed'],
  STOP: ['stop.made', 'stop.resumed'],
  PIN: ['pin.made', 'pin.revoked'],
  BAND: ['agent.bandChanged'],
  PEOPLE: ['agent.created', 'agent.changed', 'agent.teamChanged', 'agent.noShow'],
};

const moving: ReadonlySet<TrailAction> = new Set(Object.values(causeActions).flat());

/** Whether an event may make another plan better. */
export function isCause(action: TrailAction): boolean {
  return moving.has(action);
}

/** Whether there is more of some cause than when a suggestion was thrown away. */
export function hasGrown(now: readonly Cause[], dismissed: readonly Cause[] | null): boolean {
  const before = new Map(dismissed?.map(({ kind, count }) => [kind, count]));
  return now.some(({ kind, count }) => count > (before.get(kind) ?? 0));
}
