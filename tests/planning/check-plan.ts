import type { BindingLimit, Plan } from '@/domain/planning/plan-document';
import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { centerOf, datesOfHorizon, isWorkingDay, teamOf, transitionDates } from './calendar';
import { allLimits, fixedStands, isAllowed, usesLimit } from './rules';
import type { DayLimit, Stand } from './rules';

interface Ranked {
  agent: ScenarioAgent;
  date: string | null;
  rank: number;
}

const nameOf = ({ date, resource, key }: { date: string; resource: string; key: string | null }) =>
  `${date} ${resource} ${key ?? '-'}`;

function ranked(scenario: Scenario, plan: Plan): Ranked[] {
  const find = (id: string) => scenario.agents.find((agent) => agent.id === id)!;
  return [
    ...plan.placements.map(({ agent, date, rank }) => ({ agent: find(agent), date, rank })),
    ...plan.unplaced.map(({ agent, rank }) => ({ agent: find(agent), date: null, rank })),
  ].sort((a, b) => a.rank - b.rank);
}

/** Faults of ranks: everybody once, no gaps, fixed first, and bands, fronts and promises in due order. */
function faultsOfRank(scenario: Scenario, plan: Plan): string[] {
  const all = [...plan.placements, ...plan.unplaced];
  const ids = new Set(all.map(({ agent }) => agent));
  if (ids.size !== all.length || ids.size !== scenario.agents.length) return ['not everybody has one rank'];
  if (!scenario.agents.every(({ id }) => ids.has(id))) return ['somebody is unknown'];
  const faults: string[] = [];
  const inOrder = ranked(scenario, plan);
  if (inOrder.some(({ rank }, index) => rank !== index + 1)) faults.push('ranks have gaps');
  for (const list of [plan.placements, plan.unplaced]) {
    if (list.some(({ rank }, index) => index > 0 && rank < list[index - 1]!.rank))
      faults.push('not listed by rank');
  }
  const due = ({ agent }: Ranked) => [
    agent.fixed === null ? 1 : 0,
    agent.band,
    agent.front ? 0 : 1,
    agent.promised?.rank ?? Infinity,
  ];
  for (let index = 1; index < inOrder.length; index++) {
    const before = due(inOrder[index - 1]!);
    const after = due(inOrder[index]!);
    const differs = before.findIndex((value, place) => value !== after[place]);
    if (differs >= 0 && before[differs]! > after[differs]!)
      faults.push(`rank ${index + 1} is not in due order`);
  }
  return faults;
}

/** Use of each limit by the plan with the routes and pools that it states. */
function statedUse(scenario: Scenario, plan: Plan, limit: DayLimit): number {
  const find = (id: string) => scenario.agents.find((agent) => agent.id === id)!;
  const inHorizon = plan.placements.filter(({ date }) => date >= scenario.start);
  if (limit.resource === 'conversions') {
    return inHorizon.filter(
      ({ agent, date, route }) =>
        route === 'OWN_DESKTOP' && date === limit.date && centerOf(scenario, find(agent)).code === limit.key,
    ).length;
  }
  if (limit.resource === 'pool') {
    return inHorizon.filter(({ pool, date }) => pool === limit.key && date <= limit.date).length;
  }
  const before = limit.resource === 'ceiling' ? scenario.alreadyRemote : 0;
  const users = plan.placements.filter(({ agent, date }) =>
    usesLimit(scenario, limit, { agent: find(agent), date }),
  );
  return before + users.length;
}

/** Faults of the placements as stated: route, pool, fixed ones kept, no limit overrun. */
function faultsOfPlacements(scenario: Scenario, plan: Plan, limits: readonly DayLimit[]): string[] {
  const faults: string[] = [];
  for (const { agent: id, date, route, pool } of plan.placements) {
    const agent = scenario.agents.find((each) => each.id === id)!;
    const { fixed } = agent;
    if (agent.route !== 'EITHER' && agent.route !== route) faults.push(`${id} cannot take ${route}`);
    if (fixed !== null && (fixed.date !== date || fixed.route !== route))
      faults.push(`${id} is fixed otherwise`);
    const takesLaptop = route === 'LAPTOP' && fixed?.hasDevice !== true && date >= scenario.start;
    const pools: (string | null)[] = takesLaptop ? ['depot', centerOf(scenario, agent).code] : [null];
    if (!pools.includes(pool)) faults.push(`${id} cannot take from ${pool}`);
  }
  for (const limit of limits) {
    if (statedUse(scenario, plan, limit) > limit.raised) faults.push(`overrun: ${nameOf(limit)}`);
  }
  return faults;
}

/** The working days on which an agent could stand by its own calendar alone, up to a date. */
function ownDays(scenario: Scenario, agent: ScenarioAgent, before: string | null): string[] {
  return datesOfHorizon(scenario).filter(
    (date) =>
      date >= agent.earliest &&
      (before === null || date < before) &&
      isWorkingDay(scenario, centerOf(scenario, agent), date),
  );
}

/** Each agent stands on the earliest day on which it can stand, all of lower rank keeping theirs. */
function faultsOfEarliness(scenario: Scenario, plan: Plan, limits: readonly DayLimit[]): string[] {
  const faults: string[] = [];
  const stands: Stand[] = fixedStands(scenario);
  for (const { agent, date } of ranked(scenario, plan)) {
    if (agent.fixed !== null) continue;
    for (const earlier of ownDays(scenario, agent, date)) {
      if (isAllowed(scenario, limits, [...stands, { agent, date: earlier }])) {
        faults.push(`${agent.id} could stand on ${earlier}`);
        break;
      }
    }
    if (date === null) continue;
    stands.push({ agent, date });
    if (!isAllowed(scenario, limits, stands)) {
      faults.push(`${agent.id} cannot stand on ${date}`);
      break;
    }
  }
  return faults;
}

/** Whether a limit, full on its date, could be what refused an agent a day (by who uses it, not by how full it is). */
function concerns(
  scenario: Scenario,
  limit: { resource: string; key: string | null; date: string },
  stand: Stand,
) {
  const center = centerOf(scenario, stand.agent);
  if (limit.resource === 'conversions') {
    return stand.agent.route !== 'LAPTOP' && center.code === limit.key && stand.date === limit.date;
  }
  if (limit.resource === 'pool') {
    return (limit.key === 'depot' || limit.key === center.code) && limit.date >= stand.date;
  }
  if (limit.resource === 'team' || limit.resource === 'serviceLine') {
    const team = teamOf(scenario, stand.agent);
    const isTheirs = limit.resource === 'team' ? team.code === limit.key : team.serviceLine === limit.key;
    return isTheirs && transitionDates(scenario, center, stand.date).includes(limit.date);
  }
  return usesLimit(scenario, limit, stand);
}

/** How many different agents a full limit must count: those who have a day that nothing else can have refused. */
function leastRefused(
  scenario: Scenario,
  binding: readonly BindingLimit[],
  refused: readonly Stand[][],
): Map<BindingLimit, number> {
  const least = new Map<BindingLimit, number>();
  for (const days of refused) {
    const only = new Set<BindingLimit>();
    for (const stand of days) {
      const [first, second] = binding.filter((entry) => concerns(scenario, entry, stand));
      if (first !== undefined && second === undefined) only.add(first);
    }
    for (const entry of only) least.set(entry, (least.get(entry) ?? 0) + 1);
  }
  return least;
}

function faultsOfBinding(scenario: Scenario, plan: Plan, limits: readonly DayLimit[]): string[] {
  const faults: string[] = [];
  const { binding, bindingTotal } = plan.metrics;
  if (bindingTotal !== binding.length) faults.push('binding is cut too early');
  const byName = new Map(limits.map((limit) => [nameOf(limit), limit]));
  const refused = ranked(scenario, plan)
    .filter(({ agent }) => agent.fixed === null)
    .map(({ agent, date }) => ownDays(scenario, agent, date).map((day) => ({ agent, date: day })));
  const least = leastRefused(scenario, binding, refused);
  for (const entry of binding) {
    const limit = byName.get(nameOf(entry));
    const name = nameOf(entry);
    if (limit === undefined) faults.push(`binding names nothing: ${name}`);
    else if (entry.limit !== limit.own) faults.push(`binding has another limit: ${name}`);
    else if (entry.used !== statedUse(scenario, plan, limit)) faults.push(`binding has another use: ${name}`);
    else if (entry.used < limit.raised) faults.push(`binding is not full: ${name}`);
    const most = refused.filter((days) => days.some((stand) => concerns(scenario, entry, stand))).length;
    if (entry.refused < Math.max(1, least.get(entry) ?? 0) || entry.refused > most)
      faults.push(`binding counts ${entry.refused} of ${most}: ${name}`);
  }
  for (const stand of refused.flat()) {
    if (!binding.some((entry) => concerns(scenario, entry, stand))) {
      faults.push(`nothing says why ${stand.agent.id} is refused on ${stand.date}`);
    }
  }
  const sorted = [...binding].sort((a, b) => {
    const texts = [a, b].map((entry) => [entry.date, entry.resource, entry.key ?? '']);
    const differs = texts[0]!.findIndex((text, index) => text !== texts[1]![index]);
    return b.refused - a.refused || (differs < 0 ? 0 : texts[0]![differs]! < texts[1]![differs]! ? -1 : 1);
  });
  if (sorted.some((entry, index) => entry !== binding[index])) faults.push('binding is not sorted');
  return faults;
}

function faultsOfReasons(scenario: Scenario, plan: Plan): string[] {
  return plan.unplaced.flatMap(({ agent: id, reasons }) => {
    const agent = scenario.agents.find((each) => each.id === id)!;
    const days = ownDays(scenario, agent, null);
    const center = centerOf(scenario, agent).code;
    if (days.length === 0) {
      const [only, ...others] = reasons;
      const isCalendar = only?.resource === 'calendar' && only.key === center && only.days === 0;
      return isCalendar && others.length === 0 ? [] : [`${id}: no working day, but not the calendar`];
    }
    const sum = reasons.reduce((total, reason) => total + reason.days, 0);
    const isPossible = reasons.every(
      (reason) =>
        reason.resource !== 'calendar' &&
        reason.days >= 1 &&
        reason.days <=
          days.filter((date) =>
            plan.metrics.binding.some(
              (entry) =>
                entry.resource === reason.resource &&
                entry.key === reason.key &&
                concerns(scenario, entry, { agent, date }),
            ),
          ).length,
    );
    return isPossible && sum >= days.length ? [] : [`${id}: reasons do not cover its days`];
  });
}

function faultsOfExcess(plan: Plan, limits: readonly DayLimit[]): string[] {
  const said = plan.excess.map((entry) => `${nameOf(entry)} ${entry.used} > ${entry.limit}`);
  const expected = limits
    .filter((limit) => limit.fixedUse > limit.own)
    .map((limit) => `${nameOf(limit)} ${limit.fixedUse} > ${limit.own}`);
  const isSame = said.length === expected.length && expected.every((line) => said.includes(line));
  return isSame ? [] : [`excess is ${said.join(', ')} and should be ${expected.join(', ')}`];
}

function faultsOfMetrics(scenario: Scenario, plan: Plan): string[] {
  const { metrics, placements, unplaced } = plan;
  const dates = placements.map(({ date }) => date).sort();
  const doneBy = unplaced.length > 0 ? null : (dates.at(-1) ?? null);
  const bands = [...new Set(scenario.agents.map(({ band }) => band))].sort((a, b) => a - b);
  const byBand = bands.map((band) => {
    const agents = scenario.agents.filter((agent) => agent.band === band);
    const moves = agents.flatMap((agent) => {
      const placement = placements.find((each) => each.agent === agent.id);
      const from = agent.earliest > scenario.start ? agent.earliest : scenario.start;
      const wait = placement && (Date.parse(placement.date) - Date.parse(from)) / 86_400_000;
      return placement ? [{ date: placement.date, wait: Math.max(0, wait!) }] : [];
    });
    const days = moves.map(({ date }) => date).sort();
    const sum = moves.reduce((total, { wait }) => total + wait, 0);
    return {
      band,
      agents: agents.length,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      meanWaitDays: moves.length === 0 ? null : Math.round((sum * 100) / moves.length) / 100,
    };
  });
  const expected = { placed: placements.length, unplaced: unplaced.length, doneBy, byBand };
  const { placed, unplaced: left, doneBy: said, byBand: bandsSaid } = metrics;
  const isSame =
    JSON.stringify({ placed, unplaced: left, doneBy: said, byBand: bandsSaid }) === JSON.stringify(expected);
  return isSame ? [] : ['metrics are not those of the placements'];
}

/** Everything that is wrong with a plan, found slowly from the text of the rules; nothing of the planner is used. */
export function faultsOfPlan(scenario: Scenario, plan: Plan): string[] {
  const faults = faultsOfRank(scenario, plan);
  if (faults.length > 0) return faults;
  const limits = allLimits(scenario);
  return [
    ...faultsOfPlacements(scenario, plan, limits),
    ...faultsOfEarliness(scenario, plan, limits),
    ...faultsOfExcess(plan, limits),
    ...faultsOfMetrics(scenario, plan),
    ...faultsOfBinding(scenario, plan, limits),
    ...faultsOfReasons(scenario, plan),
  ];
}
