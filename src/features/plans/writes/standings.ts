import { centerCalendar } from '@/domain/planning/center-calendar';
import { dayNumber } from '@/domain/planning/day-number';
import { daysInTransition } from '@/domain/planning/working-days';
import type { OvertakingFacts, Standing } from '@/domain/rollout/overtaking';
import { isRemote } from '@/domain/rollout/stages';
import type { LiveScenario } from '../queries/scenario';
import type { PlanRow } from './plan-rows';

/** Where everybody stands in a plan, as the rule of overtakings asks for it. */
export function standingsOf(live: LiveScenario, rows: readonly PlanRow[]): Standing[] {
  const teams = new Map(live.scenario.teams.map((team) => [team.code, team]));
  const planned = new Map(live.scenario.agents.map((agent) => [agent.id, agent]));
  const leftOut = new Map(live.leftOut.map((one) => [one.id, one.reason]));
  return rows.flatMap((row) => {
    const agent = live.agents.get(row.agentId);
    const team = agent && teams.get(agent.team);
    if (!agent || !team) return [];
    const entry = planned.get(row.agentId);
    const fixed = entry?.fixed;
    return [
      {
        id: row.agentId,
        center: team.center,
        team: team.code,
        line: team.serviceLine ?? null,
        band: agent.band,
        can: entry?.route ?? agent.need,
        route: row.route,
        date: row.date,
        // A pin holds its agent to the date as an earliest date would.
        earliest: fixed && !fixed.hasDevice ? fixed.date : (entry?.earliest ?? live.scenario.start),
        moved: isRemote(agent.stage),
        holdsDevice: agent.assignedRoute !== null,
        leftOut: leftOut.get(row.agentId) ?? null,
        held: agent.stage === 'WAITING' || agent.blocked,
      },
    ];
  });
}

/** How many of each team and line are in transition on each day of the plan, against their maximum. */
export function transitionFacts(live: LiveScenario, standings: readonly Standing[]): OvertakingFacts {
  const { scenario } = live;
  const start = dayNumber(scenario.start);
  const calendars = new Map(
    scenario.centers.map((center) => [center.code, centerCalendar(scenario.weekdays, center)]),
  );
  const limits = new Map<string, number>();
  for (const team of scenario.teams)
    if (team.maxInTransition !== undefined) limits.set(`team ${team.code}`, team.maxInTransition);
  for (const line of scenario.serviceLines)
    if (line.maxInTransition !== undefined) limits.set(`line ${line.code}`, line.maxInTransition);
  const busyDays = (center: string, date: string): readonly number[] => {
    const calendar = calendars.get(center);
    if (!calendar) return [];
    const day = dayNumber(date) - start;
    return daysInTransition(calendar, start, day, scenario.transitionDays, scenario.horizonDays);
  };
  const used = new Map<string, number>();
  const count = (key: string, day: number) => {
    if (limits.has(key)) used.set(`${key} ${day}`, (used.get(`${key} ${day}`) ?? 0) + 1);
  };
  for (const one of standings) {
    if (one.date === null) continue;
    for (const day of busyDays(one.center, one.date)) {
      count(`team ${one.team}`, day);
      if (one.line !== null) count(`line ${one.line}`, day);
    }
  }
  return {
    isFull: (group, code, center, date) => {
      const key = `${group} ${code}`;
      const limit = limits.get(key);
      if (limit === undefined) return false;
      return busyDays(center, date).some((day) => (used.get(`${key} ${day}`) ?? 0) >= limit);
    },
  };
}
