import { reachesStart } from '@/domain/planning/center-calendar';
import { dayNumber } from '@/domain/planning/day-number';
import type { AgentRoute, FixedPlacement, Route, ScenarioAgent } from '@/domain/planning/scenario';
import { isRemote } from '@/domain/rollout/stages';
import { addDays, type IsoDate } from '@/lib/dates';
import { workingDayFrom, type Calendars } from './live-centers';
import type { LiveAgent, LivePin, LiveState } from './live-state';
import { stopsOf } from './live-stops';

export type LeftOutReason = 'STOP' | 'NO_DESKTOP';

/** Somebody whom no plan may place now: a stop holds them, or the only route has no desktop. */
export type LeftOut = { id: string; reason: LeftOutReason; agent: LiveAgent };

/** Somebody who moved before the first day of the plan: keeps the placement, with the actual date. */
export type Moved = { id: string; date: IsoDate; route: Route; agent: LiveAgent };

export type SortedAgents = {
  planned: ScenarioAgent[];
  leftOut: LeftOut[];
  moved: Moved[];
  /** Remote before the first day, those remote from the start among them. */
  alreadyRemote: number;
};

type Frame = { state: LiveState; start: IsoDate; end: IsoDate; calendars: Calendars };

/** Sorts the live agents into those to plan, those left out and those who have moved. */
export function sortAgents(frame: Frame): SortedAgents {
  const { state } = frame;
  const centerOf = new Map(state.teams.map((team) => [team.code, team]));
  const stops = stopsOf(state);
  const pins = pinsOf(state.pins);
  const ranks = denseRanks(state.agents);
  const frozen = frozenUntil(frame);
  const sorted: SortedAgents = { planned: [], leftOut: [], moved: [], alreadyRemote: state.baselineRemote };
  const open = new Set(state.centers.map((center) => center.code));
  for (const agent of state.agents) {
    const team = centerOf.get(agent.team);
    if (!team || !open.has(team.center)) continue;
    if (isRemote(agent.stage)) {
      takeMoved(frame, sorted, agent, team.center);
      continue;
    }
    const stop = stops.ofTeam(team);
    if (stop !== null && stop <= frame.start) {
      sorted.leftOut.push({ id: agent.id, reason: 'STOP', agent });
      continue;
    }
    const route = routeOf(agent);
    if (route === null) {
      sorted.leftOut.push({ id: agent.id, reason: 'NO_DESKTOP', agent });
      continue;
    }
    const pin = pins.agents.get(agent.id) ?? pins.teams.get(agent.team);
    const earliest = earliestOf(agent, frame.start, pin);
    const fixed = fixedOf(frame, agent, { route, earliest, pin, center: team.center, frozen });
    if (stop !== null && fixed !== null && fixed.date >= stop) {
      sorted.leftOut.push({ id: agent.id, reason: 'STOP', agent });
      continue;
    }
    const rank = ranks.get(agent.id);
    sorted.planned.push({
      id: agent.id,
      team: agent.team,
      band: agent.band,
      route: fixed ? fixed.route : route,
      earliest,
      front: agent.front,
      promised: rank === undefined ? null : { date: agent.promisedDate, rank },
      fixed,
    });
  }
  return sorted;
}

/** Those of today use today's limits; those whose transition still runs count in it; the rest only stand there. */
function takeMoved(frame: Frame, sorted: SortedAgents, agent: LiveAgent, center: string): void {
  const date = agent.handedOverOn ?? frame.start;
  const route = agent.assignedRoute ?? 'LAPTOP';
  const isToday = date >= frame.start;
  const { transitionDays } = frame.state.organisation;
  if (!isToday) sorted.alreadyRemote += 1;
  const counts =
    isToday ||
    reachesStart(frame.calendars.of(center), dayNumber(date), dayNumber(frame.start), transitionDays);
  if (!counts) {
    sorted.moved.push({ id: agent.id, date, route, agent });
    return;
  }
  sorted.planned.push({
    id: agent.id,
    team: agent.team,
    band: agent.band,
    route,
    earliest: frame.start,
    front: false,
    promised: null,
    fixed: { date: isToday ? frame.start : date, route, hasDevice: true },
  });
}

function routeOf(agent: LiveAgent): AgentRoute | null {
  if (agent.assignedRoute) return agent.assignedRoute;
  if (agent.need === 'LAPTOP') return 'LAPTOP';
  if (agent.hasDesktop) return agent.need;
  return agent.need === 'EITHER' ? 'LAPTOP' : null;
}

function earliestOf(agent: LiveAgent, start: IsoDate, pin: LivePin | undefined): IsoDate {
  const dates = [start, agent.earliest ?? start];
  if (agent.absentUntil) dates.push(addDays(agent.absentUntil, 1));
  if (pin?.notBefore) dates.push(pin.date);
  return dates.reduce((latest, date) => (date > latest ? date : latest));
}

const isLater = (date: IsoDate | null, than: IsoDate): date is IsoDate => date !== null && date > than;

type FixedFacts = {
  route: AgentRoute;
  earliest: IsoDate;
  pin: LivePin | undefined;
  center: string;
  frozen: (center: string) => IsoDate | null;
};

/**
 * Where somebody must stay: on the pinned day, with a device in hand, or because the promise is near. A promised day on
 * which the center has been closed since holds nobody: there is no hand-over on it.
 */
function fixedOf(frame: Frame, agent: LiveAgent, facts: FixedFacts): FixedPlacement | null {
  const { start, end } = frame;
  const hasDevice = agent.assignedRoute !== null;
  const route = agent.assignedRoute ?? firstRoute(facts.route, agent.promisedRoute);
  const { pin, earliest } = facts;
  if (pin && !pin.notBefore && pin.date >= start && pin.date <= end)
    return { date: pin.date, route, hasDevice };
  const calendar = frame.calendars.of(facts.center);
  const promised = agent.promisedDate;
  const isOpen = promised !== null && calendar.isWorking(dayNumber(promised));
  if (hasDevice) {
    if (isOpen && promised >= earliest && promised <= end) return { date: promised, route, hasDevice };
    const next = workingDayFrom(calendar, isLater(promised, earliest) ? promised : earliest);
    return { date: next > end ? end : next, route, hasDevice };
  }
  const until = facts.frozen(facts.center);
  const stays =
    isOpen &&
    until !== null &&
    agent.promisedRoute !== null &&
    promised >= earliest &&
    promised <= until &&
    promised <= end &&
    (facts.route === 'EITHER' || facts.route === agent.promisedRoute);
  return stays ? { date: promised, route, hasDevice } : null;
}

/** A fixed placement names one route: the promised one where it is still possible, else the desk's own. */
function firstRoute(route: AgentRoute, promised: Route | null): Route {
  if (route !== 'EITHER') return route;
  return promised ?? 'OWN_DESKTOP';
}

/** The last day of the frozen window of a center; null without a window. */
function frozenUntil(frame: Frame): (center: string) => IsoDate | null {
  const { frozenDays } = frame.state.organisation;
  const known = new Map<string, IsoDate>();
  return (center) => {
    if (frozenDays === 0) return null;
    const last = known.get(center) ?? workingDayFrom(frame.calendars.of(center), frame.start, frozenDays - 1);
    known.set(center, last);
    return last;
  };
}

/** Of several pins the last one made holds, an agent's own before the team's. */
function pinsOf(pins: readonly LivePin[]): { agents: Map<string, LivePin>; teams: Map<string, LivePin> } {
  const found = { agents: new Map<string, LivePin>(), teams: new Map<string, LivePin>() };
  for (const pin of pins) {
    if (pin.agentId !== null) found.agents.set(pin.agentId, pin);
    else if (pin.team !== null) found.teams.set(pin.team, pin);
  }
  return found;
}

/** Ranks of older plans may meet again (somebody sent back); their order is kept and made unique. */
export function denseRanks(agents: readonly LiveAgent[]): Map<string, number> {
  const ranked = agents.flatMap((agent) =>
    agent.promisedRank === null ? [] : [{ id: agent.id, rank: agent.promisedRank }],
  );
  ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return new Map(ranked.map(({ id }, place) => [id, place + 1]));
}
