/** Every action that the trail can tell of: a closed list, so that each has its words and its reader. */
export const trailActions = [
  'agent.created',
  'agent.changed',
  'agent.teamChanged',
  'agent.bandChanged',
  'agent.cleared',
  'agent.clearanceUndone',
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
  'agent.withdrawn',
  'agent.returned',
  'agent.absent',
  'agent.absenceRevoked',
  'agent.noShow',
  'agent.noShowUndone',
  'agent.operationalReason',
  'agent.operationalReasonRevoked',
  'agent.promised',
  'agent.dateDropped',
  'agent.archived',
  'block.opened',
  'block.resolved',
  'block.reassigned',
  'device.created',
  'device.changed',
  'device.assigned',
  'device.released',
  'device.ticked',
  'device.unticked',
  'device.ready',
  'device.handedOver',
  'device.inUse',
  'device.faulty',
  'device.statusChanged',
  'device.sent',
  'device.arrived',
  'device.swapped',
  'device.archived',
  'delivery.created',
  'delivery.changed',
  'delivery.received',
  'delivery.closed',
  'delivery.archived',
  'center.created',
  'center.changed',
  'center.dayChanged',
  'center.archived',
  'line.created',
  'line.changed',
  'line.archived',
  'team.created',
  'team.changed',
  'team.archived',
  'ceiling.changed',
  'policy.changed',
  'ground.recorded',
  'ground.withdrawn',
  'ground.corrected',
  'checklist.changed',
  'plan.drafted',
  'plan.published',
  'plan.discarded',
  'wave.changed',
  'stop.made',
  'stop.resumed',
  'pin.made',
  'pin.revoked',
  'overtaking.accepted',
  'import.applied',
  'change.undone',
  'user.created',
  'user.changed',
  'user.rolesChanged',
  'user.deactivated',
  'user.passwordChanged',
  'user.linkMade',
  'settings.changed',
  'export.made',
  'calendar.made',
  'calendar.revoked',
  'backup.made',
  'backup.archived',
  'backup.restored',
  'data.erased',
] as const;

export type TrailAction = (typeof trailActions)[number];

export type SubjectType =
  | 'agent'
  | 'device'
  | 'delivery'
  | 'center'
  | 'line'
  | 'team'
  | 'ceiling'
  | 'policy'
  | 'ground'
  | 'checklist'
  | 'plan'
  | 'wave'
  | 'stop'
  | 'pin'
  | 'overtaking'
  | 'import'
  | 'change'
  | 'user'
  | 'settings'
  | 'export'
  | 'calendar';

/** Field values before and after; personal names stay out of the trail. */
export type TrailValues = Readonly<Record<string, string | number | boolean | null>>;

/** One event of the trail as a command states it. */
export type TrailEvent = {
  readonly action: TrailAction;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly centerId?: string | null;
  readonly before?: TrailValues | null;
  readonly after?: TrailValues | null;
  readonly reason?: string | null;
};
