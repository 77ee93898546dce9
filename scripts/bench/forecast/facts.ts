import type { ForecastInput, Standing } from '../../../src/domain/forecast/input';
import type { AgedCount, Observed } from '../../../src/domain/forecast/observed';
import { planScenario } from '../../../src/domain/planning/plan';
import { openParcels, scenarioOn } from './live-scenario';
import { dateOf, dayOf, NEVER, workdaysBetween } from './state';
import type { Person, State } from './state';

/** Working days between two days by the weekdays alone. */
function weekdaysLate(expected: number, on: number): number {
  let count = 0;
  for (let day = expected + 1; day <= on; day++)
    if (new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay() % 6 > 0) count++;
  return count;
}

/** Waiting from a day on until an end (NEVER: not yet), seen up to the eve of today. */
function aged(
  state: State,
  today: number,
  waits: readonly { center: number; from: number; end: number }[],
): AgedCount[] {
  const counts: AgedCount[] = [];
  const at = (age: number) => (counts[age - 1] ??= { age, atRisk: 0, done: 0 });
  for (const { center, from, end } of waits) {
    const hasEnded = end < today;
    const ages = workdaysBetween(state, center, from, Math.min(end, today - 1));
    for (let age = 1; age <= ages; age++) at(age).atRisk++;
    if (hasEnded && ages > 0) at(ages).done++;
  }
  return counts.filter(Boolean);
}

/** What anybody could know on the morning of a day. */
export function observedOn(state: State, today: number): Observed {
  const due = state.people.filter(({ dueOn, crowdedOut }) => dueOn < today && !crowdedOut);
  const byDay = new Map<string, Observed['firstDates'][number]>();
  for (const { center, dueOn, handedOn } of due) {
    const key = `${center} ${dueOn}`;
    const code = state.organisation.scenario.centers[center]!.code;
    const row = byDay.get(key) ?? { center: code, date: dateOf(dueOn), due: 0, kept: 0 };
    row.due++;
    if (handedOn <= dueOn) row.kept++;
    byDay.set(key, row);
  }
  const endOf = ({ stage, handedOn, leftOn }: Person) => (stage === 'GONE' ? leftOn : handedOn);
  const missed = due.filter(({ handedOn, dueOn }) => handedOn > dueOn);
  const handed = state.people.filter(({ handedOn }) => handedOn < today);
  const gone = state.people.filter(({ stage }) => stage === 'GONE');
  return {
    firstDates: [...byDay.values()],
    secondDates: { ...state.secondDates },
    catchUp: aged(
      state,
      today,
      missed.map((person) => ({ center: person.center, from: person.dueOn, end: endOf(person) })),
    ),
    leftAfterMiss: gone.filter(({ dueOn }) => dueOn !== NEVER).length,
    goLive: aged(
      state,
      today,
      handed.map((person) => ({ center: person.center, from: person.handedOn, end: person.liveOn })),
    ),
    personDays: state.personDays,
    withdrawals: gone.filter(({ dueOn }) => dueOn === NEVER).length,
    absences: [...state.absences],
    deliveries: state.parcels.flatMap(({ delivery, firstOn, received }) => {
      const expected = dayOf(delivery.expected);
      const arrived = firstOn <= today;
      if (!arrived && expected >= today) return [];
      const daysLate = weekdaysLate(expected, arrived ? firstOn : today - 1);
      return [{ daysLate, arrived, ordered: delivery.laptops, received }];
    }),
  };
}

/** Where a forecast on the morning of a day goes on from. */
export function inputOn(state: State, today: number): ForecastInput {
  const scenario = scenarioOn(state, today);
  const standing = new Map<string, Standing>();
  const onTheWay = new Map<number, number>();
  for (const person of state.people) {
    if (person.stage === 'OPEN' && person.dueOn < today && !person.crowdedOut)
      standing.set(person.agent.id, {
        missedFor: workdaysBetween(state, person.center, person.dueOn, today),
      });
    if (person.stage !== 'HANDED_OVER') continue;
    const age = workdaysBetween(state, person.center, person.handedOn, today);
    onTheWay.set(age, (onTheWay.get(age) ?? 0) + 1);
  }
  return {
    scenario,
    plan: planScenario(scenario),
    standing,
    lateBy: new Map(
      openParcels(state).map(({ delivery }, index) => [
        state.stock.size + index,
        weekdaysLate(dayOf(delivery.expected), today - 1),
      ]),
    ),
    live: liveOn(state),
    onTheWay: [...onTheWay].map(([age, people]) => ({ age, people })),
  };
}

export const liveOn = (state: State): number =>
  state.organisation.scenario.alreadyRemote + state.people.filter(({ stage }) => stage === 'LIVE').length;

export const handedOverBy = (state: State): number =>
  state.organisation.scenario.alreadyRemote +
  state.people.filter(({ handedOn }) => handedOn !== NEVER).length;
