import type { Scenario } from '@/domain/planning/scenario';
import type { ChangeOf } from './change';
import { outside } from './horizon';
import { changedTo, problem, type Outcome } from './outcome';

/** Another ceiling from a date on, until the next one; null takes the step of that date away. */
export function setCeiling(scenario: Scenario, { from, max }: ChangeOf<'ceiling'>): Outcome {
  const others = scenario.remoteCeiling.filter((step) => step.from !== from);
  if (max === null && others.length === scenario.remoteCeiling.length) return problem('NO_CEILING');
  if (outside(scenario, from) === 'AFTER_END') return problem('AFTER_END');
  const steps = max === null ? others : [...others, { from, max }];
  return changedTo({ ...scenario, remoteCeiling: steps.sort((a, b) => (a.from < b.from ? -1 : 1)) });
}

export function setTeam(scenario: Scenario, { team, max }: ChangeOf<'team'>): Outcome {
  if (!scenario.teams.some(({ code }) => code === team)) return problem('UNKNOWN_TEAM');
  return changedTo({
    ...scenario,
    teams: scenario.teams.map((one) => (one.code === team ? { ...one, maxInTransition: max } : one)),
  });
}

/** Null is no limit. */
export function setLine(scenario: Scenario, { line, max }: ChangeOf<'line'>): Outcome {
  if (!scenario.serviceLines.some(({ code }) => code === line)) return problem('UNKNOWN_LINE');
  return changedTo({
    ...scenario,
    serviceLines: scenario.serviceLines.map((one) =>
      one.code === line ? { code: line, ...(max === null ? {} : { maxInTransition: max }) } : one,
    ),
  });
}

/** Every team with a limit may have some more, or fewer, in transition. */
export function setTeams(scenario: Scenario, { plus }: ChangeOf<'teams'>): Outcome {
  return changedTo({
    ...scenario,
    teams: scenario.teams.map((team) =>
      team.maxInTransition === undefined
        ? team
        : { ...team, maxInTransition: Math.max(0, team.maxInTransition + plus) },
    ),
  });
}

/**
 * The bands in another order: whoever stands in the first of the list moves first. It knows the band and nothing of
 * what put anybody there.
 */
export function reorderBands(scenario: Scenario, { bands }: ChangeOf<'order'>): Outcome {
  const place = new Map(bands.map((band, index) => [band, index + 1]));
  const isComplete = place.size === bands.length && scenario.agents.every(({ band }) => place.has(band));
  if (!isComplete) return problem('ORDER_INCOMPLETE');
  return changedTo({
    ...scenario,
    agents: scenario.agents.map((agent) => ({ ...agent, band: place.get(agent.band)! })),
  });
}
