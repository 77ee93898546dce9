import { centerCalendar } from '@/domain/planning/center-calendar';
import { dayNumber } from '@/domain/planning/day-number';
import type { Scenario, Supply } from '@/domain/planning/scenario';
import { ceilingOn } from '@/domain/rollout/waves';
import { addDays, type IsoDate } from '@/lib/dates';
import type { Capacity } from '../schema';

/**
 * What each day of a plan allowed when it was made, so that a page can say how full a day is after the
 * world has moved on. Null is no limit; laptops are summed up to the day.
 */
export function capacityOf(scenario: Scenario, until: IsoDate): Capacity {
  const days: IsoDate[] = [];
  for (let day = scenario.start; day <= until; day = addDays(day, 1)) days.push(day);
  const byPool = new Map<string, Supply[]>();
  for (const supply of scenario.supply) byPool.set(supply.pool, [...(byPool.get(supply.pool) ?? []), supply]);
  return {
    days,
    ...centerLimits(scenario, days),
    laptops: usableBy(scenario.supply, days),
    pools: Object.fromEntries([...byPool].map(([pool, supply]) => [pool, usableBy(supply, days)])),
    ceiling: days.map((day) => ceilingOn(scenario.remoteCeiling, day)),
    transitionDays: scenario.transitionDays,
    teams: mostOf(scenario.teams),
    lines: mostOf(scenario.serviceLines),
  };
}

function centerLimits(
  scenario: Scenario,
  days: readonly IsoDate[],
): Pick<Capacity, 'handovers' | 'conversions' | 'working'> {
  const limits: Pick<Capacity, 'handovers' | 'conversions' | 'working'> = {
    handovers: {},
    conversions: {},
    working: {},
  };
  const numbers = days.map(dayNumber);
  for (const center of scenario.centers) {
    const calendar = centerCalendar(scenario.weekdays, center);
    const { handoversPerDay = null, conversionsPerDay = null } = center;
    const on = (day: number, usual: number | null, key: 'handovers' | 'conversions') =>
      calendar.isWorking(day) ? (calendar.overrideOn(day)?.[key] ?? usual) : 0;
    limits.handovers[center.code] = numbers.map((day) => on(day, handoversPerDay, 'handovers'));
    limits.conversions[center.code] = numbers.map((day) => on(day, conversionsPerDay, 'conversions'));
    limits.working[center.code] = numbers.map((day) => (calendar.isWorking(day) ? '1' : '0')).join('');
  }
  return limits;
}

const usableBy = (supply: readonly Supply[], days: readonly IsoDate[]): number[] =>
  days.map((day) => supply.reduce((sum, one) => sum + (one.usableFrom <= day ? one.laptops : 0), 0));

const mostOf = (groups: readonly { code: string; maxInTransition?: number }[]): Record<string, number> =>
  Object.fromEntries(
    groups.flatMap(({ code, maxInTransition }) =>
      maxInTransition === undefined ? [] : [[code, maxInTransition]],
    ),
  );
