import fc from 'fast-check';
import type {
  AgentRoute,
  FixedPlacement,
  Route,
  Scenario,
  ScenarioAgent,
  ScenarioCenter,
} from '@/domain/planning/scenario';
import { centerOf, plusDays, transitionDates } from './calendar';

const START = '2020-04-06';
const ROUTES: Route[] = ['LAPTOP', 'OWN_DESKTOP'];

/** A limit that is often missing, often tight, sometimes 0. */
const limit = (most: number) => fc.option(fc.nat(most), { nil: undefined, freq: 2 });

const given = <K extends string>(key: K, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: number };

const dateFrom = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((day) => plusDays(START, day));

function center(code: string, days: number): fc.Arbitrary<ScenarioCenter> {
  const override = fc
    .record({ date: dateFrom(0, days), handovers: limit(3), conversions: limit(2) })
    .map(({ date, handovers, conversions }) => ({
      date,
      ...given('handovers', handovers),
      ...given('conversions', conversions),
    }));
  return fc
    .record({
      handovers: limit(4),
      conversions: limit(2),
      closedOn: fc.uniqueArray(dateFrom(-3, days), { maxLength: 3 }),
      overrides: fc.uniqueArray(override, { maxLength: 2, selector: ({ date }) => date }),
    })
    .map(({ handovers, conversions, closedOn, overrides }) => ({
      code,
      ...given('handoversPerDay', handovers),
      ...given('conversionsPerDay', conversions),
      closedOn,
      overrides,
    }));
}

interface AgentDraw {
  team: number;
  band: number;
  route: AgentRoute;
  earliest: string;
  front: boolean;
  promise: { rank: number; date: string | null } | null;
  fixed: { date: string; route: Route; hasDevice: boolean } | null;
}

function agentDraw(days: number): fc.Arbitrary<AgentDraw> {
  return fc.record({
    team: fc.nat(3),
    band: fc.integer({ min: 1, max: 3 }),
    route: fc.constantFrom<AgentRoute>('LAPTOP', 'OWN_DESKTOP', 'EITHER', 'EITHER'),
    earliest: fc.oneof(
      { weight: 3, arbitrary: fc.constant(START) },
      { weight: 1, arbitrary: dateFrom(-3, days + 2) },
    ),
    front: fc.oneof(
      { weight: 5, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    promise: fc.option(
      fc.record({ rank: fc.integer({ min: 1, max: 40 }), date: fc.option(dateFrom(0, days)) }),
      { freq: 3 },
    ),
    fixed: fc.option(
      fc.record({ date: dateFrom(-4, days - 1), route: fc.constantFrom(...ROUTES), hasDevice: fc.boolean() }),
      { freq: 3, nil: null },
    ),
  });
}

/** Keeps a fixed placement only where the scenario's form allows it. */
function fixedOf(
  scenario: Scenario,
  agent: ScenarioAgent,
  draw: FixedPlacement | null,
): FixedPlacement | null {
  if (draw === null) return null;
  const route = agent.route === 'EITHER' ? draw.route : agent.route;
  if (draw.date >= scenario.start) return { ...draw, route };
  const busy = transitionDates(
    { ...scenario, horizonDays: scenario.horizonDays + 400 },
    centerOf(scenario, agent),
    draw.date,
  );
  return busy.some((date) => date >= scenario.start) ? { ...draw, route } : null;
}

const share = fc.constantFrom('none', 'some', 'many');

/**
 * Small scenarios in which everything is scarce: closed days and overrides, several pools, EITHER agents, fixed ones
 * beyond their limits, promises, fronts, transitions of 1 to 3 days, missing and zero limits, people without a day.
 */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc
  .record({
    days: fc.integer({ min: 1, max: 10 }),
    centers: fc.integer({ min: 1, max: 3 }),
    fixedShare: share,
    promiseShare: share,
    few: fc.constantFrom(0, 6, 10),
  })
  .chain(({ days, centers, fixedShare, promiseShare, few }) =>
    fc.record({
      days: fc.constant(days),
      fixedShare: fc.constant(fixedShare),
      promiseShare: fc.constant(promiseShare),
      weekdays: fc.oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([1, 2, 3, 4, 5]) },
        { weight: 1, arbitrary: fc.subarray([1, 2, 3, 4, 5, 6, 7]) },
      ),
      transitionDays: fc.integer({ min: 1, max: 3 }),
      alreadyRemote: fc.nat(4),
      ceiling: fc.uniqueArray(fc.record({ from: dateFrom(-1, days), max: fc.nat(24) }), {
        maxLength: 2,
        selector: ({ from }) => from,
      }),
      centers: fc.tuple(...Array.from({ length: centers }, (_, index) => center(`K${index + 1}`, days))),
      supply: fc.array(
        fc.record({ pool: fc.nat(centers), usableFrom: dateFrom(-1, days + 1), laptops: fc.nat(5) }),
        { maxLength: 8, size: 'max' },
      ),
      lines: fc.array(limit(4), { maxLength: 2, size: 'max' }),
      teams: fc.array(fc.record({ center: fc.nat(centers - 1), line: fc.nat(2), most: limit(3) }), {
        minLength: 1,
        maxLength: 4,
      }),
      agents: fc.array(agentDraw(days), { minLength: few, maxLength: 14, size: 'max' }),
    }),
  )
  .map((draw) => {
    const scenario: Scenario = {
      formatVersion: 1,
      start: START,
      horizonDays: draw.days,
      weekdays: draw.weekdays,
      transitionDays: draw.transitionDays,
      alreadyRemote: draw.alreadyRemote,
      remoteCeiling: draw.ceiling,
      centers: draw.centers,
      supply: draw.supply.map(({ pool, ...entry }) => ({
        pool: pool === 0 ? 'depot' : `K${pool}`,
        ...entry,
      })),
      serviceLines: draw.lines.map((most, index) => ({
        code: `L${index + 1}`,
        ...given('maxInTransition', most),
      })),
      teams: draw.teams.map(({ center: index, line, most }, number) => ({
        code: `T${number + 1}`,
        center: `K${index + 1}`,
        ...(line < draw.lines.length ? { serviceLine: `L${line + 1}` } : {}),
        ...given('maxInTransition', most),
      })),
      agents: [],
    };
    const ranks = new Set<number>();
    const wanted = { none: 0, some: 0.3, many: 1 };
    scenario.agents = draw.agents.map((one, index) => {
      const position = ((index * 7) % 10) / 10;
      const promise = position < wanted[draw.promiseShare as keyof typeof wanted] ? one.promise : null;
      const promised = promise !== null && !ranks.has(promise.rank) ? promise : null;
      if (promised !== null) ranks.add(promised.rank);
      const agent: ScenarioAgent = {
        id: `A${String(index).padStart(2, '0')}`,
        team: `T${(one.team % scenario.teams.length) + 1}`,
        band: one.band,
        route: one.route,
        earliest: one.earliest,
        front: one.front,
        promised,
        fixed: null,
      };
      const fixed = position < wanted[draw.fixedShare as keyof typeof wanted] ? one.fixed : null;
      return { ...agent, fixed: fixedOf(scenario, agent, fixed) };
    });
    return scenario;
  });
