import { dayNumber, isoDate, isoWeekday } from '../../../src/domain/planning/day-number';
import type { Route, ScenarioAgent } from '../../../src/domain/planning/scenario';
import type { Chance, Nature } from './nature';
import { FIRST_DAY, HORIZON, workday } from './organisation';
import type { Delivery, Organisation } from './organisation';

export type Stage = 'OPEN' | 'HANDED_OVER' | 'LIVE' | 'GONE';

/** Days count from the first day; NEVER: not so far. */
export const NEVER = 1_000_000;

export interface Person {
  agent: ScenarioAgent;
  team: number;
  center: number;
  stage: Stage;
  earliest: number;
  promised: { date: number | null; rank: number } | null;
  route: Route | null;
  device: { route: Route; isReady: boolean } | null;
  front: boolean;
  /** The declaration is there from this day on. */
  clearedOn: number;
  blockedUntil: number;
  absentUntil: number;
  /** The first date that was due and not taken back before. */
  dueOn: number;
  /** On that date the kit was ready and the center had no hand-over left. */
  crowdedOut: boolean;
  /** The last date that was due again. */
  dueAgainOn: number;
  handedOn: number;
  liveOn: number;
  leftOn: number;
}

export interface Parcel {
  delivery: Delivery;
  /** When which part really comes. */
  parts: { day: number; laptops: number }[];
  received: number;
  firstOn: number;
}

/** A rollout under way, with what nobody in it can know. */
export interface State {
  organisation: Organisation;
  nature: Nature;
  chance: Chance;
  people: Person[];
  parcels: Parcel[];
  /** Laptops in stock by pool. */
  stock: Map<string, number>;
  /** Faulty laptops by the day on which they are back from repair. */
  repairs: number[];
  /** Of center × day: whether work is done. */
  isWorking: (center: number, day: number) => boolean;
  /** People due again after a missed date, as the plan had it on the eve, and those who got their kit. */
  secondDates: { due: number; kept: number };
  personDays: number;
  absences: number[];
}

export const dayOf = (date: string): number => dayNumber(date) - dayNumber(FIRST_DAY);
export const dateOf = (day: number): string => isoDate(dayNumber(FIRST_DAY) + day);
export const weekdayOf = (day: number): number => isoWeekday(dayNumber(FIRST_DAY) + day);

/** Working days of a center after one day up to another. */
export function workdaysBetween(state: State, center: number, after: number, until: number): number {
  let count = 0;
  for (let day = after + 1; day <= until; day++) if (state.isWorking(center, day)) count++;
  return count;
}

function sendParcel(delivery: Delivery, nature: Nature, chance: Chance): Parcel {
  const { late, unsteady, parts } = nature.suppliers[delivery.supplier]!;
  const expected = dayOf(delivery.expected);
  const own = Math.max(0, Math.round(late + chance.around(1, unsteady) * 1.5 - 1.5));
  const held = expected >= nature.heldUp.from ? nature.heldUp.days : 0;
  const on = dayOf(workday(dateOf(expected + own + held)));
  if (!chance.chance(parts))
    return { delivery, parts: [{ day: on, laptops: delivery.laptops }], received: 0, firstOn: NEVER };
  const first = Math.ceil(delivery.laptops * chance.between(0.4, 0.95));
  const rest = { day: dayOf(workday(dateOf(on + chance.days(6, 0.5)))), laptops: delivery.laptops - first };
  return { delivery, parts: [{ day: on, laptops: first }, rest], received: 0, firstOn: NEVER };
}

/** A rollout on the morning of its first day. */
export function openState(organisation: Organisation, nature: Nature, chance: Chance): State {
  const { scenario } = organisation;
  const teamIndex = new Map(scenario.teams.map(({ code }, index) => [code, index]));
  const centerIndex = new Map(scenario.centers.map(({ code }, index) => [code, index]));
  const closed = scenario.centers.map(({ closedOn }) => new Set(closedOn.map(dayOf)));
  const people = scenario.agents.map((agent): Person => {
    const team = teamIndex.get(agent.team)!;
    return {
      agent,
      team,
      center: centerIndex.get(scenario.teams[team]!.center)!,
      stage: 'OPEN',
      earliest: dayOf(agent.earliest),
      promised: null,
      route: null,
      device: null,
      front: false,
      clearedOn: NEVER,
      blockedUntil: -1,
      absentUntil: -1,
      dueOn: NEVER,
      crowdedOut: false,
      dueAgainOn: NEVER,
      handedOn: NEVER,
      liveOn: NEVER,
      leftOn: NEVER,
    };
  });
  return {
    organisation,
    nature,
    chance,
    people,
    parcels: organisation.deliveries.map((delivery) => sendParcel(delivery, nature, chance)),
    stock: new Map(scenario.supply.map(({ pool, laptops }) => [pool, laptops])),
    repairs: new Array<number>(HORIZON + 100).fill(0),
    isWorking: (center, day) => weekdayOf(day) <= 5 && !closed[center]!.has(day),
    secondDates: { due: 0, kept: 0 },
    personDays: 0,
    absences: [],
  };
}
