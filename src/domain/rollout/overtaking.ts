import type { IsoDate } from '@/lib/dates';
import type { Need, Route } from './stages';

/**
 * What held the overtaken and not the overtaker: the route, the earliest date, the floor of team or line,
 * another limit (a device in hand, a stop), or that the overtaken is held where it stands (not cleared, or
 * an open block) while the other has moved already.
 */
export type OvertakingReason = 'ROUTE' | 'EARLIEST' | 'TEAM_FLOOR' | 'LIMIT' | 'HELD';

/** Where a person stands in a plan, or that they have moved. */
export type Standing = {
  readonly id: string;
  readonly center: string;
  readonly team: string;
  readonly line: string | null;
  readonly band: number;
  /** What the person could take. */
  readonly can: Need;
  /** What the plan gives; null: unplaced. */
  readonly route: Route | null;
  readonly date: IsoDate | null;
  readonly earliest: IsoDate;
  readonly moved: boolean;
  readonly holdsDevice: boolean;
  /** Why no plan may place them now. */
  readonly leftOut: 'STOP' | 'NO_DESKTOP' | null;
  /** Not cleared, or with an open block. */
  readonly held: boolean;
};

export type Overtaking = {
  readonly overtakerId: string;
  readonly overtakenId: string;
  readonly happened: boolean;
  /** Null is open: somebody must decide. */
  readonly explained: OvertakingReason | null;
};

export type OvertakingFacts = {
  /** Whether a group has no room left for one more transition that begins on the date. */
  readonly isFull: (group: 'team' | 'line', code: string, center: string, date: IsoDate) => boolean;
};

/** Why this one stands before that one, for all that a limit can tell; null where none does. */
export function reasonFor(
  overtaken: Standing,
  overtaker: Standing,
  facts: OvertakingFacts,
): OvertakingReason | null {
  const date = overtaker.date;
  if (date === null) return null;
  if (overtaken.leftOut === 'STOP') return 'LIMIT';
  if (overtaken.leftOut === 'NO_DESKTOP') return 'ROUTE';
  if (overtaken.can !== 'EITHER' && overtaker.route !== overtaken.can) return 'ROUTE';
  if (overtaken.earliest > date) return 'EARLIEST';
  if (overtaker.moved) return overtaken.held ? 'HELD' : null;
  if (overtaken.team !== overtaker.team && facts.isFull('team', overtaken.team, overtaken.center, date))
    return 'TEAM_FLOOR';
  if (
    overtaken.line !== null &&
    overtaken.line !== overtaker.line &&
    facts.isFull('line', overtaken.line, overtaken.center, date)
  )
    return 'TEAM_FLOOR';
  return overtaker.holdsDevice && !overtaken.holdsDevice ? 'LIMIT' : null;
}

/**
 * Everyone whom somebody of a later band in the same center precedes, once each, with the most telling
 * overtaker: an open one before an explained one, a planned one before one that has happened, then the
 * earliest date, the latest band and the id. In the order of the overtaken's ids.
 */
export function findOvertakings(standings: readonly Standing[], facts: OvertakingFacts): Overtaking[] {
  const byCenter = new Map<string, Standing[]>();
  for (const standing of standings) {
    const center = byCenter.get(standing.center);
    if (center) center.push(standing);
    else byCenter.set(standing.center, [standing]);
  }
  const found: Overtaking[] = [];
  for (const center of byCenter.values()) {
    const inTurn = center.filter((one) => one.date !== null).sort(byTurn);
    for (const waiting of center) {
      const overtaking = waiting.moved ? null : mostTelling(waiting, inTurn, facts);
      if (overtaking) found.push(overtaking);
    }
  }
  return found.sort((a, b) => (a.overtakenId < b.overtakenId ? -1 : 1));
}

const byTurn = (a: Standing, b: Standing): number => {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return b.band - a.band || (a.id < b.id ? -1 : 1);
};

function mostTelling(
  waiting: Standing,
  inTurn: readonly Standing[],
  facts: OvertakingFacts,
): Overtaking | null {
  let best: Overtaking | null = null;
  for (const other of inTurn) {
    if (waiting.date !== null && (other.date ?? '') >= waiting.date) break;
    if (other.band <= waiting.band) continue;
    const explained = reasonFor(waiting, other, facts);
    const candidate = {
      overtakerId: other.id,
      overtakenId: waiting.id,
      happened: other.moved,
      explained,
    };
    if (best === null || weight(candidate) > weight(best)) best = candidate;
    if (explained === null && !other.moved) return candidate;
  }
  return best;
}

const weight = (one: Overtaking): number => (one.explained === null ? 2 : 0) + (one.happened ? 0 : 1);
