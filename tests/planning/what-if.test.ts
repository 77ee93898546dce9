import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '@/domain/planning/parse-scenario';
import type { Plan } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';
import { applyChanges } from '@/domain/what-if/apply-changes';
import { assumptionsOf, isHeld } from '@/domain/what-if/assumptions';
import type { Change } from '@/domain/what-if/change';
import { deliveriesOf } from '@/domain/what-if/deliveries';
import { helpCandidates, weigh } from '@/domain/what-if/help/help-entries';
import { lapsed } from '@/domain/what-if/help/lapsed';
import { figuresOf, planned } from '@/domain/what-if/variant-figures';
import { arbitraryScenario } from './arbitrary-scenario';
import { plusDays } from './calendar';
import { faultsOfPlan } from './check-plan';

const runs = { numRuns: Number(process.env['PLAN_RUNS'] ?? 120) };
const fewer = { numRuns: Math.ceil(runs.numRuns / 4) };

/** Changes that fit the small scenarios, and some that do not. */
const someChanges = (scenario: Scenario): fc.Arbitrary<Change[]> => {
  const day = fc.integer({ min: -2, max: 11 }).map((days) => plusDays(scenario.start, days));
  const center = fc.constantFrom('K1', 'K2', 'K3');
  const pool = fc.constantFrom('depot', 'K1', 'K2');
  const of = fc.constantFrom('handovers' as const, 'conversions' as const);
  const span = { from: fc.option(day), until: fc.option(day) };
  const kind = <K extends string>(name: K) => fc.constant(name);
  return fc.array(
    fc.oneof(
      fc.record({ kind: kind('move'), pool, from: day, to: day }),
      fc.record({ kind: kind('add'), pool, on: day, laptops: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: kind('cancel'), pool, on: day }),
      fc.record({ kind: kind('capacity'), of, center, perDay: fc.nat(4), ...span }),
      fc.record({ kind: kind('capacities'), of, percent: fc.integer({ min: -100, max: 200 }), ...span }),
      fc.record({ kind: kind('close'), center: fc.option(center), on: day }),
      fc.record({ kind: kind('open'), center: fc.option(center), on: day }),
      fc.record({ kind: kind('ceiling'), from: day, max: fc.option(fc.nat(20)) }),
      fc.record({ kind: kind('team'), team: fc.constantFrom('T1', 'T2'), max: fc.nat(3) }),
      fc.record({ kind: kind('line'), line: fc.constant('L1'), max: fc.option(fc.nat(3)) }),
      fc.record({ kind: kind('teams'), plus: fc.integer({ min: -2, max: 2 }) }),
      fc.record({ kind: kind('order'), bands: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }) }),
    ),
    { maxLength: 5 },
  );
};

const changed = arbitraryScenario.chain((scenario) =>
  someChanges(scenario).map((changes) => ({ scenario, changes })),
);

const days = (plan: Plan) => new Map(plan.placements.map(({ agent, date }) => [agent, date]));

describe('a variant', () => {
  it('without changes is the plan in force', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const applied = applyChanges(scenario, []);
        expect(applied).toEqual({ ok: true, scenario });
        const asIs = planned(scenario);
        const figures = figuresOf(asIs, planned(scenario));
        expect(figures).toMatchObject({
          against: { earlier: 0, later: 0, added: 0, dropped: 0, agentDays: 0 },
        });
        expect({ ...figures, against: null }).toEqual(figuresOf(asIs, asIs));
      }),
      runs,
    );
  });

  it('is again a scenario that the planner accepts, and leaves the first as it was', () => {
    fc.assert(
      fc.property(changed, ({ scenario, changes }) => {
        const before = JSON.stringify(scenario);
        const applied = applyChanges(scenario, changes);
        expect(JSON.stringify(scenario)).toBe(before);
        if (!applied.ok) return;
        const document: unknown = JSON.parse(JSON.stringify(applied.scenario));
        expect(parseScenario(document)).toEqual({ ok: true, scenario: applied.scenario });
        expect(faultsOfPlan(applied.scenario, planned(applied.scenario).plan)).toEqual([]);
      }),
      runs,
    );
  });

  it('accounts for everybody: earlier, later, newly placed, dropped or as before', () => {
    fc.assert(
      fc.property(changed, ({ scenario, changes }) => {
        const applied = applyChanges(scenario, changes);
        if (!applied.ok) return;
        const asIs = planned(scenario);
        const variant = planned(applied.scenario);
        const figures = figuresOf(asIs, variant);
        const { against, byBand } = figures;
        const [old, now] = [days(asIs.plan), days(variant.plan)];
        const count = (rule: (before?: string, after?: string) => boolean) =>
          scenario.agents.filter(({ id }) => rule(old.get(id), now.get(id))).length;
        expect(against).toMatchObject({
          earlier: count((a, b) => a !== undefined && b !== undefined && b < a),
          later: count((a, b) => a !== undefined && b !== undefined && b > a),
          added: count((a, b) => a === undefined && b !== undefined),
          dropped: count((a, b) => a !== undefined && b === undefined),
        });
        for (const { band, agents } of byBand)
          expect(agents).toBe(scenario.agents.filter((agent) => agent.band === band).length);
      }),
      runs,
    );
  });

  it('that undoes itself changes nothing', () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(20), (scenario, pick) => {
        const deliveries = deliveriesOf(scenario);
        const delivery = deliveries[pick % Math.max(1, deliveries.length)];
        const turned: Change[] = [
          { kind: 'order', bands: [3, 1, 2] },
          { kind: 'order', bands: [2, 3, 1] },
        ];
        if (delivery !== undefined && delivery.usableFrom < plusDays(scenario.start, scenario.horizonDays)) {
          const { pool, usableFrom: on, laptops } = delivery;
          turned.push({ kind: 'cancel', pool, on }, { kind: 'add', pool, on, laptops });
        }
        const applied = applyChanges(scenario, turned);
        if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
        expect(planned(applied.scenario).plan).toEqual(planned(scenario).plan);
      }),
      runs,
    );
  });

  it('that lets a center hand over more moves nobody where its hand-overs refused nobody and the order is given', () => {
    const promised = arbitraryScenario.map((scenario) => ({
      ...scenario,
      agents: scenario.agents.map((agent, index) => ({
        ...agent,
        promised: { date: null, rank: index + 1 },
      })),
    }));
    fc.assert(
      fc.property(promised, (scenario) => {
        const asIs = planned(scenario);
        const { binding } = asIs.plan.metrics;
        const refusing = new Set(
          binding.flatMap(({ resource, key }) => (resource === 'handovers' ? [key] : [])),
        );
        const idle = scenario.centers.filter(({ code }) => !refusing.has(code));
        const changes = idle.flatMap(({ code, handoversPerDay }): Change[] =>
          handoversPerDay === undefined
            ? []
            : [
                {
                  ...{ kind: 'capacity', of: 'handovers', center: code, perDay: handoversPerDay + 2 },
                  ...{ from: null, until: null },
                },
              ],
        );
        const applied = applyChanges(scenario, changes);
        if (!applied.ok) return;
        expect(days(planned(applied.scenario).plan)).toEqual(days(asIs.plan));
      }),
      runs,
    );
  });

  it('is assumed until the world is so: then every assumption holds', () => {
    fc.assert(
      fc.property(changed, ({ scenario, changes }) => {
        const applied = applyChanges(scenario, changes);
        if (!applied.ok) return;
        const world = { scenario: applied.scenario, isPolicyChanged: true };
        for (const assumption of assumptionsOf(applied.scenario, changes))
          expect(isHeld(assumption, world)).toBe(true);
      }),
      runs,
    );
  });
});

describe('what would help', () => {
  it('is found by planning valid scenarios only', () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(5), (scenario, every) => {
        const asIs = planned(scenario);
        const held = scenario.agents.filter((_, index) => index % 3 === every % 3).map(({ id }) => id);
        const made = lapsed(asIs, new Set(held));
        expect(parseScenario(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, scenario: made });
        expect(faultsOfPlan(made, planned(made).plan)).toEqual([]);
        for (const candidate of helpCandidates(asIs, [])) expect(weigh(asIs, candidate)).not.toBeNull();
      }),
      fewer,
    );
  });
});
