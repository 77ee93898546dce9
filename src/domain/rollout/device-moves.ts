import type { DeviceStatus, Stage } from './stages';

/** The statuses that a device without an assignment may be given by hand. */
export const looseStatuses = ['IN_STOCK', 'FAULTY', 'IN_REPAIR', 'RETURNED', 'LOST', 'RETIRED'] as const;
export type LooseStatus = (typeof looseStatuses)[number];

const ways: Record<DeviceStatus, readonly LooseStatus[]> = {
  ORDERED: ['RETIRED'],
  IN_STOCK: ['FAULTY', 'LOST', 'RETIRED'],
  RESERVED: [],
  IN_PREPARATION: [],
  READY: [],
  HANDED_OVER: [],
  IN_USE: [],
  FAULTY: ['IN_REPAIR', 'LOST', 'RETIRED'],
  IN_REPAIR: ['IN_STOCK', 'LOST', 'RETIRED'],
  RETURNED: ['IN_STOCK', 'FAULTY', 'IN_REPAIR', 'LOST', 'RETIRED'],
  LOST: ['RETURNED', 'RETIRED'],
  RETIRED: [],
};

export type MoveRefusal = 'DEVICE_ASSIGNED' | 'ALREADY_THERE' | 'NO_SUCH_MOVE' | 'IN_TRANSIT';
export type MoveVerdict<Code extends string> =
  { readonly ok: true } | { readonly ok: false; readonly code: Code };

/** The statuses that lie open to a device that nobody has. */
export function looseMovesFrom(status: DeviceStatus): readonly LooseStatus[] {
  return ways[status];
}

/**
 * Whether a device may be given a status outside of an assignment. A device that an agent holds moves
 * with its agent only; a thing on the way can only be given up as lost.
 */
export function canMoveLoose(
  device: { readonly status: DeviceStatus; readonly assigned: boolean; readonly inTransit: boolean },
  to: LooseStatus,
): MoveVerdict<MoveRefusal> {
  if (device.assigned) return { ok: false, code: 'DEVICE_ASSIGNED' };
  if (device.status === to) return { ok: false, code: 'ALREADY_THERE' };
  if (!ways[device.status].includes(to)) return { ok: false, code: 'NO_SUCH_MOVE' };
  return device.inTransit && to !== 'LOST' ? { ok: false, code: 'IN_TRANSIT' } : { ok: true };
}

const sendable: readonly DeviceStatus[] = [
  'IN_STOCK',
  'RESERVED',
  'IN_PREPARATION',
  'READY',
  'FAULTY',
  'IN_REPAIR',
  'RETURNED',
];

export type SendRefusal = 'IN_TRANSIT' | 'ALREADY_THERE' | 'NOT_HERE' | 'DESKTOP_STAYS' | 'OUT_WITH_AGENT';

/**
 * Whether a device may be sent to another pool; null is the depot. A desktop stays at its agent's
 * center, and what an agent holds is not here to be sent.
 */
export function canSend(
  device: {
    readonly kind: 'LAPTOP' | 'DESKTOP';
    readonly status: DeviceStatus;
    readonly inTransit: boolean;
    readonly poolId: string | null;
    readonly locationId: string | null;
    readonly agentStage: Stage | null;
  },
  to: string | null,
): MoveVerdict<SendRefusal> {
  if (device.kind === 'DESKTOP') return { ok: false, code: 'DESKTOP_STAYS' };
  if (device.inTransit) return { ok: false, code: 'IN_TRANSIT' };
  if (device.agentStage === 'LIVE' && device.status === 'FAULTY')
    return { ok: false, code: 'OUT_WITH_AGENT' };
  if (device.agentStage === 'WITHDRAWN') return { ok: false, code: 'OUT_WITH_AGENT' };
  if (!sendable.includes(device.status)) return { ok: false, code: 'NOT_HERE' };
  return device.poolId === to && device.locationId === to
    ? { ok: false, code: 'ALREADY_THERE' }
    : { ok: true };
}

/** What a person at the bench does next with a device. */
export type NextStep =
  | 'ARRIVE'
  | 'PREPARE'
  | 'MARK_READY'
  | 'HAND_OVER'
  | 'SEND'
  | 'CONNECT'
  | 'AWAIT_LIVE'
  | 'SWAP'
  | 'SWAP_RUNNING'
  | 'RETURN'
  | 'REPAIR'
  | 'CHECK'
  | 'ASSIGN'
  | 'RECEIVE'
  | 'NONE';

/** The next step of a device, from its status and from whoever holds it. */
export function nextStepOf(device: {
  readonly status: DeviceStatus;
  readonly inTransit: boolean;
  readonly agentStage: Stage | null;
  readonly stepsLeft: number;
  readonly hasReplacement: boolean;
  /** Whether its agent belongs to a center that the viewer serves; otherwise it has to be sent there. */
  readonly isServedHere: boolean;
}): NextStep {
  if (device.inTransit) return 'ARRIVE';
  if (device.agentStage === 'WITHDRAWN') return 'RETURN';
  switch (device.status) {
    case 'ORDERED':
      return 'RECEIVE';
    case 'IN_STOCK':
      return 'ASSIGN';
    case 'RESERVED':
    case 'IN_PREPARATION':
      return device.stepsLeft === 0 ? 'MARK_READY' : 'PREPARE';
    case 'READY':
      return device.isServedHere ? 'HAND_OVER' : 'SEND';
    case 'HANDED_OVER':
      return device.agentStage === 'CONNECTED' ? 'AWAIT_LIVE' : 'CONNECT';
    case 'FAULTY':
      if (device.agentStage === null) return 'REPAIR';
      return device.hasReplacement ? 'SWAP_RUNNING' : 'SWAP';
    case 'IN_REPAIR':
    case 'RETURNED':
      return 'CHECK';
    default:
      return 'NONE';
  }
}
