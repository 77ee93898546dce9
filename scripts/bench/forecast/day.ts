import { planScenario } from '../../../src/domain/planning/plan';
import { scenarioOn } from './live-scenario';
import { HORIZON } from './organisation';
import { dayOf, NEVER, weekdayOf, workdaysBetween } from './state';
import type { Person, State } from './state';

const open = (state: State) => state.people.filter(({ stage }) => stage === 'OPEN');

function putInStock(state: State, pool: string, laptops: number): void {
  state.stock.set(pool, (state.stock.get(pool) ?? 0) + laptops);
}

/** The morning's post: deliveries, and what comes back from repair. */
export function receive(state: State, today: number): void {
  for (const parcel of state.parcels) {
    for (const part of parcel.parts) {
      if (part.day !== today) continue;
      putInStock(state, parcel.delivery.pool, part.laptops);
      parcel.received += part.laptops;
      parcel.firstOn = Math.min(parcel.firstOn, today);
    }
  }
  putInStock(state, 'depot', state.repairs[today] ?? 0);
}

/** Who is due on the day as the plan stands in the morning: for the first time, or again. */
export function noteDue(state: State, today: number): void {
  for (const person of open(state)) {
    if (person.promised?.date !== today || person.absentUntil >= today) continue;
    if (person.dueOn === NEVER) person.dueOn = today;
    else if (!person.crowdedOut) {
      person.dueAgainOn = today;
      state.secondDates.due++;
    }
  }
}

/** People fall ill, leave, or something comes in between. */
export function mishaps(state: State, today: number): void {
  const { nature, chance } = state;
  const wave = 1 + 2.5 * Math.exp(-(((today - nature.waveAt) / 8) ** 2));
  for (const person of open(state)) {
    if (!state.isWorking(person.center, today)) continue;
    state.personDays++;
    const date = person.promised?.date ?? null;
    const isNear = date !== null && date <= today + 5;
    if (chance.chance(nature.leaving)) leave(state, person, today);
    else if (person.absentUntil < today && chance.chance(nature.absence * wave)) {
      person.absentUntil = today + chance.days(4, 0.9) - 1;
      state.absences.push(Math.max(1, workdaysBetween(state, person.center, today - 1, person.absentUntil)));
      if (person.promised && date !== null && date <= person.absentUntil) person.promised.date = null;
    } else if (isNear && person.blockedUntil < today && chance.chance(nature.block)) {
      person.blockedUntil = today + chance.days(nature.blockDays, 0.9);
      if (chance.chance(nature.blockLeaves)) person.leftOn = person.blockedUntil;
    }
    if (person.leftOn <= today) leave(state, person, today);
  }
}

function leave(state: State, person: Person, today: number): void {
  if (person.device?.route === 'LAPTOP') putInStock(state, 'depot', 1);
  person.device = null;
  person.stage = 'GONE';
  person.leftOn = today;
}

/** The manager plans anew and publishes. */
export function replan(state: State, today: number): void {
  const byId = new Map(state.people.map((person) => [person.agent.id, person]));
  const plan = planScenario(scenarioOn(state, today));
  const { nature, chance } = state;
  for (const { agent, date, route, rank } of plan.placements) {
    const person = byId.get(agent)!;
    if (person.stage !== 'OPEN') continue;
    const day = dayOf(date);
    if (person.clearedOn === NEVER) {
      const isLate = chance.chance(nature.lateDeclarations[person.team]!);
      person.clearedOn = isLate ? day + chance.days(2, 0.8) : Math.max(0, day - 2);
    }
    person.promised = { date: day, rank };
    person.route = route;
  }
  for (const { agent, rank } of plan.unplaced) byId.get(agent)!.promised = { date: null, rank };
}

/** Kit for those of the next days, as much as there is and as the bench can make ready. */
export function prepare(state: State, today: number): void {
  const { scenario } = state.organisation;
  const { nature, chance } = state;
  const bench = scenario.centers.map(({ handoversPerDay }) =>
    chance.chance(nature.benchOutage) ? 0 : Math.round((handoversPerDay ?? 0) * nature.bench),
  );
  const soon = open(state).filter(
    ({ promised, clearedOn }) =>
      (promised?.date ?? NEVER) <= today + (weekdayOf(today) >= 4 ? 4 : 2) && clearedOn <= today,
  );
  for (const person of soon.sort((a, b) => a.promised!.date! - b.promised!.date!)) {
    if (!state.isWorking(person.center, today)) continue;
    if (person.device === null) takeKit(state, person);
    if (person.device === null || person.device.isReady || bench[person.center]! <= 0) continue;
    person.device.isReady = true;
    bench[person.center]!--;
  }
}

function takeKit(state: State, person: Person): void {
  const route = person.route ?? 'LAPTOP';
  if (route === 'LAPTOP') {
    const own = state.organisation.scenario.centers[person.center]!.code;
    const pool = (state.stock.get(own) ?? 0) > 0 ? own : 'depot';
    if ((state.stock.get(pool) ?? 0) <= 0) return;
    putInStock(state, pool, -1);
  }
  person.device = { route, isReady: false };
}

/** After the shift: kit is given to those who are due and there. */
export function handOver(state: State, today: number): void {
  const { nature, chance } = state;
  const left = state.organisation.scenario.centers.map(({ handoversPerDay }) => handoversPerDay ?? 0);
  const due = open(state).filter(
    (person) =>
      person.device?.isReady === true &&
      ((person.promised?.date ?? NEVER) <= today || (person.dueOn < today && person.promised?.date === null)),
  );
  for (const person of due.sort((a, b) => a.dueOn - b.dueOn)) {
    const { center } = person;
    if (!state.isWorking(center, today)) continue;
    if (person.blockedUntil >= today || person.absentUntil >= today) continue;
    if (left[center]! <= 0) {
      person.crowdedOut = person.dueOn === today;
      continue;
    }
    left[center]!--;
    const odds =
      nature.noShow *
      nature.ofCenter[center]! *
      nature.ofDay[today]! *
      nature.ofWeekday[weekdayOf(today) - 1]!;
    if (chance.chance(Math.min(0.8, odds))) person.promised!.date = null;
    else if (chance.chance(nature.fault)) {
      if (person.device!.route === 'LAPTOP') state.repairs[today + 8]!++;
      person.device = null;
      person.front = true;
      person.promised!.date = null;
    } else {
      person.stage = 'HANDED_OVER';
      person.handedOn = today;
      if (person.dueAgainOn === today) state.secondDates.kept++;
    }
  }
}

/** The first contact from home, on the day after at the earliest. */
export function goLive(state: State, today: number, isVpnDown: boolean): void {
  const { nature, chance } = state;
  for (const person of state.people) {
    if (person.stage !== 'HANDED_OVER' || person.handedOn >= today) continue;
    if (!state.isWorking(person.center, today)) continue;
    if (!chance.chance(nature.connect[person.center]! * (isVpnDown ? 0.25 : 1))) continue;
    person.stage = 'LIVE';
    person.liveOn = today;
  }
}

/** Whether anybody is still without kit. */
export const isUnderWay = (state: State, today: number): boolean => today < HORIZON && open(state).length > 0;
