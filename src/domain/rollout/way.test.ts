import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canAdvance, type StepFacts, type StepTo } from './can-advance';
import { matchDevices, type Claimant, type FreeLaptop } from './match-devices';
import { stageAfterReturn, stepBack, withdrawal, type StepBack } from './step-back';
import { deviceStatuses, stagePosition, stages, statusesAt, type DeviceStatus, type Stage } from './stages';

const steps: StepTo[] = ['CLEARED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED', 'LIVE'];
const backs: StepBack[] = [
  'UNDO_CLEARANCE',
  'UNASSIGN',
  'UNDO_READY',
  'UNDO_HAND_OVER',
  'UNDO_CONNECTED',
  'UNDO_LIVE',
  'FAULT',
];
const day = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24');

const facts: fc.Arbitrary<StepFacts> = fc.record({
  stage: fc.constantFrom(...stages),
  hasOpenBlock: fc.boolean(),
  declarationSignedOn: fc.option(day),
  device: fc.option(
    fc.record({
      status: fc.constantFrom(...deviceStatuses),
      stepsLeft: fc.integer({ min: 0, max: 4 }),
      inTransit: fc.boolean(),
    }),
  ),
  today: fc.constant('2026-11-23'),
  on: day,
  handedOverOn: fc.option(day),
});

/** An agent on a way of any length: what the writes do, with nothing but the verdicts. */
type Walker = { stage: Stage; device: DeviceStatus | null };
type Move =
  | { kind: 'step'; to: StepTo; facts: StepFacts }
  | { kind: 'back'; way: StepBack }
  | { kind: 'assign' | 'withdraw' | 'returnKit' | 'return' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('step' as const), to: fc.constantFrom(...steps), facts }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), way: fc.constantFrom(...backs) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('assign', 'withdraw', 'returnKit', 'return') }),
  },
);

function assigned(walker: Walker): Walker {
  const [verdict] = matchDevices(
    [
      {
        id: 'a',
        stage: walker.stage,
        hasOpenBlock: false,
        need: 'LAPTOP',
        promisedRoute: null,
        centerId: 'c',
        desktop: null,
        rank: 1,
      },
    ],
    [{ id: 'l', poolId: null }],
  );
  return verdict?.ok ? { stage: 'DEVICE_ASSIGNED', device: 'RESERVED' } : walker;
}

function go(walker: Walker, one: Move): Walker {
  switch (one.kind) {
    case 'step': {
      const device =
        walker.device === null
          ? null
          : {
              status: walker.device,
              stepsLeft: one.facts.device?.stepsLeft ?? 0,
              inTransit: one.facts.device?.inTransit ?? false,
            };
      const verdict = canAdvance(one.to, { ...one.facts, stage: walker.stage, device });
      return verdict.ok ? { stage: one.to, device: verdict.device ?? walker.device } : walker;
    }
    case 'back': {
      const verdict = stepBack(one.way, walker.stage);
      if (!verdict.ok) return walker;
      return { stage: verdict.stage, device: verdict.ends ? null : (verdict.device ?? walker.device) };
    }
    case 'assign':
      return assigned(walker);
    case 'withdraw': {
      const leaving = withdrawal(walker.stage);
      return leaving.ok ? { stage: 'WITHDRAWN', device: leaving.releases ? null : walker.device } : walker;
    }
    case 'returnKit':
      return walker.stage === 'WITHDRAWN' ? { ...walker, device: null } : walker;
    case 'return':
      return walker.stage === 'WITHDRAWN' && walker.device === null
        ? { stage: stageAfterReturn({ baselineRemote: false, hasDeclaration: true }), device: null }
        : walker;
  }
}

describe('the way of an agent', () => {
  it('never skips a stage, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let walker: Walker = { stage: 'WAITING', device: null };
        for (const one of moves) {
          const before = stagePosition(walker.stage);
          const from = walker.stage;
          walker = go(walker, one);
          const after = stagePosition(walker.stage);
          if (from !== 'WITHDRAWN' && walker.stage !== 'WITHDRAWN')
            expect(after - before).toBeLessThanOrEqual(1);
          if (from === 'WITHDRAWN') expect(after).toBeLessThanOrEqual(stagePosition('CLEARED'));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('always has a device whose status fits the stage', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let walker: Walker = { stage: 'WAITING', device: null };
        for (const one of moves) {
          walker = go(walker, one);
          const fitting = statusesAt[walker.stage];
          if (walker.device !== null) expect(fitting).toContain(walker.device);
          else expect(['WAITING', 'CLEARED', 'WITHDRAWN']).toContain(walker.stage);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches live: the walks above are not all refusals', () => {
    const whole: Move[] = steps.flatMap((to): Move[] => {
      const step: Move = {
        kind: 'step',
        to,
        facts: {
          stage: 'WAITING',
          hasOpenBlock: false,
          declarationSignedOn: '2026-11-20',
          device: { status: 'RESERVED', stepsLeft: 0, inTransit: false },
          today: '2026-11-23',
          on: '2026-11-23',
          handedOverOn: '2026-11-23',
        },
      };
      return to === 'CLEARED' ? [step, { kind: 'assign' }] : [step];
    });
    expect(whole.reduce(go, { stage: 'WAITING', device: null })).toEqual({ stage: 'LIVE', device: 'IN_USE' });
  });

  it('is held by an open block everywhere but at the clearance', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...steps), (given, to) => {
        const verdict = canAdvance(to, { ...given, hasOpenBlock: true });
        expect(verdict.ok && to !== 'CLEARED').toBe(false);
      }),
    );
  });

  it('takes no step on a day that has not come', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...steps), (given, to) => {
        if (given.on > given.today) expect(canAdvance(to, given).ok).toBe(false);
      }),
    );
  });

  it('is given nothing that is still on the way, and nothing before the declaration was signed', () => {
    const ready: StepFacts = {
      stage: 'DEVICE_READY',
      hasOpenBlock: false,
      declarationSignedOn: '2026-11-20',
      device: { status: 'READY', stepsLeft: 0, inTransit: false },
      today: '2026-11-23',
      on: '2026-11-20',
      handedOverOn: null,
    };
    expect(canAdvance('HANDED_OVER', ready).ok).toBe(true);
    const underway = { ...ready, device: { status: 'READY' as const, stepsLeft: 0, inTransit: true } };
    expect(canAdvance('HANDED_OVER', underway)).toEqual({ ok: false, code: 'IN_TRANSIT' });
    expect(canAdvance('HANDED_OVER', { ...ready, on: '2026-11-19' })).toEqual({
      ok: false,
      code: 'DATE_BEFORE_DECLARATION',
    });
  });

  it('goes back by no step that would make a faulty device sound', () => {
    for (const way of backs.filter((one) => one !== 'FAULT')) {
      for (const stage of stages) {
        const verdict = stepBack(way, stage, 'FAULTY');
        expect(verdict.ok).toBe(false);
      }
    }
    expect(stepBack('FAULT', 'LIVE', 'FAULTY').ok).toBe(true);
  });

  it('is cleared only with a declaration that was signed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (!canAdvance('CLEARED', given).ok) return;
        expect(given.declarationSignedOn !== null && given.declarationSignedOn <= given.today).toBe(true);
      }),
    );
  });
});

const needs = fc.constantFrom('LAPTOP' as const, 'OWN_DESKTOP' as const, 'EITHER' as const);
const claimants: fc.Arbitrary<Claimant[]> = fc
  .array(
    fc.record({
      stage: fc.constantFrom<Stage>(
        'CLEARED',
        'CLEARED',
        'CLEARED',
        'WAITING',
        'DEVICE_ASSIGNED',
        'WITHDRAWN',
      ),
      hasOpenBlock: fc.boolean(),
      need: needs,
      promisedRoute: fc.option(fc.constantFrom('LAPTOP' as const, 'OWN_DESKTOP' as const)),
      centerId: fc.constantFrom('c1', 'c2'),
      free: fc.option(fc.boolean()),
    }),
    { maxLength: 40 },
  )
  .chain((list) =>
    fc.shuffledSubarray([...list.keys()], { minLength: list.length }).map((ranks) =>
      list.map(({ free, ...rest }, index) => ({
        ...rest,
        id: `a${index}`,
        desktop: free === null ? null : { id: `d${index}`, free },
        rank: ranks[index] ?? index,
      })),
    ),
  );
const laptops: fc.Arbitrary<FreeLaptop[]> = fc
  .array(fc.constantFrom('c1', 'c2', null), { maxLength: 30 })
  .map((pools) => pools.map((poolId, index) => ({ id: `l${index}`, poolId })));

describe('giving devices', () => {
  it('gives no device twice and answers for every agent', () => {
    fc.assert(
      fc.property(claimants, laptops, (agents, free) => {
        const verdicts = matchDevices(agents, free);
        const given = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.deviceId] : []));
        expect(new Set(given).size).toBe(given.length);
        expect(verdicts.map((verdict) => verdict.agentId)).toEqual(agents.map((agent) => agent.id));
      }),
    );
  });

  it('never serves a later rank before an earlier one of the same center and need', () => {
    fc.assert(
      fc.property(claimants, laptops, (agents, free) => {
        const verdicts = new Map(matchDevices(agents, free).map((verdict) => [verdict.agentId, verdict]));
        for (const early of agents) {
          const missed = verdicts.get(early.id);
          if (missed?.ok !== false || missed.code !== 'NO_LAPTOP_LEFT') continue;
          const overtakers = agents.filter((late) => {
            const verdict = verdicts.get(late.id);
            return (
              late.rank > early.rank &&
              late.centerId === early.centerId &&
              verdict?.ok &&
              verdict.route === 'LAPTOP'
            );
          });
          expect(overtakers).toEqual([]);
        }
      }),
    );
  });

  it('gives a device of the right pool only to cleared agents without a block', () => {
    fc.assert(
      fc.property(claimants, laptops, (agents, free) => {
        const pools = new Map(free.map((laptop) => [laptop.id, laptop.poolId]));
        const byId = new Map(agents.map((agent) => [agent.id, agent]));
        for (const verdict of matchDevices(agents, free)) {
          if (!verdict.ok) continue;
          const agent = byId.get(verdict.agentId);
          expect(agent).toMatchObject({ stage: 'CLEARED', hasOpenBlock: false });
          if (verdict.route === 'LAPTOP')
            expect([agent?.centerId, null]).toContain(pools.get(verdict.deviceId));
          else expect(agent?.desktop).toEqual({ id: verdict.deviceId, free: true });
          expect([agent?.need, 'EITHER']).toContain(agent?.need === 'EITHER' ? 'EITHER' : verdict.route);
        }
      }),
    );
  });

  it('leaves no laptop of the center lying while somebody there goes without', () => {
    fc.assert(
      fc.property(claimants, laptops, (agents, free) => {
        const verdicts = matchDevices(agents, free);
        const used = new Set(verdicts.flatMap((verdict) => (verdict.ok ? [verdict.deviceId] : [])));
        const without = new Set(
          verdicts.flatMap((verdict) =>
            !verdict.ok && verdict.code === 'NO_LAPTOP_LEFT' ? [verdict.agentId] : [],
          ),
        );
        const centers = new Set(agents.flatMap((agent) => (without.has(agent.id) ? [agent.centerId] : [])));
        for (const laptop of free) {
          if (used.has(laptop.id)) continue;
          expect(laptop.poolId === null ? centers.size === 0 : !centers.has(laptop.poolId)).toBe(true);
        }
      }),
    );
  });
});
