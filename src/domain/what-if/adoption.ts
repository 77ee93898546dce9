import type { Scenario, ScenarioCenter } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import { applyChanges, type Applied } from './apply-changes';
import type { Change, ChangeKind } from './change';

/** The kinds that a manager can make true by one decision; the others come true elsewhere. */
const adoptable: ReadonlySet<ChangeKind> = new Set(['capacity', 'capacities', 'close', 'open', 'ceiling']);

export const isAdoptable = ({ kind }: Change): boolean => adoptable.has(kind);

/** What has to be written so that the world is as assumed. Null is no limit; a ceiling of null goes. */
export type Adoption = {
  usual: { center: string; handovers: number | null; conversions: number | null }[];
  days: {
    center: string;
    date: IsoDate;
    closed: boolean;
    handovers: number | null;
    conversions: number | null;
  }[];
  ceilings: { from: IsoDate; max: number | null }[];
};

function daysOf(before: ScenarioCenter, after: ScenarioCenter): Adoption['days'] {
  const known = new Map(before.overrides.map((override) => [override.date, JSON.stringify(override)]));
  const closedBefore = new Set(before.closedOn);
  const own = after.overrides
    .filter((override) => known.get(override.date) !== JSON.stringify(override))
    .map(({ date, handovers = null, conversions = null }) => ({
      ...{ center: after.code, date, closed: false, handovers, conversions },
    }));
  const closed = after.closedOn
    .filter((date) => !closedBefore.has(date))
    .map((date) => ({ center: after.code, date, closed: true, handovers: null, conversions: null }));
  return [...own, ...closed];
}

function ceilingsOf(before: Scenario, after: Scenario): Adoption['ceilings'] {
  const maxOf = (scenario: Scenario, from: IsoDate) =>
    scenario.remoteCeiling.find((step) => step.from === from)?.max ?? null;
  const dates = new Set([...before.remoteCeiling, ...after.remoteCeiling].map(({ from }) => from));
  return [...dates]
    .sort()
    .filter((from) => maxOf(before, from) !== maxOf(after, from))
    .map((from) => ({ from, max: maxOf(after, from) }));
}

/** The difference between the world and the same with those of the changes that can be adopted. */
export function adoptionOf(
  world: Scenario,
  changes: readonly Change[],
): { ok: true; adoption: Adoption } | Extract<Applied, { ok: false }> {
  const applied = applyChanges(world, changes.filter(isAdoptable));
  if (!applied.ok) return applied;
  const pairs = applied.scenario.centers.map((after, index) => ({ before: world.centers[index]!, after }));
  return {
    ok: true,
    adoption: {
      usual: pairs.flatMap(({ before, after }) =>
        before.handoversPerDay === after.handoversPerDay &&
        before.conversionsPerDay === after.conversionsPerDay
          ? []
          : [
              {
                center: after.code,
                handovers: after.handoversPerDay ?? null,
                conversions: after.conversionsPerDay ?? null,
              },
            ],
      ),
      days: pairs.flatMap(({ before, after }) => daysOf(before, after)),
      ceilings: ceilingsOf(world, applied.scenario),
    },
  };
}
