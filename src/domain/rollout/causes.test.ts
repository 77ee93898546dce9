import { describe, expect, it } from 'vitest';
import { causeActions, causeKinds, hasGrown, isCause } from './causes';

describe('the causes of a suggested replan', () => {
  it('are each told by events of their own, or read from the state', () => {
    const events = Object.values(causeActions).flat();
    expect(new Set(events).size).toBe(events.length);
    const told = new Set([...Object.keys(causeActions), 'MISSED', 'LATE_DELIVERY']);
    expect([...told].sort()).toEqual([...causeKinds].sort());
  });

  it('are not the steps of a rollout that goes as planned', () => {
    for (const action of [
      'agent.cleared',
      'agent.assigned',
      'agent.handedOver',
      'agent.live',
      'plan.published',
    ] as const)
      expect(isCause(action)).toBe(false);
    for (const action of [
      'agent.absent',
      'agent.withdrawn',
      'device.faulty',
      'delivery.closed',
      'center.dayChanged',
    ] as const)
      expect(isCause(action)).toBe(true);
  });

  it('count again only when one of them has grown since it was thrown away', () => {
    const dismissed = [
      { kind: 'ABSENCE', count: 3 },
      { kind: 'MISSED', count: 5 },
    ] as const;
    expect(hasGrown([], null)).toBe(false);
    expect(hasGrown([{ kind: 'ABSENCE', count: 1 }], null)).toBe(true);
    expect(hasGrown(dismissed, dismissed)).toBe(false);
    expect(
      hasGrown(
        [
          { kind: 'ABSENCE', count: 2 },
          { kind: 'MISSED', count: 5 },
        ],
        dismissed,
      ),
    ).toBe(false);
    expect(hasGrown([{ kind: 'ABSENCE', count: 4 }], dismissed)).toBe(true);
    expect(hasGrown([{ kind: 'FAULT', count: 1 }], dismissed)).toBe(true);
  });
});
