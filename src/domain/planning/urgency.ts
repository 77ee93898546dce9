import type { Left } from './groups';
import type { Instance } from './instance';

/** Keys of an order are steps of work ahead: the least key is most urgent. */
export const MOST_STEPS = 16_383;
const STEPS_PER_DAY_OF_WORK = 64;
/** Keeps the work of a line, which counts against a team, from falling below nothing. */
const BASE_DAYS = 50;

const daysOfWork = (left: number, most: number | undefined): number =>
  most === undefined || most === 0 ? 0 : left / most;

/** What counts beside the longer of the days of work of a team and of its center. */
export interface UrgencyWeights {
  /** How much the shorter of the two counts. */
  lesser: number;
  /** How much the days of work of the line count against it: a line that is scarce everywhere cannot be hurried. */
  line: number;
}

/** How soon a team’s agents should be placed on a day, as a key: the team with most days of work ahead first. */
export function urgency(instance: Instance, left: Left, team: number, weights: UrgencyWeights): number {
  const { teams, centers, lines, scenario } = instance;
  const center = instance.teamCenter[team]!;
  const line = instance.teamLine[team]!;
  const ofTeam = daysOfWork(left.team[team]! * scenario.transitionDays, teams[team]!.maxInTransition);
  const ofCenter = daysOfWork(left.center[center]!, centers[center]!.handoversPerDay);
  const work = Math.max(ofTeam, ofCenter) + weights.lesser * Math.min(ofTeam, ofCenter);
  if (weights.line === 0) return keyOf(work);
  const ofLine =
    line < 0 ? 0 : daysOfWork(left.line[line]! * scenario.transitionDays, lines[line]!.maxInTransition);
  return keyOf(BASE_DAYS + work - weights.line * ofLine);
}

const keyOf = (days: number): number =>
  MOST_STEPS - Math.max(0, Math.min(MOST_STEPS, Math.floor(days * STEPS_PER_DAY_OF_WORK)));
