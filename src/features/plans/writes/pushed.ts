import type { BindingLimit } from '@/domain/planning/plan-document';
import type { Pushed } from '../schema';

/**
 * The binding limits of a plan by day and resource. Of one resource everybody has one limit only (the own center,
 * team, line), so that the people of a day add up; the two pools, which refuse together, count the larger.
 */
export function pushedBy(binding: readonly BindingLimit[]): Pushed[] {
  const found = new Map<string, Pushed>();
  for (const { date, resource, key, refused } of binding) {
    const name = `${date} ${resource}`;
    const one = found.get(name) ?? { date, resource, people: 0, keys: {} };
    one.keys[key ?? ''] = refused;
    one.people += refused;
    found.set(name, one);
  }
  for (const one of found.values()) if (one.resource === 'pool') one.people = peopleOfPools(one.keys);
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function peopleOfPools({ depot = 0, ...own }: Record<string, number>): number {
  return Math.max(
    depot,
    Object.values(own).reduce((sum, people) => sum + people, 0),
  );
}
