import { safeCount, safeList, type SafeCell } from '../access/small-cells';
import { bandCount, bandOf, type Policy, type PriorityFacts } from './policy';

export type Preview = {
  readonly bands: readonly { readonly band: number; readonly now: number; readonly then: SafeCell }[];
  readonly rules: readonly SafeCell[];
  readonly changed: SafeCell;
};

const shown = (value: number): SafeCell => ({ kind: 'shown', value });

/**
 * How many people each band and each rule would hold, and how many change. Where a rule asks for a ground,
 * counts of 1 to 4 are hidden: otherwise a manager could try rules until they point at somebody.
 */
export function previewPolicy(
  policy: Policy,
  people: readonly (PriorityFacts & { readonly band: number })[],
): Preview {
  const highest = people.reduce((most, one) => Math.max(most, one.band), bandCount(policy));
  const now = Array.from({ length: highest }, () => 0);
  const then = Array.from({ length: highest }, () => 0);
  const rules = Array.from({ length: policy.rules.length + 1 }, () => 0);
  let changed = 0;
  const count = (list: number[], index: number) => {
    list[index] = (list[index] ?? 0) + 1;
  };
  for (const one of people) {
    const first = policy.rules.findIndex((rule) => bandOf({ rules: [rule], otherwise: 0 }, one) !== 0);
    const band = first < 0 ? policy.otherwise : (policy.rules[first]?.band ?? policy.otherwise);
    count(rules, first < 0 ? policy.rules.length : first);
    count(now, one.band - 1);
    count(then, band - 1);
    if (band !== one.band) changed += 1;
  }
  const personal = policy.rules.some((rule) =>
    rule.when.some((condition) => condition.kind === 'ANY_GROUND'),
  );
  const safeThen = personal ? safeList(then) : then.map(shown);
  return {
    bands: now.map((value, index) => ({
      band: index + 1,
      now: value,
      then: safeThen[index] ?? shown(0),
    })),
    rules: personal ? safeList(rules) : rules.map(shown),
    changed: personal ? safeCount(changed) : shown(changed),
  };
}
