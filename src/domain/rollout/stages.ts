/** The stages of an agent, in the order of the way; WITHDRAWN stands beside it. */
export const stages = [
  'WAITING',
  'CLEARED',
  'DEVICE_ASSIGNED',
  'DEVICE_READY',
  'HANDED_OVER',
  'CONNECTED',
  'LIVE',
  'WITHDRAWN',
] as const;

export type Stage = (typeof stages)[number];

export const deviceStatuses = [
  'ORDERED',
  'IN_STOCK',
  'RESERVED',
  'IN_PREPARATION',
  'READY',
  'HANDED_OVER',
  'IN_USE',
  'FAULTY',
  'IN_REPAIR',
  'RETURNED',
  'LOST',
  'RETIRED',
] as const;

export type DeviceStatus = (typeof deviceStatuses)[number];

export type Route = 'LAPTOP' | 'OWN_DESKTOP';
export type Need = Route | 'EITHER';

/** How far along the way a stage is, WAITING 0 … LIVE 6; WITHDRAWN −1. */
export function stagePosition(stage: Stage): number {
  return stage === 'WITHDRAWN' ? -1 : stages.indexOf(stage);
}

/** Stages in which the agent is counted as remote: from the hand-over on. */
export function isRemote(stage: Stage): boolean {
  return stage === 'HANDED_OVER' || stage === 'CONNECTED' || stage === 'LIVE';
}

/** The device statuses that may stand beside a stage while an assignment is active. */
export const statusesAt: Record<Stage, readonly DeviceStatus[]> = {
  WAITING: [],
  CLEARED: [],
  DEVICE_ASSIGNED: ['RESERVED', 'IN_PREPARATION'],
  DEVICE_READY: ['READY'],
  HANDED_OVER: ['HANDED_OVER'],
  CONNECTED: ['HANDED_OVER'],
  LIVE: ['IN_USE', 'FAULTY'],
  WITHDRAWN: ['HANDED_OVER', 'IN_USE', 'FAULTY'],
};
