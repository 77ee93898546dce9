import { expect, test } from 'vitest';
import { generateDemo } from '@/domain/demo/generate-demo';
import { leftToLeads } from './scene';

const demo = generateDemo(2020, '2026-11-23', 4_000);
const leaves = leftToLeads(demo);
const people = (team: string) =>
  Array.from({ length: 200 }, (_, index) => ({
    ...{
      id: String(index),
      personnelNumber: String(4_000_000 + index),
      team,
      deviceId: null,
      blocked: false,
    },
    ...{ planned: '2026-11-23', stageSince: '2026-11-20' },
  }));

test('something of each task is left to every lead who signs in to the demo, and nothing to the others', () => {
  const led = demo.meta.accounts
    .filter((account) => account.role === 'team lead')
    .flatMap((lead) => lead.scope.split(', '));
  expect(led.length).toBeGreaterThan(1);
  for (const task of ['clear', 'hand over', 'confirm live', 'block'] as const) {
    for (const team of led) expect(people(team).some((person) => leaves(task, person))).toBe(true);
    expect(people('X-M01').some((person) => leaves(task, person))).toBe(false);
  }
});

test('what is left is the same each time', () => {
  const [person] = people(demo.meta.accounts.find((one) => one.role === 'team lead')?.scope ?? '');
  if (!person) throw new Error('nobody');
  expect(leaves('block', person)).toBe(leftToLeads(demo)('block', person));
});
