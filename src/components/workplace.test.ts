import { expect, test } from 'vitest';
import { chosenWorkplace } from '@/components/workplace';

const held = [
  { role: 'ROLLOUT_MANAGER', href: '/overview' },
  { role: 'TEAM_LEAD', href: '/team' },
] as const;

test('the remembered workplace is shown while the person still holds its role', () => {
  expect(chosenWorkplace(held, 'TEAM_LEAD')?.href).toBe('/team');
});

test('a remembered role that is no longer held falls back to the first', () => {
  expect(chosenWorkplace(held, 'ADMIN')?.href).toBe('/overview');
  expect(chosenWorkplace([], 'ADMIN')).toBe(null);
});
