import { centerCalendar } from '@/domain/planning/center-calendar';
import { dayNumber } from '@/domain/planning/day-number';
import type { Scenario } from '@/domain/planning/scenario';
import { ceilingOn } from '@/domain/rollout/waves';
import { addDays, type IsoDate } from '@/lib/dates';
import type { Capacity } from '../schema';

/**
 * What each day of a plan allowed when it was made, so that a page can say how full a day is after the
 * world has moved on. Null is no limit; laptops are summed up to the day, over all pools.
 */
export function capacityOf(scenario: Scenario, until: IsoDate): Capacity {
  const days: IsoDate[] = [];
  for (let day = scenario.start; day <= until; day = addDays(day, 1)) days.push(day);
  const handovers: Capacity['handovers'] = {};
  const conversions: Capacity['conversions'] = {};
  for (const center of scenario.centers) {
    const calendar = centerCalendar(scenario.weekdays, center);
    const limits = days.map((day) => {
      const number = dayNumber(day);
      if (!calendar.isWorking(number)) return { handovers: 0, conversions: 0 };
      const override = calendar.overrideOn(number);
      return {
        handovers: override?.handovers ?? center.handoversPerDay ?? null,
        conversions: override?.conversions ?? center.conversionsPerDay ?? null,
      };
    });
    handovers[center.code] = limits.map((limit) => limit.handovers);
    conversions[center.code] = limits.map((limit) => limit.conversions);
  }
  return {
    days,
    handovers,
    conversions,
    laptops: days.map((day) =>
      scenario.supply.reduce((sum, supply) => sum + (supply.usableFrom <= day ? supply.laptops : 0), 0),
    ),
    ceiling: days.map((day) => ceilingOn(scenario.remoteCeiling, day)),
  };
}
