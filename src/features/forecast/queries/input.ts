import type { ForecastInput, Standing } from '@/domain/forecast/input';
import { planScenario } from '@/domain/planning/plan';
import { DEPOT, type Scenario } from '@/domain/planning/scenario';
import { isRemote } from '@/domain/rollout/stages';
import type { LiveScenario } from '@/features/plans/queries/scenario';
import type { IsoDate } from '@/lib/dates';
import { eveOf, type PastCalendars } from './calendars';
import type { DatesDue } from './dates-due';
import type { DeliveryFact, Past } from './past';

/**
 * By how many working days the supply entries are late already. The scenario has open deliveries after the stock, summed
 * by pool and expected date, in the order of that date.
 */
function lateBy(
  { supply, start }: Scenario,
  facts: readonly DeliveryFact[],
  calendars: PastCalendars,
): Map<number, number> {
  const expected = new Map<string, IsoDate[]>();
  for (const { pool, expected: date, isOpen } of facts) {
    const dates = expected.get(pool ?? DEPOT) ?? [];
    if (isOpen && dates.at(-1) !== date) expected.set(pool ?? DEPOT, [...dates, date]);
  }
  const late = new Map<number, number>();
  supply.forEach(({ pool, usableFrom }, index) => {
    if (usableFrom <= start) return;
    const date = expected.get(pool)?.shift();
    if (date !== undefined && date < start)
      late.set(index, calendars.daysBetween(pool === DEPOT ? null : pool, date, eveOf(start)));
  });
  return late;
}

function standings(live: LiveScenario, due: DatesDue, calendars: PastCalendars): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const { start } = live.scenario;
  for (const { id } of live.scenario.agents) {
    const agent = live.agents.get(id);
    if (agent && isRemote(agent.stage)) found.set(id, { isDone: true });
  }
  for (const { agentId, center, date } of due.waiting) {
    // On a day off nobody is a working day older yet; who missed a date has missed it all the same.
    const missedFor = Math.max(1, calendars.daysBetween(center, date, start));
    if (!found.has(agentId)) found.set(agentId, { missedFor });
  }
  return found;
}

/** People handed over before the first day and not live, by working days since. */
function onTheWay(past: Past, start: IsoDate, calendars: PastCalendars) {
  const byAge = new Map<number, number>();
  for (const { center, on, live, people } of past.handedOver) {
    if (live !== null || on >= start) continue;
    const age = Math.max(1, calendars.daysBetween(center, on, start));
    byAge.set(age, (byAge.get(age) ?? 0) + people);
  }
  return [...byAge].map(([age, people]) => ({ age, people })).sort((a, b) => a.age - b.age);
}

/** From where the forecast goes on: the live scenario, planned, and what it does not say. */
export function inputOf(
  live: LiveScenario,
  due: DatesDue,
  past: Past,
  calendars: PastCalendars,
): ForecastInput {
  const { scenario } = live;
  return {
    scenario,
    plan: planScenario(scenario),
    standing: standings(live, due, calendars),
    lateBy: lateBy(scenario, past.deliveries, calendars),
    live: past.live,
    onTheWay: onTheWay(past, scenario.start, calendars),
  };
}
