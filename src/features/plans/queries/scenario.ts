import type { Scenario } from '@/domain/planning/scenario';
import { applyChanges } from '@/domain/what-if/apply-changes';
import { assumptionsOf, type Assumption } from '@/domain/what-if/assumptions';
import type { Change } from '@/domain/what-if/change';
import { addDays, daysBetween, type IsoDate } from '@/lib/dates';
import type { Db } from '@/server/db';
import { refuse } from '@/server/errors';
import { sortAgents, type LeftOut, type Moved } from './live-agents';
import {
  centerCalendars,
  mostInTransition,
  scenarioCenters,
  scenarioSupply,
  scenarioTeams,
} from './live-centers';
import { loadLiveState, type LiveAgent, type LiveState } from './live-state';
import { stopsOf } from './live-stops';

/** The live state as a document for the planner, and those whom it does not plan. */
export type LiveScenario = {
  scenario: Scenario;
  horizonEnd: IsoDate;
  leftOut: LeftOut[];
  moved: Moved[];
  inForce: LiveState['inForce'];
  policyNumber: number;
  agents: ReadonlyMap<string, LiveAgent>;
  /** By team: from when on its center, its line or everything is halted, where that is still ahead. */
  stopsAhead: ReadonlyMap<string, IsoDate>;
  /** What of it is assumed, not so. */
  assumptions: Assumption[];
};

export type ScenarioOptions = {
  /** The last day that may be planned; default: the end of the plan in force, else the organisation's horizon. */
  horizonEnd?: IsoDate | undefined;
  /** Plans anew also those who have a promise outside the frozen window. */
  openPromises?: boolean | undefined;
  /** What is assumed to be other than it is; refused as ASSUMPTION_INVALID where it does not fit. */
  changes?: readonly Change[] | undefined;
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
  const live = scenarioOf(await loadLiveState(db, today), today, options);
  return options.changes && options.changes.length > 0 ? assuming(live, options.changes) : live;
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
    assumptions: [],
    stopsAhead: stopsAheadOf(state, start),
  };
}

function stopsAheadOf(state: LiveState, start: IsoDate): Map<string, IsoDate> {
  const stops = stopsOf(state);
  return new Map(
    state.teams.flatMap((team) => {
      const from = stops.ofTeam(team);
      return from !== null && from > start ? [[team.code, from] as const] : [];
    }),
  );
}

/** The live scenario as it would be with some changes; refused as ASSUMPTION_INVALID where one does not fit. */
export function assuming(live: LiveScenario, changes: readonly Change[]): LiveScenario {
  const applied = applyChanges(live.scenario, changes);
  if (!applied.ok) {
    const [first] = applied.problems;
    return refuse('ASSUMPTION_INVALID', { place: (first?.index ?? 0) + 1, problem: first?.code ?? '' });
  }
  const agents = new Map(live.agents);
  for (const { id, band } of applied.scenario.agents) {
    const agent = live.agents.get(id);
    if (agent && agent.band !== band) agents.set(id, { ...agent, band });
  }
  return {
    ...live,
    scenario: applied.scenario,
    agents,
    assumptions: assumptionsOf(applied.scenario, changes),
  };
}

/** A replan ends on the day on which the plan in force ends, as long as that is still ahead. */
function endOf(state: LiveState, start: IsoDate, wanted: IsoDate | undefined): IsoDate {
  if (wanted !== undefined && wanted >= start) return wanted;
  if (state.inForce && state.inForce.horizonEnd >= start) return state.inForce.horizonEnd;
  return addDays(start, state.organisation.horizonDays - 1);
}
