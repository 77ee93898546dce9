import { centerCalendar } from '@/domain/planning/center-calendar';
import { dayNumber, isoDate } from '@/domain/planning/day-number';
import type { CenterOverride, Scenario, ScenarioCenter } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import type { ChangeOf, Daily } from './change';
import { lastDay } from './horizon';
import { changedTo, problem, type Outcome } from './outcome';

type Limits = { handovers?: number | undefined; conversions?: number | undefined };
export type Span = { from: IsoDate | null; until: IsoDate | null };

/** Always the same order of keys, so that two equal centers read the same. */
function withUsual(center: ScenarioCenter, limits: Limits): ScenarioCenter {
  const handovers = limits.handovers ?? center.handoversPerDay;
  const conversions = limits.conversions ?? center.conversionsPerDay;
  return {
    code: center.code,
    ...(handovers === undefined ? {} : { handoversPerDay: handovers }),
    ...(conversions === undefined ? {} : { conversionsPerDay: conversions }),
    closedOn: center.closedOn,
    overrides: center.overrides,
  };
}

const byDate = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? -1 : 1);

/** Gives a day of a center its own numbers, which makes it a working day; what is not given stays. */
export function withDay(center: ScenarioCenter, date: IsoDate, limits: Limits): ScenarioCenter {
  const before = center.overrides.find((one) => one.date === date);
  const handovers = limits.handovers ?? before?.handovers;
  const conversions = limits.conversions ?? before?.conversions;
  const override: CenterOverride = {
    date,
    ...(handovers === undefined ? {} : { handovers }),
    ...(conversions === undefined ? {} : { conversions }),
  };
  return {
    ...center,
    closedOn: center.closedOn.filter((one) => one !== date),
    overrides: [...center.overrides.filter((one) => one.date !== date), override].sort(byDate),
  };
}

/** The working days of a center in a span of the horizon. */
export function workingDaysIn(scenario: Scenario, center: ScenarioCenter, { from, until }: Span): IsoDate[] {
  const calendar = centerCalendar(scenario.weekdays, center);
  const end = lastDay(scenario);
  const first = dayNumber(from !== null && from > scenario.start ? from : scenario.start);
  const last = dayNumber(until !== null && until < end ? until : end);
  const days: IsoDate[] = [];
  for (let day = first; day <= last; day++) if (calendar.isWorking(day)) days.push(isoDate(day));
  return days;
}

/** What a center can do on a date; undefined is no limit. On a closed day nothing. */
export function limitOn(
  scenario: Scenario,
  center: ScenarioCenter,
  of: Daily,
  date: IsoDate,
): number | undefined {
  const calendar = centerCalendar(scenario.weekdays, center);
  const day = dayNumber(date);
  if (!calendar.isWorking(day)) return 0;
  return calendar.overrideOn(day)?.[of] ?? usualLimit(center, of);
}

export const usualLimit = (center: ScenarioCenter, of: Daily): number | undefined =>
  of === 'handovers' ? center.handoversPerDay : center.conversionsPerDay;

/**
 * Another number for the working days of a span. Days with a number of their own keep it, unless the span is that one
 * day.
 */
function withCapacity(
  scenario: Scenario,
  center: ScenarioCenter,
  of: Daily,
  span: Span,
  numberOf: (usual: number | undefined) => number | undefined,
): ScenarioCenter {
  const perDay = numberOf(usualLimit(center, of));
  if (perDay === undefined) return center;
  if (span.from === null && span.until === null) return withUsual(center, { [of]: perDay });
  let changed = center;
  for (const date of workingDaysIn(scenario, center, span)) {
    const own = center.overrides.find((one) => one.date === date)?.[of];
    if (own === undefined || span.from === span.until) changed = withDay(changed, date, { [of]: perDay });
  }
  return changed;
}

function spanProblem(scenario: Scenario, { from, until }: Span) {
  if (from !== null && until !== null && until < from) return 'ENDS_BEFORE_IT_BEGINS';
  if (until !== null && until < scenario.start) return 'BEFORE_START';
  return from !== null && from > lastDay(scenario) ? 'AFTER_END' : null;
}

/** A center can do another number a day. */
export function setCapacity(scenario: Scenario, change: ChangeOf<'capacity'>): Outcome {
  const wrong = spanProblem(scenario, change);
  if (wrong !== null) return problem(wrong);
  const center = scenario.centers.find(({ code }) => code === change.center);
  if (center === undefined) return problem('UNKNOWN_CENTER');
  if (workingDaysIn(scenario, center, change).length === 0) return problem('NO_WORKING_DAY');
  return changedTo({
    ...scenario,
    centers: scenario.centers.map((one) =>
      one === center ? withCapacity(scenario, one, change.of, change, () => change.perDay) : one,
    ),
  });
}

/** Every center with a limit can do some percent more or less, rounded to whole numbers. */
export function scaleCapacities(scenario: Scenario, change: ChangeOf<'capacities'>): Outcome {
  const wrong = spanProblem(scenario, change);
  if (wrong !== null) return problem(wrong);
  const scaled = (usual: number | undefined) =>
    usual === undefined ? undefined : Math.round((usual * (100 + change.percent)) / 100);
  return changedTo({
    ...scenario,
    centers: scenario.centers.map((center) => withCapacity(scenario, center, change.of, change, scaled)),
  });
}
