import { ceilingByDay } from './ceiling';
import { centerCalendar } from './center-calendar';
import { dayNumber, isoDate } from './day-number';
import { countKinds } from './kinds';
import type { Kinds } from './kinds';
import type { Scenario, ScenarioCenter, ScenarioServiceLine, ScenarioTeam } from './scenario';
import { openWorkingDays } from './working-days';
import type { WorkingDays } from './working-days';

export const LAPTOP = 0;
export const OWN_DESKTOP = 1;
export const EITHER = 2;

/** Stands for "no limit" and bounds all numbers of people and devices, so that they fit 32 bits. */
export const PLENTY = 1_000_000_000;

/**
 * A scenario as numbers: days count from `start`, centers, lines and teams are indices in the order of their codes (so
 * that the order in the document does not matter), agents are indices in the document's order.
 */
export interface Instance {
  scenario: Scenario;
  start: number;
  days: number;
  dates: string[];
  /** Of each day: the most people who may be remote; Infinity for no limit. */
  ceiling: Float64Array;
  centers: ScenarioCenter[];
  lines: ScenarioServiceLine[];
  teams: ScenarioTeam[];
  teamCenter: Int32Array;
  /** -1: no service line. */
  teamLine: Int32Array;
  workingDays: WorkingDays;
  agentTeam: Int32Array;
  agentRoute: Uint8Array;
  /** Day from which the agent may be placed, 0 … days (days: never). */
  agentFrom: Int32Array;
  isFixed: Uint8Array;
  kinds: Kinds;
}

/** Order of texts by code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byCode = <T extends { code: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => byText(a.code, b.code));

const indexByCode = (list: readonly { code: string }[]): Map<string, number> =>
  new Map(list.map((thing, index) => [thing.code, index]));

function openAgents(scenario: Scenario, teamIndex: Map<string, number>, start: number) {
  const count = scenario.agents.length;
  const agentTeam = new Int32Array(count);
  const agentRoute = new Uint8Array(count);
  const agentFrom = new Int32Array(count);
  const isFixed = new Uint8Array(count);
  const dayOf = new Map<string, number>();
  scenario.agents.forEach((agent, index) => {
    if (agent.fixed !== null) isFixed[index] = 1;
    agentTeam[index] = teamIndex.get(agent.team)!;
    agentRoute[index] =
      agent.route === 'LAPTOP' ? LAPTOP : agent.route === 'OWN_DESKTOP' ? OWN_DESKTOP : EITHER;
    let from = dayOf.get(agent.earliest);
    if (from === undefined) {
      from = Math.min(scenario.horizonDays, Math.max(0, dayNumber(agent.earliest) - start));
      dayOf.set(agent.earliest, from);
    }
    agentFrom[index] = from;
  });
  return { agentTeam, agentRoute, agentFrom, isFixed };
}

/** Compiles a parsed scenario; its references are taken as checked. */
export function openInstance(scenario: Scenario): Instance {
  const start = dayNumber(scenario.start);
  const days = scenario.horizonDays;
  const centers = byCode(scenario.centers);
  const lines = byCode(scenario.serviceLines);
  const teams = byCode(scenario.teams);
  const centerIndex = indexByCode(centers);
  const lineIndex = indexByCode(lines);
  const teamCenter = Int32Array.from(teams, (team) => centerIndex.get(team.center)!);
  const teamLine = Int32Array.from(teams, (team) =>
    team.serviceLine === undefined ? -1 : lineIndex.get(team.serviceLine)!,
  );
  const agents = openAgents(scenario, indexByCode(teams), start);
  return {
    scenario,
    start,
    days,
    dates: Array.from({ length: days }, (_, day) => isoDate(start + day)),
    ceiling: ceilingByDay(scenario.remoteCeiling, start, days),
    centers,
    lines,
    teams,
    teamCenter,
    teamLine,
    workingDays: openWorkingDays(
      centers.map((center) => centerCalendar(scenario.weekdays, center)),
      start,
      days,
    ),
    ...agents,
    kinds: countKinds(scenario, agents, { teamCenter, teamLine }, days),
  };
}
