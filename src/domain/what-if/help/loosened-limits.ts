import type { BindingLimit } from '@/domain/planning/plan-document';
import { DEPOT, type Scenario } from '@/domain/planning/scenario';
import { usualLimit } from '../capacities';
import type { Change, Daily } from '../change';
import type { Planned } from '../variant-figures';
import { niceStep } from './nice-step';

/** A binding limit made a little wider. `before` is its number now, null where the step is a share or an addition. */
export type Loosened = { change: Change; before: number | null; refused: number };

const always = { from: null, until: null };
const CAPACITY_SHARE = 0.2;
const SHARE = 0.1;
const ALL_CENTERS_PERCENT = 10;

/** Refusals by kind of limit and key, and the first date on which each refused. */
function sumByLimit(binding: readonly BindingLimit[]) {
  const sums = new Map<string, { limit: BindingLimit; refused: number; first: string }>();
  for (const limit of binding) {
    // What is short of laptops anywhere is helped by the depot, and each team by the same word for all.
    const key = limit.resource === 'pool' || limit.resource === 'team' ? '' : (limit.key ?? '');
    const name = `${limit.resource} ${key}`;
    const sum = sums.get(name) ?? { limit, refused: 0, first: limit.date };
    sum.refused += limit.refused;
    if (limit.date < sum.first) sum.first = limit.date;
    sums.set(name, sum);
  }
  return [...sums.values()];
}

function centerStep(scenario: Scenario, of: Daily, code: string | null): Omit<Loosened, 'refused'> | null {
  const center = scenario.centers.find((one) => one.code === code);
  const before = center === undefined ? undefined : usualLimit(center, of);
  if (center === undefined || before === undefined) return null;
  const perDay = before + niceStep(before * CAPACITY_SHARE);
  return { change: { kind: 'capacity', of, center: center.code, perDay, ...always }, before };
}

function ceilingStep(scenario: Scenario, on: string): Omit<Loosened, 'refused'> | null {
  const step = scenario.remoteCeiling
    .filter(({ from }) => from <= on)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (step === undefined) return null;
  const max = step.max + niceStep(step.max * SHARE);
  return { change: { kind: 'ceiling', from: step.from, max }, before: step.max };
}

function lineStep(scenario: Scenario, code: string | null): Omit<Loosened, 'refused'> | null {
  const line = scenario.serviceLines.find((one) => one.code === code);
  const before = line?.maxInTransition;
  if (line === undefined || before === undefined) return null;
  const max = before + niceStep(before * SHARE);
  return { change: { kind: 'line', line: line.code, max }, before };
}

function laptopStep(scenario: Scenario, first: string): Omit<Loosened, 'refused'> {
  const inAll = scenario.supply.reduce((sum, { laptops }) => sum + laptops, 0);
  const laptops = niceStep(inAll * SHARE);
  return { change: { kind: 'add', pool: DEPOT, on: first, laptops }, before: null };
}

function stepOf(scenario: Scenario, limit: BindingLimit, first: string): Omit<Loosened, 'refused'> | null {
  switch (limit.resource) {
    case 'handovers':
    case 'conversions':
      return centerStep(scenario, limit.resource, limit.key);
    case 'ceiling':
      return ceilingStep(scenario, limit.date);
    case 'serviceLine':
      return lineStep(scenario, limit.key);
    case 'team':
      return { change: { kind: 'teams', plus: 1 }, before: null };
    case 'pool':
      return laptopStep(scenario, first);
  }
}

/** The same for all centers at once, where more than one is full. */
function everywhere(loosened: readonly Loosened[], of: Daily): Loosened[] {
  const full = loosened.filter(({ change }) => change.kind === 'capacity' && change.of === of);
  if (full.length < 2) return [];
  const refused = full.reduce((sum, one) => sum + one.refused, 0);
  return [
    {
      change: { kind: 'capacities', of, percent: ALL_CENTERS_PERCENT, ...always },
      before: null,
      refused,
    },
  ];
}

/**
 * The limits of a plan that refused most, each widened by one step: a fifth of a center's number, a tenth of a ceiling,
 * a line or the laptops, one person of each team; rounded down to 1, 2, 5, 10 … At most `most`.
 */
export function loosenedLimits({ scenario, plan }: Planned, most: number): Loosened[] {
  const single = sumByLimit(plan.metrics.binding).flatMap(({ limit, refused, first }) => {
    const step = stepOf(scenario, limit, first);
    return step === null ? [] : [{ ...step, refused }];
  });
  return [...single, ...everywhere(single, 'handovers'), ...everywhere(single, 'conversions')]
    .sort((a, b) => b.refused - a.refused)
    .slice(0, most);
}
