import type { Scenario, ScenarioAgent, ScenarioCenter, ScenarioTeam } from '@/domain/planning/scenario';

/** The ISO date some days after another. */
export function plusDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function datesOfHorizon(scenario: Scenario): string[] {
  return Array.from({ length: scenario.horizonDays }, (_, day) => plusDays(scenario.start, day));
}

export function teamOf(scenario: Scenario, agent: ScenarioAgent): ScenarioTeam {
  return scenario.teams.find((team) => team.code === agent.team)!;
}

export function centerOf(scenario: Scenario, agent: ScenarioAgent): ScenarioCenter {
  const { center } = teamOf(scenario, agent);
  return scenario.centers.find(({ code }) => code === center)!;
}

export function isWorkingDay(scenario: Scenario, center: ScenarioCenter, date: string): boolean {
  if (center.overrides.some((override) => override.date === date)) return true;
  if (center.closedOn.includes(date)) return false;
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return scenario.weekdays.includes(sundayFirst === 0 ? 7 : sundayFirst);
}

/** The date and the next `transitionDays - 1` working days, up to the end of the horizon. */
export function transitionDates(scenario: Scenario, center: ScenarioCenter, date: string): string[] {
  const end = plusDays(scenario.start, scenario.horizonDays);
  const dates = [date];
  for (
    let next = plusDays(date, 1);
    dates.length < scenario.transitionDays && next < end;
    next = plusDays(next, 1)
  ) {
    if (isWorkingDay(scenario, center, next)) dates.push(next);
  }
  return dates;
}
