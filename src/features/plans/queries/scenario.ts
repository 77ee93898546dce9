import type { Scenario } from '@/domain/planning/scenario';
import { addDays, daysBetween, type IsoDate } from '@/lib/dates';
import type { Db } from '@/server/db';
import { sortAgents, type LeftOut, type Moved } from './live-agents';
import {
  centerCalendars,
  mostInTransition,
  scenarioCenters,
  scenarioSupply,
  scenarioTeams,
} from './live-centers';
import { loadLiveState, type LiveAgent, type LiveState } from './live-state';

/** The live state as a document for the planner, and those whom it does not plan. */
export type LiveScenario = {
  scenario: Scenario;
  horizonEnd: IsoDate;
  leftOut: LeftOut[];
  moved: Moved[];
  inForce: LiveState['inForce'];
  policyNumber: number;
  agents: ReadonlyMap<string, LiveAgent>;
};

export type ScenarioOptions = {
  /** The last day that may be planned; default: the end of the plan in force, else the organisation's horizon. */
  horizonEnd?: IsoDate | undefined;
  /** Plans anew also those who have a promise outside the frozen window. */
  openPromises?: boolean | undefined;
};

/**
 * The scenario in force: what may be planned from `today` on and what has been used already. Ids are the
 * agents' ids, codes are those of centers, lines and teams.
 */
export async function liveScenario(
  db: Db,
  today: IsoDate,
  options: ScenarioOptions = {},
): Promise<LiveScenario> {
  return scenarioOf(await loadLiveState(db, today), today, options);
}

function scenarioOf(state: LiveState, today: IsoDate, options: ScenarioOptions): LiveScenario {
  const { organisation } = state;
  const begins = organisation.rolloutStart;
  const start = begins !== null && begins > today ? begins : today;
  const horizonEnd = endOf(state, start, options.horizonEnd);
  const centers = scenarioCenters(state, start, horizonEnd);
  const calendars = centerCalendars(organisation.weekdays, centers);
  const { planned, leftOut, moved, alreadyRemote } = sortAgents({ state, start, end: horizonEnd, calendars });
  const scenario: Scenario = {
    formatVersion: 1,
    start,
    horizonDays: daysBetween(start, horizonEnd) + 1,
    weekdays: organisation.weekdays,
    transitionDays: organisation.transitionDays,
    alreadyRemote,
    remoteCeiling: state.ceilings,
    centers,
    supply: scenarioSupply(state, start, calendars),
    serviceLines: state.lines.map((line) => {
      const most = mostInTransition(line, null);
      return { code: line.code, ...(most === undefined ? {} : { maxInTransition: most }) };
    }),
    teams: scenarioTeams(state),
    agents: options.openPromises ? planned.map((agent) => ({ ...agent, promised: null })) : planned,
  };
  const agents = new Map(state.agents.map((agent) => [agent.id, agent]));
  return {
    scenario,
    horizonEnd,
    leftOut,
    moved,
    inForce: state.inForce,
    policyNumber: state.policyNumber,
    agents,
  };
}

/** A replan ends on the day on which the plan in force ends, as long as that is still ahead. */
function endOf(state: LiveState, start: IsoDate, wanted: IsoDate | undefined): IsoDate {
  if (wanted !== undefined && wanted >= start) return wanted;
  if (state.inForce && state.inForce.horizonEnd >= start) return state.inForce.horizonEnd;
  return addDays(start, state.organisation.horizonDays - 1);
}
