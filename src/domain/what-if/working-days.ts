import { dayNumber, isoDate } from '@/domain/planning/day-number';
import type { Scenario, ScenarioCenter } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import { withDay, workingDaysIn } from './capacities';
import type { ChangeOf } from './change';
import { lastDay, outside } from './horizon';
import { changedTo, problem, type Outcome } from './outcome';

type OneDay = { center: string | null; on: IsoDate };

function onCenters(
  scenario: Scenario,
  { center, on }: OneDay,
  change: (one: ScenarioCenter) => ScenarioCenter,
) {
  const wrong = outside(scenario, on);
  if (wrong !== null) return problem(wrong);
  if (center !== null && !scenario.centers.some(({ code }) => code === center))
    return problem('UNKNOWN_CENTER');
  return changedTo({
    ...scenario,
    centers: scenario.centers.map((one) => (center === null || one.code === center ? change(one) : one)),
  });
}

/**
 * Closes a date. Who was held to it is held no more; who holds a device already, to the center's next working day.
 * Whoever is held to the start without a promise has moved today, and stays.
 */
export function closeDay(scenario: Scenario, change: ChangeOf<'close'>): Outcome {
  const { on } = change;
  const closed = onCenters(scenario, change, (center) => ({
    ...center,
    closedOn: [...new Set([...center.closedOn, on])].sort(),
    overrides: center.overrides.filter(({ date }) => date !== on),
  }));
  if (!closed.ok || !scenario.agents.some(({ fixed }) => fixed?.date === on)) return closed;
  const next = nextWorkingDays(closed.scenario, on);
  const isMeant = new Set(
    scenario.teams.flatMap(({ code, center }) =>
      change.center === null || change.center === center ? [code] : [],
    ),
  );
  const centerOf = new Map(scenario.teams.map(({ code, center }) => [code, center]));
  const agents = scenario.agents.map((agent) => {
    const { fixed, team, promised } = agent;
    const hasMoved = promised === null && on === scenario.start && fixed?.hasDevice === true;
    if (fixed?.date !== on || !isMeant.has(team) || hasMoved) return agent;
    return { ...agent, fixed: fixed.hasDevice ? { ...fixed, date: next.get(centerOf.get(team)!)! } : null };
  });
  return changedTo({ ...closed.scenario, agents });
}

/** Of each center the first working day after a date, or the last day of the horizon. */
function nextWorkingDays(scenario: Scenario, date: IsoDate): Map<string, IsoDate> {
  const from = isoDate(dayNumber(date) + 1);
  const end = lastDay(scenario);
  return new Map(
    scenario.centers.map((center) => [
      center.code,
      workingDaysIn(scenario, center, { from, until: null })[0] ?? end,
    ]),
  );
}

/** Makes a date a working day with the center's usual numbers, or with those that it has for that date. */
export function openDay(scenario: Scenario, change: ChangeOf<'open'>): Outcome {
  return onCenters(scenario, change, (center) => withDay(center, change.on, {}));
}
