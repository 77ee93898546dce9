import type { Draws } from './draws';
import type { Risks } from './risks';
import { book, letIn, openRooms, receive } from './rooms';
import type { Rooms } from './rooms';
import type { ForecastWorld } from './world';

/** What came of one run. */
export interface Outcome {
  /** The last day on which anybody got the kit; the number of days where somebody has none at the end; -1: nobody was left. */
  doneOn: number;
  /** People handed over on each day. */
  handedOver: Int32Array;
}

/** Some of a class who could not go on their day. */
interface Waiting {
  index: number;
  people: number;
  /** Position of the day on which they missed their first date among the working days of their center; null: they did not. */
  missedAt: number | null;
  hasKit: boolean;
  /** They are away up to this day. */
  notBefore: number;
}

interface Run {
  world: ForecastWorld;
  risks: Risks;
  draws: Draws;
  rooms: Rooms;
  waiting: Waiting[];
  left: Int32Array;
  /** Of each center: those who tried today. */
  tried: Int32Array;
  outcome: Outcome;
}

/** Calendar days to a working day, on average. */
const CALENDAR_DAYS = 1.4;

const positionOn = ({ instance }: ForecastWorld, center: number, day: number): number =>
  instance.workingDays.position[day * instance.centers.length + center]!;

/** How likely somebody who tries on a day gets the kit. */
function chanceOf(
  { world, risks }: Run,
  { index, missedAt, hasKit }: Waiting,
  day: number,
  at: number,
): number {
  const { classes } = world;
  if (classes.isDone[index] === 1) return 1;
  if (missedAt === null) return 1 - risks.missed(classes.center[index]!, day);
  return hasKit ? risks.catchUp(Math.max(1, at - missedAt), day) : risks.again(day);
}

/** Some try on a day: who succeeds is remote, the rest wait. Answers how many there was room for. */
function attempt(run: Run, one: Waiting, day: number): number {
  const { world, risks, draws, rooms, outcome } = run;
  const { classes } = world;
  const { index, missedAt } = one;
  const center = classes.center[index]!;
  const tried = letIn(world, rooms, index, day, one.people, one.hasKit);
  if (tried === 0) return 0;
  const at = positionOn(world, center, day);
  const kept = draws.binomial(tried, chanceOf(run, one, day, at));
  const left = missedAt === null || kept === 0 ? 0 : draws.binomial(kept, risks.leave);
  book(world, rooms, index, day, kept - left, one.hasKit);
  run.tried[center]! += tried;
  outcome.handedOver[day]! += kept - left;
  if (kept > left) outcome.doneOn = day;
  if (tried > kept)
    run.waiting.push({ index, people: tried - kept, missedAt: missedAt ?? at, hasKit: true, notBefore: 0 });
  return tried;
}

/** Those who wait try first, in the order in which they began to wait. */
function tryWaiting(run: Run, day: number): void {
  const { world } = run;
  const before = run.waiting;
  run.waiting = [];
  for (const one of before) {
    const isOpen = one.notBefore <= day && positionOn(world, world.classes.center[one.index]!, day) >= 0;
    const tried = isOpen ? attempt(run, one, day) : 0;
    if (tried < one.people) run.waiting.push({ ...one, people: one.people - tried });
  }
}

/** The people of a class who are not away or gone by their date; who is away waits until they are back. */
function whoIsThere(run: Run, index: number, day: number): number {
  const { world, risks, draws } = run;
  const { classes } = world;
  const people = run.left[index]!;
  const ahead = classes.isDone[index] === 1 ? 0 : Math.max(0, positionOn(world, classes.center[index]!, day));
  const gone = draws.binomial(people, 1 - Math.exp(-risks.withdrawal * ahead));
  const away = draws.binomial(people - gone, risks.away(ahead));
  for (let each = 0; each < away; each++) {
    const notBefore = day + Math.ceil(risks.awayFor(ahead) * CALENDAR_DAYS);
    run.waiting.push({ index, people: 1, missedAt: null, hasKit: false, notBefore });
  }
  return people - gone - away;
}

/** So many of a class, as they come to their date. */
function firstTimers({ world }: Run, index: number, people: number): Waiting {
  const missedFor = world.classes.missedFor[index]!;
  return { index, people, missedAt: missedFor > 0 ? -missedFor : null, hasKit: false, notBefore: 0 };
}

/** A class comes to its date; whoever finds no room waits. */
function comeToDate(run: Run, index: number, day: number): void {
  const here = firstTimers(run, index, whoIsThere(run, index, day));
  const tried = here.people === 0 ? 0 : attempt(run, here, day);
  if (tried < here.people) run.waiting.push({ ...here, people: here.people - tried });
}

/** Hand-overs that the plan had on a day and nobody used are for those who come later in the plan. */
function pullForward(run: Run, day: number, first: number): void {
  const { world, left } = run;
  const { classes, limits, instance } = world;
  const count = instance.centers.length;
  const slack = new Int32Array(count);
  let open = 0;
  for (let center = 0; center < count; center++) {
    slack[center] = Math.max(0, limits.planned[day * count + center]! - run.tried[center]!);
    open += slack[center]!;
  }
  for (let index = first; index < classes.count && open > 0; index++) {
    const center = classes.center[index]!;
    if (left[index] === 0 || slack[center] === 0 || classes.from[index]! > day) continue;
    const took = attempt(run, firstTimers(run, index, Math.min(left[index]!, slack[center]!)), day);
    left[index]! -= took;
    slack[center]! -= took;
    open -= took;
  }
}

/**
 * One run of the rest of a rollout. Each day those who wait go first, then those whom the plan has on the day, then, for
 * hand-overs that became free, those whom it has later: the plan made anew each morning, on classes of equal agents.
 */
export function runOnce(world: ForecastWorld, risks: Risks, draws: Draws): Outcome {
  const { classes, instance } = world;
  const outcome: Outcome = { doneOn: -1, handedOver: new Int32Array(instance.days) };
  const rooms = openRooms(world, risks);
  const run: Run = {
    world,
    risks,
    draws,
    rooms,
    waiting: [],
    left: classes.size.slice(),
    tried: new Int32Array(instance.centers.length),
    outcome,
  };
  let next = 0;
  for (let day = 0; day < instance.days; day++) {
    receive(rooms, day);
    run.tried.fill(0);
    tryWaiting(run, day);
    for (; next < classes.count && classes.day[next]! <= day; next++) {
      if (run.left[next]! > 0) comeToDate(run, next, day);
    }
    pullForward(run, day, next);
    if (next === classes.count && run.waiting.length === 0) return outcome;
  }
  if (run.waiting.length > 0 || run.left.some((people, index) => index >= next && people > 0))
    outcome.doneOn = instance.days;
  return outcome;
}
