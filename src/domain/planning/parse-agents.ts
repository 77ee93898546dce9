import { centerCalendar, firstDayReaching } from './center-calendar';
import type { Coded } from './parse-capacities';
import {
  dayOf,
  readChoice,
  readDate,
  readFlag,
  readList,
  readObject,
  readText,
  readWhole,
  report,
} from './reading';
import type { Json, Reading } from './reading';
import type {
  AgentRoute,
  FixedPlacement,
  Promised,
  Route,
  ScenarioAgent,
  ScenarioCenter,
  ScenarioTeam,
} from './scenario';

/** What an agent is checked against; `isKnown` is false where the horizon itself was refused. */
export interface AgentSurroundings {
  start: string;
  horizonDays: number;
  isKnown: boolean;
  weekdays: number[];
  transitionDays: number;
  centers: Coded<ScenarioCenter>;
  teams: Coded<ScenarioTeam>;
}

const AGENT_KEYS = new Set(['id', 'team', 'band', 'route', 'earliest', 'front', 'promised', 'fixed']);
const PROMISED_KEYS = new Set(['date', 'rank']);
const FIXED_KEYS = new Set(['date', 'route', 'hasDevice']);
const ROUTES: readonly Route[] = ['LAPTOP', 'OWN_DESKTOP'];
const AGENT_ROUTES: readonly AgentRoute[] = [...ROUTES, 'EITHER'];

function parsePromised(reading: Reading, value: unknown, path: string, ranks: Set<number>): Promised | null {
  if (value === undefined || value === null) return null;
  const entry = readObject(reading, value, path, PROMISED_KEYS);
  if (entry === undefined) return null;
  const date = entry['date'] === null ? null : readDate(reading, entry['date'], `${path}.date`);
  const rank = readWhole(reading, entry['rank'], `${path}.rank`);
  if (rank !== undefined && ranks.has(rank)) report(reading, `${path}.rank`, 'duplicate', 'unique');
  if (date === undefined || rank === undefined) return null;
  ranks.add(rank);
  return { date, rank };
}

function parseFixed(
  reading: Reading,
  value: unknown,
  path: string,
  isPossibleDate: (date: string) => boolean,
  route: AgentRoute | undefined,
): FixedPlacement | null {
  if (value === undefined || value === null) return null;
  const entry = readObject(reading, value, path, FIXED_KEYS);
  if (entry === undefined) return null;
  const date = readDate(reading, entry['date'], `${path}.date`);
  if (date !== undefined && !isPossibleDate(date))
    report(reading, `${path}.date`, 'outsideHorizon', 'inside the horizon');
  const fixedRoute = readChoice(reading, entry, 'route', path, ROUTES);
  if (fixedRoute !== undefined && route !== undefined && route !== 'EITHER' && route !== fixedRoute) {
    report(reading, `${path}.route`, 'routeNotPossible', route);
  }
  const hasDevice = readFlag(reading, entry, 'hasDevice', path);
  return date === undefined || fixedRoute === undefined ? null : { date, route: fixedRoute, hasDevice };
}

/** Says for a team whether a fixed date lies inside the horizon, or before it with a transition that reaches into it. */
function fixedDates(reading: Reading, around: AgentSurroundings): (team: string, date: string) => boolean {
  const start = dayOf(reading, around.start);
  const firstDays = new Map<string, number>();
  return (teamCode, date) => {
    const day = dayOf(reading, date);
    if (!around.isKnown || (day >= start && day < start + around.horizonDays)) return true;
    if (day >= start) return false;
    const center = around.centers.byCode.get(around.teams.byCode.get(teamCode)?.center ?? '');
    if (center === undefined || center === null) return true;
    let first = firstDays.get(center.code);
    if (first === undefined) {
      first = firstDayReaching(centerCalendar(around.weekdays, center), start, around.transitionDays);
      firstDays.set(center.code, first);
    }
    return day >= first;
  };
}

export function parseAgents(reading: Reading, value: unknown, around: AgentSurroundings): ScenarioAgent[] {
  const ids = new Set<string>();
  const ranks = new Set<number>();
  const isFixedDate = fixedDates(reading, around);
  const parseOne = (entry: Json, path: string): ScenarioAgent | undefined => {
    const id = readText(reading, entry, 'id', path);
    if (id !== undefined && ids.has(id)) report(reading, `${path}.id`, 'duplicate', 'unique');
    if (id !== undefined) ids.add(id);
    const team = readText(reading, entry, 'team', path);
    if (team !== undefined && !around.teams.byCode.has(team)) {
      report(reading, `${path}.team`, 'unknownReference', 'teams[].code');
    }
    const band = readWhole(reading, entry['band'], `${path}.band`);
    const route = readChoice(reading, entry, 'route', path, AGENT_ROUTES);
    const earliest =
      entry['earliest'] === undefined
        ? around.start
        : readDate(reading, entry['earliest'], `${path}.earliest`);
    const front = readFlag(reading, entry, 'front', path);
    const promised = parsePromised(reading, entry['promised'], `${path}.promised`, ranks);
    const fixed = parseFixed(
      reading,
      entry['fixed'],
      `${path}.fixed`,
      (date) => isFixedDate(team ?? '', date),
      route,
    );
    if (id === undefined || team === undefined || band === undefined) return undefined;
    if (route === undefined || earliest === undefined) return undefined;
    return { id, team, band, route, earliest, front, promised, fixed };
  };
  const agents: ScenarioAgent[] = [];
  readList(reading, value, 'agents', true).forEach((element, index) => {
    const path = `agents[${index}]`;
    const entry = readObject(reading, element, path, AGENT_KEYS);
    const agent = entry === undefined ? undefined : parseOne(entry, path);
    if (agent !== undefined) agents.push(agent);
  });
  return agents;
}
