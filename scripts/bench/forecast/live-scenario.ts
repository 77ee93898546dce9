import type { FixedPlacement, Scenario, ScenarioAgent } from '../../../src/domain/planning/scenario';
import { HORIZON } from './organisation';
import { dateOf, dayOf } from './state';
import type { Person, State } from './state';

const FROZEN = 2;

function nextWorkday(state: State, center: number, day: number, skip = 0): number {
  let left = skip;
  for (let next = day; next < day + 60; next++) {
    if (!state.isWorking(center, next)) continue;
    if (left === 0) return next;
    left--;
  }
  return day;
}

function fixedOf(state: State, person: Person, today: number, earliest: number): FixedPlacement | null {
  const promised = person.promised?.date ?? null;
  const stays = promised !== null && promised >= earliest && promised < HORIZON;
  if (person.device) {
    const day = stays ? promised : Math.min(HORIZON - 1, nextWorkday(state, person.center, earliest));
    return { date: dateOf(day), route: person.device.route, hasDevice: true };
  }
  const frozen = nextWorkday(state, person.center, today, FROZEN - 1);
  if (!stays || promised > frozen || person.route === null) return null;
  return { date: dateOf(promised), route: person.route, hasDevice: false };
}

/** The rest of a rollout as the planner is given it on the morning of a day, by what is known then. */
export function scenarioOn(state: State, today: number): Scenario {
  const { scenario } = state.organisation;
  const ranked = state.people.filter(({ stage, promised }) => stage === 'OPEN' && promised);
  ranked.sort((a, b) => a.promised!.rank - b.promised!.rank || (a.agent.id < b.agent.id ? -1 : 1));
  const rankOf = new Map(ranked.map(({ agent }, index) => [agent.id, index + 1]));
  let remote = scenario.alreadyRemote;
  const agents = state.people.flatMap((person): ScenarioAgent[] => {
    const { agent, center } = person;
    if (person.stage === 'GONE') return [];
    if (person.handedOn < today) {
      remote++;
      const isBusy =
        scenario.transitionDays > 1 &&
        nextWorkday(state, center, person.handedOn + 1) >= nextWorkday(state, center, today);
      const fixed = {
        date: dateOf(person.handedOn),
        route: person.device?.route ?? 'LAPTOP',
        hasDevice: true,
      };
      return isBusy ? [{ ...agent, route: fixed.route, promised: null, fixed }] : [];
    }
    const earliest = Math.max(today, person.earliest, person.absentUntil + 1);
    const fixed = fixedOf(state, person, today, earliest);
    const rank = rankOf.get(agent.id);
    const date = person.promised?.date ?? null;
    return [
      {
        ...agent,
        route: fixed?.route ?? agent.route,
        earliest: dateOf(earliest),
        front: person.front,
        promised: rank === undefined ? null : { date: date === null ? null : dateOf(date), rank },
        fixed,
      },
    ];
  });
  return {
    ...scenario,
    start: dateOf(today),
    horizonDays: HORIZON - today,
    alreadyRemote: remote,
    agents,
    supply: [
      ...[...state.stock].map(([pool, laptops]) => ({ pool, usableFrom: dateOf(today), laptops })),
      ...openParcels(state).map(({ delivery, received }) => ({
        pool: delivery.pool,
        usableFrom: dateOf(nextWeekday(Math.max(today, dayOf(delivery.expected)) + 1)),
        laptops: delivery.laptops - received,
      })),
    ],
  };
}

/** Parcels of which something is still to come, in the order of the supply entries after the stock. */
export const openParcels = ({ parcels }: State) =>
  parcels.filter(({ delivery, received }) => received < delivery.laptops);

function nextWeekday(day: number): number {
  const weekday = new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}
