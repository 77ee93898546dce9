import type { DeviceStatus, Stage } from './stages';

/** The ways back, each with its reason. */
export type StepBack =
  'UNDO_CLEARANCE' | 'UNASSIGN' | 'UNDO_READY' | 'UNDO_HAND_OVER' | 'UNDO_CONNECTED' | 'UNDO_LIVE' | 'FAULT';

export type BackVerdict =
  | {
      readonly ok: true;
      readonly stage: Stage;
      /** The status the device takes; null: unchanged. */
      readonly device: DeviceStatus | null;
      /** Whether the assignment ends with it. */
      readonly ends: boolean;
      /** Sent back through no fault of theirs: first inside the band. */
      readonly front: boolean;
      /** After LIVE a fault opens a swap: the agent stays. */
      readonly swap: boolean;
    }
  | { readonly ok: false; readonly code: 'WRONG_STAGE' | 'DEVICE_FAULTY' };

type Way = { stage: Stage; device: DeviceStatus | null; ends?: boolean; front?: boolean; swap?: boolean };

const ways: Record<StepBack, Partial<Record<Stage, Way>>> = {
  UNDO_CLEARANCE: { CLEARED: { stage: 'WAITING', device: null } },
  UNASSIGN: {
    DEVICE_ASSIGNED: { stage: 'CLEARED', device: 'IN_STOCK', ends: true },
    DEVICE_READY: { stage: 'CLEARED', device: 'IN_STOCK', ends: true },
  },
  UNDO_READY: { DEVICE_READY: { stage: 'DEVICE_ASSIGNED', device: 'IN_PREPARATION' } },
  UNDO_HAND_OVER: { HANDED_OVER: { stage: 'DEVICE_READY', device: 'READY' } },
  UNDO_CONNECTED: { CONNECTED: { stage: 'HANDED_OVER', device: 'HANDED_OVER' } },
  UNDO_LIVE: { LIVE: { stage: 'CONNECTED', device: 'HANDED_OVER' } },
  FAULT: {
    DEVICE_ASSIGNED: { stage: 'CLEARED', device: 'FAULTY', ends: true, front: true },
    DEVICE_READY: { stage: 'CLEARED', device: 'FAULTY', ends: true, front: true },
    HANDED_OVER: { stage: 'CLEARED', device: 'FAULTY', ends: true, front: true },
    CONNECTED: { stage: 'CLEARED', device: 'FAULTY', ends: true, front: true },
    LIVE: { stage: 'LIVE', device: 'FAULTY', swap: true },
  },
};

/**
 * What a way back does from a stage with a device of this status, or that there is none from there. A faulty
 * device waits for its swap: a step back must not make it sound again.
 */
export function stepBack(way: StepBack, stage: Stage, device: DeviceStatus | null = null): BackVerdict {
  const found = ways[way][stage];
  if (!found) return { ok: false, code: 'WRONG_STAGE' };
  if (device === 'FAULTY' && way !== 'FAULT') return { ok: false, code: 'DEVICE_FAULTY' };
  return { ok: true, ends: false, front: false, swap: false, ...found };
}

/** What a withdrawal does: before the hand-over the device is released, after it a return opens. */
export function withdrawal(stage: Stage): {
  readonly ok: boolean;
  readonly releases: boolean;
  readonly returns: boolean;
} {
  return {
    ok: stage !== 'WITHDRAWN',
    releases: stage === 'DEVICE_ASSIGNED' || stage === 'DEVICE_READY',
    returns: stage === 'HANDED_OVER' || stage === 'CONNECTED' || stage === 'LIVE',
  };
}

/** Where a withdrawn agent goes when the withdrawal is undone. */
export function stageAfterReturn(facts: { baselineRemote: boolean; hasDeclaration: boolean }): Stage {
  if (facts.baselineRemote) return 'LIVE';
  return facts.hasDeclaration ? 'CLEARED' : 'WAITING';
}
