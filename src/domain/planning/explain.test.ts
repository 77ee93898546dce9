import { describe, expect, it } from 'vitest';
import { explainAgent } from './explain';
import { planScenario } from './plan';
import type { Scenario } from './scenario';

const agent = {
  team: 'T1',
  band: 1,
  route: 'LAPTOP',
  earliest: '2020-03-16',
  front: false,
  promised: null,
} as const;

const scenario: Scenario = {
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 12,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 2,
  remoteCeiling: [
    { from: '2020-03-18', max: 4 },
    { from: '2020-03-23', max: 9 },
  ],
  centers: [{ code: 'K01', handoversPerDay: 1, closedOn: ['2020-03-24'], overrides: [] }],
  supply: [
    { pool: 'depot', usableFrom: '2020-03-16', laptops: 3 },
    { pool: 'depot', usableFrom: '2020-03-25', laptops: 1 },
  ],
  serviceLines: [],
  teams: [{ code: 'T1', center: 'K01' }],
  agents: [
    { id: 'A', ...agent, fixed: null },
    { id: 'B', ...agent, fixed: null },
    { id: 'C', ...agent, band: 2, fixed: null },
    { id: 'D', ...agent, band: 3, fixed: null },
    { id: 'F', ...agent, fixed: { date: '2020-03-26', route: 'LAPTOP', hasDevice: true } },
  ],
};
const plan = planScenario(scenario);

describe('why then', () => {
  it('names each limit that refused each working day, by whom it is used and until when', () => {
    const explained = explainAgent(scenario, plan, 'C');
    const ceiling = {
      ...{ resource: 'ceiling', key: null, used: 4, limit: 4, fullOn: '2020-03-22', byBand: { 1: 2 } },
    };
    const handovers = {
      resource: 'handovers',
      key: 'K01',
      used: 1,
      limit: 1,
      fullOn: null,
      byBand: { 1: 1 },
    };
    expect(explained).toEqual({
      ok: true,
      explanation: {
        agent: 'C',
        rank: 4,
        placed: { date: '2020-03-23', route: 'LAPTOP', pool: 'depot' },
        days: [
          { date: '2020-03-16', refused: [handovers, ceiling] },
          { date: '2020-03-17', refused: [handovers, ceiling] },
          { date: '2020-03-18', refused: [ceiling] },
          { date: '2020-03-19', refused: [ceiling] },
          { date: '2020-03-20', refused: [ceiling] },
        ],
      },
    });
  });

  it('names the day on which a pool is empty', () => {
    const explained = explainAgent(scenario, plan, 'D');
    if (!explained.ok) throw new Error(explained.code);
    expect(explained.explanation.placed?.date).toBe('2020-03-25');
    expect(explained.explanation.days.at(-1)).toEqual({
      date: '2020-03-23',
      refused: [
        { resource: 'handovers', key: 'K01', used: 1, limit: 1, fullOn: null, byBand: { 2: 1 } },
        { resource: 'pool', key: 'depot', used: 3, limit: 3, fullOn: '2020-03-24', byBand: { 1: 2, 2: 1 } },
      ],
    });
  });

  it('has no days for who is first or fixed, and no answer for strangers', () => {
    for (const id of ['A', 'F'])
      expect(explainAgent(scenario, plan, id)).toMatchObject({ explanation: { days: [] } });
    expect(explainAgent(scenario, plan, 'X')).toEqual({ ok: false, code: 'notInScenario' });
    expect(
      explainAgent(
        { ...scenario, agents: [...scenario.agents, { id: 'N', ...agent, fixed: null }] },
        plan,
        'N',
      ),
    ).toEqual({
      ok: false,
      code: 'notInPlan',
    });
  });
});
