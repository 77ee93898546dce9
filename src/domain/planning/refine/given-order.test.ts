import { expect, it } from 'vitest';
import { parseScenario } from '../parse-scenario';
import { planScenario } from '../plan';
import { givenOrder } from './given-order';

it('orders equal agents as it is told, those it does not name last by id, and never across bands', () => {
  const agent = (id: string, band: number) => ({ id, team: 'T', band, route: 'LAPTOP' });
  const parsed = parseScenario({
    formatVersion: 1,
    start: '2020-03-16',
    horizonDays: 7,
    weekdays: [1, 2, 3, 4, 5],
    centers: [{ code: 'K', handoversPerDay: 2 }],
    supply: [{ pool: 'depot', usableFrom: '2020-03-16', laptops: 9 }],
    teams: [{ code: 'T', center: 'K' }],
    agents: [agent('A', 2), agent('B', 1), agent('C', 1), agent('D', 1), agent('E', 1)],
  });
  if (!parsed.ok) throw new Error('refused');
  const { placements } = planScenario(parsed.scenario, givenOrder(['A', 'D', 'C']));
  expect(placements.map(({ agent: id, date }) => `${id} ${date.slice(8)}`)).toEqual([
    'D 16',
    'C 16',
    'B 17',
    'E 17',
    'A 18',
  ]);
});
