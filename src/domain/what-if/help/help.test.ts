import { describe, expect, it } from 'vitest';
import { parseScenario } from '@/domain/planning/parse-scenario';
import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { planned } from '../variant-figures';
import type { Hindrance } from './block-groups';
import { hindranceGroups } from './block-groups';
import { helpCandidates, rankHelp, weigh } from './help-entries';
import { lapsed } from './lapsed';
import { loosenedLimits } from './loosened-limits';
import { niceStep } from './nice-step';

const idOf = (index: number) => `A${String(index).padStart(2, '0')}`;
const agent = (index: number, more: Partial<ScenarioAgent> = {}): ScenarioAgent => ({
  ...{ id: idOf(index), team: 'T1', band: 1, route: 'LAPTOP', earliest: '2020-03-16', front: false },
  promised: { date: null, rank: index + 1 },
  fixed: null,
  ...more,
});

/** Two hand-overs a day from Monday, 16 March, for `count` people. */
const scenario = (count: number, more: Partial<Scenario> = {}): Scenario => ({
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 40,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 0,
  remoteCeiling: [],
  centers: [{ code: 'K01', handoversPerDay: 2, closedOn: [], overrides: [] }],
  supply: [{ pool: 'depot', usableFrom: '2020-03-16', laptops: 100 }],
  serviceLines: [],
  teams: [{ code: 'T1', center: 'K01' }],
  agents: Array.from({ length: count }, (_, index) => agent(index)),
  ...more,
});

const hindrance = (index: number, more: Partial<Hindrance> = {}): Hindrance => ({
  ...{ agent: idOf(index), kind: 'NO_INTERNET', owner: 'MANAGERS', center: 'K01' },
  ...more,
});

describe('an appointment that lapses', () => {
  it('is lost for its day, and its agent is next; everybody after moves on', () => {
    const asIs = planned(scenario(6));
    const without = planned(lapsed(asIs, new Set([idOf(0)])));
    const date = (plan: typeof without.plan, index: number) =>
      plan.placements.find((placement) => placement.agent === idOf(index))?.date;
    expect(asIs.plan.placements.map((placement) => placement.date.slice(8))).toEqual([
      '16',
      '16',
      '17',
      '17',
      '18',
      '18',
    ]);
    expect(Array.from({ length: 6 }, (_, index) => date(without.plan, index)?.slice(8))).toEqual([
      '17',
      '16',
      '17',
      '18',
      '18',
      '19',
    ]);
  });

  it('gives the laptop of who holds one back to the center, and stays a valid scenario', () => {
    const holds = { fixed: { date: '2020-03-16', route: 'LAPTOP' as const, hasDevice: true } };
    const world = scenario(3, { agents: [agent(0, holds), agent(1), agent(2)], supply: [] });
    const made = lapsed(planned(world), new Set([idOf(0)]));
    expect(made.supply).toEqual([{ pool: 'K01', usableFrom: '2020-03-16', laptops: 1 }]);
    expect(parseScenario(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, scenario: made });
  });
});

describe('hindrances', () => {
  it('count only where an appointment is near, by kind, and by the center that has most of them', () => {
    const world = scenario(20, {
      centers: ['K01', 'K02'].map((code) => ({ code, handoversPerDay: 1, closedOn: [], overrides: [] })),
    });
    const found = hindranceGroups(
      planned(world),
      [
        hindrance(0),
        hindrance(1),
        hindrance(2, { center: 'K02' }),
        hindrance(19, { kind: 'VPN_REJECTED', owner: 'CENTER_IT' }),
      ],
      '2020-03-20',
      6,
    );
    expect(found).toEqual([
      { kind: 'NO_INTERNET', owner: 'MANAGERS', center: 'K01', open: 2, delaying: [idOf(0), idOf(1)] },
    ]);
  });
});

describe('a limit', () => {
  it('is widened by a step that can be said in a sentence', () => {
    expect([0, 1, 4, 9, 10, 37, 499, 1200].map(niceStep)).toEqual([1, 1, 2, 5, 10, 20, 200, 1000]);
  });

  it('is a candidate in proportion to how many it refused', () => {
    const found = loosenedLimits(planned(scenario(9)), 6);
    expect(found).toEqual([
      {
        change: { kind: 'capacity', of: 'handovers', center: 'K01', perDay: 3, from: null, until: null },
        before: 2,
        refused: expect.any(Number) as number,
      },
    ]);
  });
});

describe('what would help most', () => {
  it('is ranked by the days that it gives in sum, with who is earlier and how much sooner the end is', () => {
    const asIs = planned(scenario(9));
    const entries = rankHelp(helpCandidates(asIs, [hindrance(0)]).map((candidate) => weigh(asIs, candidate)));
    expect(entries.map(({ what }) => what)).toEqual(['widen', 'resolve']);
    expect(entries[0]?.gain).toEqual({ earlier: 6, agentDays: 7, endSooner: 2 });
    expect(entries[1]).toMatchObject({ open: 1, delaying: 1, until: '2020-03-20' });
    expect(entries[1]?.gain.earlier).toBeGreaterThan(1);
  });

  it('leaves out what gives nothing', () => {
    const asIs = planned(scenario(2));
    expect(helpCandidates(asIs, []).map((candidate) => weigh(asIs, candidate))).toEqual([]);
    expect(rankHelp([null])).toEqual([]);
  });
});
