import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { centerOf, datesOfHorizon, isWorkingDay, teamOf, transitionDates } from './calendar';
import { mostServed } from './flow';

/** An agent on a date; the routes of EITHER agents who are not fixed are open. */
export interface Stand {
  agent: ScenarioAgent;
  date: string;
}

/** One limit on one date, and the larger of it and the use by the fixed placements alone. */
export interface DayLimit {
  resource: string;
  key: string | null;
  date: string;
  own: number;
  raised: number;
  fixedUse: number;
}

const countOf = <T>(list: readonly T[], test: (item: T) => boolean): number => list.filter(test).length;

export function fixedStands(scenario: Scenario): Stand[] {
  return scenario.agents.flatMap((agent) =>
    agent.fixed === null ? [] : [{ agent, date: agent.fixed.date }],
  );
}

/** Who uses a limit of the day kind (all but pools and conversions) on its date. */
export function usesLimit(
  scenario: Scenario,
  limit: { resource: string; key: string | null; date: string },
  stand: Stand,
) {
  const team = teamOf(scenario, stand.agent);
  const center = centerOf(scenario, stand.agent);
  const busy = () => transitionDates(scenario, center, stand.date).includes(limit.date);
  if (limit.resource === 'handovers') return center.code === limit.key && stand.date === limit.date;
  if (limit.resource === 'team') return team.code === limit.key && busy();
  if (limit.resource === 'serviceLine') return team.serviceLine === limit.key && busy();
  return limit.resource === 'ceiling' && stand.date >= scenario.start && stand.date <= limit.date;
}

export function ceilingOn(scenario: Scenario, date: string): number {
  const held = scenario.remoteCeiling.filter((step) => step.from <= date);
  held.sort((a, b) => (a.from < b.from ? 1 : -1));
  return held[0]?.max ?? Infinity;
}

export function supplyUpTo(scenario: Scenario, pool: string, date: string): number {
  return scenario.supply
    .filter((entry) => entry.pool === pool && entry.usableFrom <= date)
    .reduce((sum, entry) => sum + entry.laptops, 0);
}

export function centerLimits(scenario: Scenario, code: string, date: string) {
  const center = scenario.centers.find((each) => each.code === code)!;
  const override = center.overrides.find((each) => each.date === date);
  return {
    handovers: override?.handovers ?? center.handoversPerDay ?? Infinity,
    conversions: override?.conversions ?? center.conversionsPerDay ?? Infinity,
  };
}

const needsLaptopFixed = ({ agent }: Stand) => agent.fixed?.route === 'LAPTOP' && !agent.fixed.hasDevice;

/** The fewest laptops that the fixed placements of all centers must draw from the depot up to a date. */
function depotDrawOfFixed(scenario: Scenario, date: string): number {
  const needy = fixedStands(scenario).filter(
    (stand) => needsLaptopFixed(stand) && stand.date >= scenario.start && stand.date <= date,
  );
  return scenario.centers.reduce((sum, center) => {
    const here = needy.filter(({ agent }) => centerOf(scenario, agent).code === center.code);
    const lots = scenario.supply.filter((entry) => entry.pool === center.code);
    const choices = here.map((stand) =>
      lots.flatMap((lot, index) => (lot.usableFrom <= stand.date ? [index] : [])),
    );
    return sum + here.length - mostServed({ capacities: lots.map((lot) => lot.laptops), choices });
  }, 0);
}

/** Every limit of every day of the horizon, raised to what the fixed placements use. */
export function allLimits(scenario: Scenario): DayLimit[] {
  const fixed = fixedStands(scenario);
  return datesOfHorizon(scenario).flatMap((date) => {
    const limit = (resource: string, key: string | null, own: number, fixedUse: number) => ({
      ...{ resource, key, date, own, fixedUse },
      raised: Math.max(own, fixedUse),
    });
    const used = (resource: string, key: string | null) =>
      countOf(fixed, (stand) => usesLimit(scenario, { resource, key, date }, stand));
    const converted = (code: string) =>
      countOf(
        fixed,
        ({ agent, date: day }) =>
          day === date && agent.fixed!.route === 'OWN_DESKTOP' && centerOf(scenario, agent).code === code,
      );
    return [
      ...scenario.centers.flatMap(({ code }) => [
        limit('handovers', code, centerLimits(scenario, code, date).handovers, used('handovers', code)),
        limit('conversions', code, centerLimits(scenario, code, date).conversions, converted(code)),
        limit('pool', code, supplyUpTo(scenario, code, date), 0),
      ]),
      ...scenario.teams.map(({ code, maxInTransition }) =>
        limit('team', code, maxInTransition ?? Infinity, used('team', code)),
      ),
      ...scenario.serviceLines.map(({ code, maxInTransition }) =>
        limit('serviceLine', code, maxInTransition ?? Infinity, used('serviceLine', code)),
      ),
      limit('ceiling', null, ceilingOn(scenario, date), scenario.alreadyRemote + used('ceiling', null)),
      limit('pool', 'depot', supplyUpTo(scenario, 'depot', date), depotDrawOfFixed(scenario, date)),
    ];
  });
}

/** Whether all agents can have kit at once: every conversion and laptop is a source, every agent takes one. */
function hasKitForAll(scenario: Scenario, limits: readonly DayLimit[], stands: readonly Stand[]): boolean {
  const names: string[] = [];
  const capacities: number[] = [];
  const usableFrom: string[] = [];
  const addSource = (name: string, capacity: number, from: string) => {
    names.push(name);
    capacities.push(capacity);
    usableFrom.push(from);
  };
  for (const limit of limits) {
    if (limit.resource === 'conversions')
      addSource(`conversions ${limit.key} ${limit.date}`, limit.raised, '');
    if (limit.resource !== 'pool') continue;
    const before = limits.filter(
      (each) => each.resource === 'pool' && each.key === limit.key && each.date < limit.date,
    );
    const earlier = before.reduce((most, each) => Math.max(most, each.raised), 0);
    addSource(`pool ${limit.key}`, limit.raised - earlier, limit.date);
  }
  const choices = stands
    .filter(
      ({ agent, date }) =>
        date >= scenario.start && !(agent.fixed?.hasDevice && agent.fixed.route === 'LAPTOP'),
    )
    .map(({ agent, date }) => {
      const route = agent.fixed?.route ?? agent.route;
      const center = centerOf(scenario, agent).code;
      return names.flatMap((name, source) => {
        const isConversion = route !== 'LAPTOP' && name === `conversions ${center} ${date}`;
        const isPool = route !== 'OWN_DESKTOP' && (name === `pool ${center}` || name === 'pool depot');
        return isConversion || (isPool && usableFrom[source]! <= date) ? [source] : [];
      });
    });
  return mostServed({ capacities, choices }) === choices.length;
}

/** Whether rules 1 to 6 allow these agents on these dates. The fixed ones are among them. */
export function isAllowed(
  scenario: Scenario,
  limits: readonly DayLimit[],
  stands: readonly Stand[],
): boolean {
  for (const { agent, date } of stands) {
    if (agent.fixed !== null) continue;
    if (date < agent.earliest || date < scenario.start) return false;
    if (!isWorkingDay(scenario, centerOf(scenario, agent), date)) return false;
  }
  for (const limit of limits) {
    if (limit.resource === 'pool' || limit.resource === 'conversions' || limit.raised === Infinity) continue;
    const before = limit.resource === 'ceiling' ? scenario.alreadyRemote : 0;
    if (before + countOf(stands, (stand) => usesLimit(scenario, limit, stand)) > limit.raised) return false;
  }
  return hasKitForAll(scenario, limits, stands);
}
