import type { Kit } from './assign-kit';
import { UNPLACED } from './run';
import type { Run } from './run';
import { CEILING, CONVERSIONS, DEPOT_POOL, HANDOVERS, keyOfSlot, LINE, OWN_POOL, TEAM } from './slots';
import { daysInTransition } from './working-days';

/** The use of a limit on a day, and how many agents of each band use it (those remote from the start have none). */
export interface Users {
  used: number;
  byBand: Record<string, number>;
}

/** Says who uses a limit on a day (counted from start) among those placed so far; asked twice, it counts once. */
export function openUsers(run: Run, kit: Kit): (slot: number, thing: number, day: number) => Users {
  const { instance } = run.world;
  const { scenario, agentTeam, teamCenter, teamLine } = instance;
  const isInTransition = (agent: number, day: number) => {
    const calendar = instance.workingDays.calendars[teamCenter[agentTeam[agent]!]!]!;
    const from = run.dayOf[agent]!;
    if (from > day) return false;
    return daysInTransition(calendar, instance.start, from, scenario.transitionDays, instance.days).includes(
      day,
    );
  };
  const uses = (agent: number, slot: number, thing: number, day: number): boolean => {
    const team = agentTeam[agent]!;
    const from = run.dayOf[agent]!;
    if (slot === TEAM) return team === thing && isInTransition(agent, day);
    if (slot === LINE) return teamLine[team] === thing && isInTransition(agent, day);
    if (from < 0) return false;
    if (slot === CEILING) return from <= day;
    if (slot === DEPOT_POOL || slot === OWN_POOL) {
      return from <= day && kit.poolOf(agent) === keyOfSlot(run.world, slot, thing);
    }
    if (teamCenter[team] !== thing || from !== day) return false;
    return slot === HANDOVERS || (slot === CONVERSIONS && kit.routeOf(agent) === 'OWN_DESKTOP');
  };
  const known = new Map<string, Users>();
  return (slot, thing, day) => {
    const name = `${slot} ${thing} ${day}`;
    let users = known.get(name);
    if (users !== undefined) return users;
    users = { used: slot === CEILING ? scenario.alreadyRemote : 0, byBand: {} };
    for (const agent of run.ranked) {
      if (run.dayOf[agent] === UNPLACED || !uses(agent, slot, thing, day)) continue;
      const { band } = scenario.agents[agent]!;
      users.used++;
      users.byBand[band] = (users.byBand[band] ?? 0) + 1;
    }
    known.set(name, users);
    return users;
  };
}
