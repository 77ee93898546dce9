import { DEPOT, type Scenario, type Supply } from '@/domain/planning/scenario';
import type { ChangeOf } from './change';
import { outside } from './horizon';
import { changedTo, problem, type Outcome } from './outcome';

/** Supply by date, then pool, each pair once and none of nothing: two equal ones read the same. */
export function mergedSupply(supply: readonly Supply[]): Supply[] {
  const merged = new Map<string, Supply>();
  for (const { pool, usableFrom, laptops } of supply) {
    const name = `${usableFrom} ${pool}`;
    merged.set(name, { pool, usableFrom, laptops: (merged.get(name)?.laptops ?? 0) + laptops });
  }
  return [...merged]
    .filter(([, { laptops }]) => laptops > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** What is still to come: supply that is usable only after the start. */
export const deliveriesOf = (scenario: Scenario): Supply[] =>
  mergedSupply(scenario.supply).filter(({ usableFrom }) => usableFrom > scenario.start);

const isPool = ({ centers }: Scenario, pool: string): boolean =>
  pool === DEPOT || centers.some(({ code }) => code === pool);

/** Takes out all that comes to a pool on a date. */
function without(scenario: Scenario, pool: string, on: string): { supply: Supply[]; laptops: number } {
  if (on <= scenario.start) return { supply: scenario.supply, laptops: 0 };
  const isMeant = (one: Supply) => one.pool === pool && one.usableFrom === on;
  return {
    supply: scenario.supply.filter((one) => !isMeant(one)),
    laptops: scenario.supply.filter(isMeant).reduce((sum, { laptops }) => sum + laptops, 0),
  };
}

/** A delivery comes on another date, also after the end of the plan. */
export function moveDelivery(scenario: Scenario, { pool, from, to }: ChangeOf<'move'>): Outcome {
  const { supply, laptops } = without(scenario, pool, from);
  if (laptops === 0) return problem('NO_DELIVERY');
  if (to < scenario.start) return problem('BEFORE_START');
  return changedTo({ ...scenario, supply: mergedSupply([...supply, { pool, usableFrom: to, laptops }]) });
}

/** Laptops come on top of what is known. */
export function addDelivery(scenario: Scenario, { pool, on, laptops }: ChangeOf<'add'>): Outcome {
  const wrong = outside(scenario, on);
  if (wrong !== null) return problem(wrong);
  if (!isPool(scenario, pool)) return problem('UNKNOWN_CENTER');
  return changedTo({
    ...scenario,
    supply: mergedSupply([...scenario.supply, { pool, usableFrom: on, laptops }]),
  });
}

export function cancelDelivery(scenario: Scenario, { pool, on }: ChangeOf<'cancel'>): Outcome {
  const { supply, laptops } = without(scenario, pool, on);
  if (laptops === 0) return problem('NO_DELIVERY');
  return changedTo({ ...scenario, supply: mergedSupply(supply) });
}
