import { describe, expect, it } from 'vitest';
import { canMoveLoose, canSend, looseMovesFrom, looseStatuses, nextStepOf } from './device-moves';
import { deviceStatuses } from './stages';

const loose = { assigned: false, inTransit: false } as const;

describe('moves of a device that nobody has', () => {
  it('a faulty device goes to repair and from there back to stock, never straight back', () => {
    expect(canMoveLoose({ ...loose, status: 'FAULTY' }, 'IN_REPAIR')).toEqual({ ok: true });
    expect(canMoveLoose({ ...loose, status: 'IN_REPAIR' }, 'IN_STOCK')).toEqual({ ok: true });
    expect(canMoveLoose({ ...loose, status: 'FAULTY' }, 'IN_STOCK')).toEqual({
      ok: false,
      code: 'NO_SUCH_MOVE',
    });
  });

  it('a device that an agent holds does not move by itself', () => {
    for (const status of deviceStatuses) {
      for (const to of looseStatuses) {
        expect(canMoveLoose({ status, assigned: true, inTransit: false }, to).ok).toBe(false);
      }
    }
  });

  it('a retired device stays retired', () => {
    expect(looseMovesFrom('RETIRED')).toEqual([]);
  });

  it('what is on the way can only be given up as lost', () => {
    const underway = { status: 'IN_STOCK', assigned: false, inTransit: true } as const;
    expect(canMoveLoose(underway, 'LOST')).toEqual({ ok: true });
    expect(canMoveLoose(underway, 'RETIRED')).toEqual({ ok: false, code: 'IN_TRANSIT' });
  });
});

describe('sending a device to another pool', () => {
  const laptop = {
    kind: 'LAPTOP',
    status: 'IN_STOCK',
    inTransit: false,
    poolId: null,
    locationId: null,
    agentStage: null,
  } as const;

  it('a laptop of the depot may be sent to a center, but not to where it is', () => {
    expect(canSend(laptop, 'dortmund')).toEqual({ ok: true });
    expect(canSend(laptop, null)).toEqual({ ok: false, code: 'ALREADY_THERE' });
  });

  it('a desktop stays where its agent is', () => {
    expect(canSend({ ...laptop, kind: 'DESKTOP', poolId: 'bochum' }, null)).toEqual({
      ok: false,
      code: 'DESKTOP_STAYS',
    });
  });

  it('what an agent holds cannot be sent', () => {
    expect(canSend({ ...laptop, status: 'FAULTY', agentStage: 'LIVE' }, 'x').ok).toBe(false);
    expect(canSend({ ...laptop, status: 'HANDED_OVER', agentStage: 'CONNECTED' }, 'x').ok).toBe(false);
    expect(canSend({ ...laptop, status: 'RESERVED', agentStage: 'DEVICE_ASSIGNED' }, 'x').ok).toBe(true);
  });
});

describe('the next step of a device', () => {
  const base = {
    inTransit: false,
    agentStage: null,
    stepsLeft: 0,
    hasReplacement: false,
    isServedHere: true,
  } as const;

  it('is to mark it ready as soon as no step is left', () => {
    const prepared = { ...base, status: 'IN_PREPARATION', agentStage: 'DEVICE_ASSIGNED' } as const;
    expect(nextStepOf({ ...prepared, stepsLeft: 1 })).toBe('PREPARE');
    expect(nextStepOf(prepared)).toBe('MARK_READY');
  });

  it('is a swap for a faulty device of a live agent, and a repair for one that nobody has', () => {
    expect(nextStepOf({ ...base, status: 'FAULTY', agentStage: 'LIVE' })).toBe('SWAP');
    expect(nextStepOf({ ...base, status: 'FAULTY', agentStage: 'LIVE', hasReplacement: true })).toBe(
      'SWAP_RUNNING',
    );
    expect(nextStepOf({ ...base, status: 'FAULTY' })).toBe('REPAIR');
  });

  it('is the hand-over where its agent is, and the way there elsewhere', () => {
    const ready = { ...base, status: 'READY', agentStage: 'DEVICE_READY' } as const;
    expect(nextStepOf(ready)).toBe('HAND_OVER');
    expect(nextStepOf({ ...ready, isServedHere: false })).toBe('SEND');
  });

  it('is the return for whatever a withdrawn agent still has', () => {
    expect(nextStepOf({ ...base, status: 'IN_USE', agentStage: 'WITHDRAWN' })).toBe('RETURN');
  });
});
