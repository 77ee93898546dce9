import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { applyChanges } from './apply-changes';
import { assumptionsOf, isHeld } from './assumptions';
import type { Change } from './change';
import type { ChangeProblemCode } from './outcome';

const agent = (id: string, band: number): ScenarioAgent => ({
  ...{ id, band, team: 'T1', route: 'LAPTOP', earliest: '2020-03-16', front: false },
  ...{ promised: null, fixed: null },
});

/** Monday 16 to Friday 27 March, two centers; Köln has a Saturday of its own and a closed Thursday. */
const scenario: Scenario = {
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 12,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 0,
  remoteCeiling: [{ from: '2020-03-16', max: 100 }],
  centers: [
    {
      code: 'CGN',
      handoversPerDay: 10,
      conversionsPerDay: 4,
      closedOn: ['2020-03-19'],
      overrides: [{ date: '2020-03-21', handovers: 3 }],
    },
    { code: 'BER', handoversPerDay: 5, closedOn: [], overrides: [] },
  ],
  supply: [
    { pool: 'depot', usableFrom: '2020-03-16', laptops: 20 },
    { pool: 'depot', usableFrom: '2020-03-18', laptops: 30 },
    { pool: 'CGN', usableFrom: '2020-03-18', laptops: 7 },
  ],
  serviceLines: [{ code: 'MOBILE', maxInTransition: 9 }],
  teams: [
    { code: 'T1', center: 'CGN', serviceLine: 'MOBILE', maxInTransition: 2 },
    { code: 'T2', center: 'BER' },
  ],
  agents: [agent('A', 1), agent('B', 2), agent('C', 3)],
};

const after = (...changes: Change[]): Scenario => {
  const applied = applyChanges(scenario, changes);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.scenario;
};
const center = (made: Scenario, code: string) => made.centers.find((one) => one.code === code);
const always = { from: null, until: null };

describe('deliveries', () => {
  it('are moved, added and cancelled; what is in stock stays', () => {
    expect(after({ kind: 'move', pool: 'depot', from: '2020-03-18', to: '2020-03-24' }).supply).toEqual([
      { pool: 'depot', usableFrom: '2020-03-16', laptops: 20 },
      { pool: 'CGN', usableFrom: '2020-03-18', laptops: 7 },
      { pool: 'depot', usableFrom: '2020-03-24', laptops: 30 },
    ]);
    const added = after({ kind: 'add', pool: 'CGN', on: '2020-03-18', laptops: 5 }).supply;
    expect(added).toContainEqual({ pool: 'CGN', usableFrom: '2020-03-18', laptops: 12 });
    const cancelled = after({ kind: 'cancel', pool: 'depot', on: '2020-03-18' }).supply;
    expect(cancelled.reduce((sum, { laptops }) => sum + laptops, 0)).toBe(27);
  });
});

describe('capacities', () => {
  it('without dates are the usual number; a day with a number of its own keeps it', () => {
    const changed = center(
      after({ kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 14, ...always }),
      'CGN',
    );
    expect(changed).toMatchObject({ handoversPerDay: 14, overrides: [{ date: '2020-03-21', handovers: 3 }] });
  });

  it('from a date until another change the working days between, and only those', () => {
    const span = { from: '2020-03-18', until: '2020-03-23' };
    const made = after({ kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 14, ...span });
    expect(center(made, 'CGN')).toMatchObject({
      handoversPerDay: 10,
      closedOn: ['2020-03-19'],
      overrides: [
        { date: '2020-03-18', handovers: 14 },
        { date: '2020-03-20', handovers: 14 },
        { date: '2020-03-21', handovers: 3 },
        { date: '2020-03-23', handovers: 14 },
      ],
    });
  });

  it('of a single day change also a number of its own', () => {
    const day = { from: '2020-03-21', until: '2020-03-21' };
    const made = after({ kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 8, ...day });
    expect(center(made, 'CGN')?.overrides).toEqual([{ date: '2020-03-21', handovers: 8 }]);
  });

  it('of all centers grow by percent, and no limit stays no limit', () => {
    const made = after({ kind: 'capacities', of: 'conversions', percent: 30, ...always });
    expect(center(made, 'CGN')?.conversionsPerDay).toBe(5);
    expect(center(made, 'BER')).not.toHaveProperty('conversionsPerDay');
  });
});

describe('days', () => {
  it('are closed in one center or in all, and opened again', () => {
    const closed = after({ kind: 'close', center: null, on: '2020-03-21' });
    expect(center(closed, 'CGN')).toMatchObject({ closedOn: ['2020-03-19', '2020-03-21'], overrides: [] });
    expect(center(closed, 'BER')?.closedOn).toEqual(['2020-03-21']);
    const opened = after({ kind: 'open', center: 'CGN', on: '2020-03-19' });
    expect(center(opened, 'CGN')).toMatchObject({
      closedOn: [],
      overrides: [{ date: '2020-03-19' }, { date: '2020-03-21' }],
    });
  });
});

describe('a closed day', () => {
  const on = '2020-03-18';
  const promised = { date: on, rank: 1 };
  const holding = (hasDevice: boolean, date = on) => ({ date, route: 'LAPTOP' as const, hasDevice });
  const world: Scenario = {
    ...scenario,
    agents: [
      { ...agent('A', 1), promised, fixed: holding(true) },
      { ...agent('B', 1), promised, fixed: holding(false) },
      { ...agent('C', 1), team: 'T2', promised, fixed: holding(false) },
      { ...agent('D', 1), fixed: holding(true, scenario.start) },
    ],
  };
  const fixedAfter = (change: Change) => {
    const applied = applyChanges(world, [change]);
    return applied.ok ? applied.scenario.agents.map(({ fixed }) => fixed?.date ?? null) : [];
  };

  it('holds nobody to it; with a device in hand it is the next working day', () => {
    const held = fixedAfter({ kind: 'close', center: 'CGN', on });
    expect(held).toEqual(['2020-03-20', null, on, scenario.start]);
  });

  it('does not take back who has moved today', () => {
    const held = fixedAfter({ kind: 'close', center: null, on: scenario.start });
    expect(held).toEqual([on, on, on, scenario.start]);
  });
});

describe('limits', () => {
  it('of the ceiling are steps that come, change and go', () => {
    const step = { from: '2020-03-23', max: 150 };
    expect(after({ kind: 'ceiling', ...step }).remoteCeiling).toEqual([scenario.remoteCeiling[0], step]);
    expect(after({ kind: 'ceiling', from: '2020-03-16', max: 90 }).remoteCeiling[0]?.max).toBe(90);
    expect(after({ kind: 'ceiling', from: '2020-03-16', max: null }).remoteCeiling).toEqual([]);
  });

  it('in transition are those of a team, of a line, or of every team that has one', () => {
    expect(after({ kind: 'team', team: 'T2', max: 3 }).teams[1]).toMatchObject({ maxInTransition: 3 });
    expect(after({ kind: 'line', line: 'MOBILE', max: null }).serviceLines).toEqual([{ code: 'MOBILE' }]);
    const teams = after({ kind: 'teams', plus: -5 }).teams;
    expect(teams[0]?.maxInTransition).toBe(0);
    expect(teams[1]).not.toHaveProperty('maxInTransition');
  });

  it('of the order are bands: who moves first is the one named first', () => {
    const bands = after({ kind: 'order', bands: [3, 1, 2] }).agents.map(({ band }) => band);
    expect(bands).toEqual([2, 3, 1]);
  });
});

describe('a change that cannot be made', () => {
  const wrong: [Change, ChangeProblemCode][] = [
    [{ kind: 'move', pool: 'depot', from: '2020-03-20', to: '2020-03-24' }, 'NO_DELIVERY'],
    [{ kind: 'cancel', pool: 'depot', on: '2020-03-16' }, 'NO_DELIVERY'],
    [{ kind: 'add', pool: 'HAM', on: '2020-03-20', laptops: 1 }, 'UNKNOWN_CENTER'],
    [{ kind: 'add', pool: 'depot', on: '2020-03-15', laptops: 1 }, 'BEFORE_START'],
    [{ kind: 'add', pool: 'depot', on: '2020-03-28', laptops: 1 }, 'AFTER_END'],
    [{ kind: 'capacity', of: 'handovers', center: 'HAM', perDay: 1, ...always }, 'UNKNOWN_CENTER'],
    [
      {
        kind: 'capacity',
        of: 'handovers',
        center: 'CGN',
        perDay: 1,
        from: '2020-03-19',
        until: '2020-03-19',
      },
      'NO_WORKING_DAY',
    ],
    [
      { kind: 'capacities', of: 'handovers', percent: 1, from: '2020-03-20', until: '2020-03-19' },
      'ENDS_BEFORE_IT_BEGINS',
    ],
    [{ kind: 'close', center: 'CGN', on: '2020-03-28' }, 'AFTER_END'],
    [{ kind: 'ceiling', from: '2020-03-20', max: null }, 'NO_CEILING'],
    [{ kind: 'team', team: 'T9', max: 1 }, 'UNKNOWN_TEAM'],
    [{ kind: 'line', line: 'TV', max: 1 }, 'UNKNOWN_LINE'],
    [{ kind: 'order', bands: [2, 1] }, 'ORDER_INCOMPLETE'],
  ];

  it.each(wrong)('is named with its place and reason: %j', (change, code) => {
    const fine: Change = { kind: 'teams', plus: 1 };
    expect(applyChanges(scenario, [fine, change])).toEqual({ ok: false, problems: [{ index: 1, code }] });
  });
});

describe('an assumption', () => {
  const changes: Change[] = [
    { kind: 'add', pool: 'depot', on: '2020-03-18', laptops: 10 },
    { kind: 'capacities', of: 'handovers', percent: 20, from: '2020-03-18', until: '2020-03-20' },
    { kind: 'open', center: 'CGN', on: '2020-03-19' },
    { kind: 'ceiling', from: '2020-03-23', max: 150 },
    { kind: 'teams', plus: 1 },
    { kind: 'line', line: 'MOBILE', max: 12 },
  ];

  it('does not hold in the world as it is, and holds in the world as it was assumed', () => {
    const made = after(...changes);
    const assumptions = assumptionsOf(made, changes);
    for (const assumption of assumptions) {
      expect(isHeld(assumption, { scenario, isPolicyChanged: false })).toBe(false);
      expect(isHeld(assumption, { scenario: made, isPolicyChanged: false })).toBe(true);
    }
  });

  it('about the order of bands waits for another policy', () => {
    const [assumption] = assumptionsOf(scenario, [{ kind: 'order', bands: [2, 1, 3] }]);
    expect(isHeld(assumption!, { scenario, isPolicyChanged: false })).toBe(false);
    expect(isHeld(assumption!, { scenario, isPolicyChanged: true })).toBe(true);
  });
});
