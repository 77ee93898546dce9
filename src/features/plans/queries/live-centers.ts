import { centerCalendar, type CenterCalendar } from '@/domain/planning/center-calendar';
import { dayNumber, isoDate } from '@/domain/planning/day-number';
import { DEPOT, type ScenarioCenter, type ScenarioTeam, type Supply } from '@/domain/planning/scenario';
import { addDays, type IsoDate } from '@/lib/dates';
import type { LiveGroup, LiveState } from './live-state';
import { stopsOf } from './live-stops';

/**
 * The centers with what is closed or different on a date; holidays are those of their state. A stop closes all days
 * from its date on, also those that somebody opened.
 */
export function scenarioCenters(state: LiveState, start: IsoDate, end: IsoDate): ScenarioCenter[] {
  const inside = (date: IsoDate) => date >= start && date <= end;
  const holidays = new Map<string, IsoDate[]>();
  for (const { state: land, date } of state.holidays) {
    if (inside(date)) holidays.set(land, [...(holidays.get(land) ?? []), date]);
  }
  const stops = stopsOf(state);
  return state.centers.map((center) => {
    const stop = stops.ofCenter(center.code);
    const days = center.days.filter(({ date }) => inside(date) && (stop === null || date < stop));
    const closed = new Set(holidays.get(center.state) ?? []);
    for (const { date, closed: isClosed } of days) {
      if (isClosed) closed.add(date);
      else closed.delete(date);
    }
    if (stop !== null) for (let date = stop; date <= end; date = addDays(date, 1)) closed.add(date);
    return {
      code: center.code,
      ...(center.handovers === null ? {} : { handoversPerDay: center.handovers }),
      ...(center.conversions === null ? {} : { conversionsPerDay: center.conversions }),
      closedOn: [...closed].sort(),
      overrides: days
        .filter((day) => !day.closed)
        .map((day) => ({
          date: day.date,
          ...(day.handovers === null ? {} : { handovers: day.handovers }),
          ...(day.conversions === null ? {} : { conversions: day.conversions }),
        })),
    };
  });
}

/** The number, else the share of the members rounded down, at least one; undefined without either. */
export function mostInTransition(group: LiveGroup, shareByDefault: number | null): number | undefined {
  if (group.maxInTransition !== null) return group.maxInTransition;
  const share = group.share ?? shareByDefault;
  // Shares have four decimals: without the rounding 0.15 of 40 would be 5.999…
  return share === null
    ? undefined
    : Math.max(1, Math.floor(Math.round(group.members * share * 10_000) / 10_000));
}

export function scenarioTeams(state: LiveState): ScenarioTeam[] {
  const open = new Set(state.centers.map((center) => center.code));
  const lines = new Set(state.lines.map((line) => line.code));
  return state.teams
    .filter((team) => open.has(team.center))
    .map((team) => {
      const most = mostInTransition(team, state.organisation.share);
      return {
        code: team.code,
        center: team.center,
        ...(lines.has(team.line) ? { serviceLine: team.line } : {}),
        ...(most === undefined ? {} : { maxInTransition: most }),
      };
    });
}

export type Calendars = { of: (center: string) => CenterCalendar; depot: CenterCalendar };

export function centerCalendars(weekdays: readonly number[], centers: readonly ScenarioCenter[]): Calendars {
  const known = new Map(centers.map((center) => [center.code, centerCalendar(weekdays, center)]));
  const depot = centerCalendar(weekdays, { code: DEPOT, closedOn: [], overrides: [] });
  return { of: (center) => known.get(center) ?? depot, depot };
}

/** The first working day from a date on (that day included); the date itself where none comes in a year. */
export function workingDayFrom(calendar: CenterCalendar, date: IsoDate, skip = 0): IsoDate {
  const first = dayNumber(date);
  let left = skip;
  for (let day = first; day < first + 366; day += 1) {
    if (!calendar.isWorking(day)) continue;
    if (left === 0) return isoDate(day);
    left -= 1;
  }
  return date;
}

/**
 * Free laptops from the start on, and open deliveries one working day after they are expected. What is
 * overdue can come today at the earliest, so nobody is planned on laptops that are not there.
 */
export function scenarioSupply(state: LiveState, start: IsoDate, calendars: Calendars): Supply[] {
  const supply = state.stock.map(({ pool, laptops }) => ({
    pool: pool ?? DEPOT,
    usableFrom: start,
    laptops,
  }));
  for (const { pool, expected, laptops } of state.deliveries) {
    const calendar = pool === null ? calendars.depot : calendars.of(pool);
    const arrival = expected < start ? start : expected;
    const usableFrom = workingDayFrom(calendar, isoDate(dayNumber(arrival) + 1));
    supply.push({ pool: pool ?? DEPOT, usableFrom, laptops });
  }
  return supply;
}
