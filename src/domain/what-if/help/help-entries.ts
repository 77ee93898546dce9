import { dayNumber, isoDate, isoWeekday } from '@/domain/planning/day-number';
import type { Scenario } from '@/domain/planning/scenario';
import type { BlockOwner } from '@/domain/rollout/block-owners';
import type { IsoDate } from '@/lib/dates';
import { applyChanges } from '../apply-changes';
import type { Change } from '../change';
import { planned, type Planned } from '../variant-figures';
import { hindranceGroups, type Hindrance, type HindranceGroup, type HindranceKind } from './block-groups';
import { gainOf, type Gain } from './gain';
import { lapsed } from './lapsed';
import { loosenedLimits, type Loosened } from './loosened-limits';

/** Something to do, and what it gives. `until`: the last day whose appointments count as near. */
export type HelpEntry =
  | {
      what: 'resolve';
      kind: HindranceKind;
      owner: BlockOwner;
      center: string | null;
      open: number;
      delaying: number;
      until: IsoDate;
      gain: Gain;
    }
  | { what: 'widen'; change: Change; before: number | null; gain: Gain };

export type HelpCandidate =
  { what: 'resolve'; group: HindranceGroup; until: IsoDate } | { what: 'widen'; loosened: Loosened };

const NEAR_WORKING_DAYS = 5;
const MOST_OF_A_KIND = 6;

/** The last of the next five working days. */
function nearUntil({ start, weekdays, horizonDays }: Scenario): IsoDate {
  let day = dayNumber(start);
  for (let left = NEAR_WORKING_DAYS, end = day + horizonDays; day < end; day++) {
    if (weekdays.includes(isoWeekday(day))) left--;
    if (left === 0) break;
  }
  return isoDate(day);
}

/** What is worth planning again for: at most six groups of hindrances and six limits. */
export function helpCandidates(asIs: Planned, hindrances: readonly Hindrance[]): HelpCandidate[] {
  const until = nearUntil(asIs.scenario);
  return [
    ...hindranceGroups(asIs, hindrances, until, MOST_OF_A_KIND).map((group): HelpCandidate => ({
      what: 'resolve',
      group,
      until,
    })),
    ...loosenedLimits(asIs, MOST_OF_A_KIND).map((loosened): HelpCandidate => ({ what: 'widen', loosened })),
  ];
}

/** Plans again for one candidate: without the hindrances' appointments, or with the wider limit. */
export function weigh(asIs: Planned, candidate: HelpCandidate): HelpEntry | null {
  if (candidate.what === 'resolve') {
    const { delaying, ...group } = candidate.group;
    const unresolved = planned(lapsed(asIs, new Set(delaying)));
    return {
      what: 'resolve',
      ...group,
      delaying: delaying.length,
      until: candidate.until,
      gain: gainOf(unresolved, asIs),
    };
  }
  const { change, before } = candidate.loosened;
  const applied = applyChanges(asIs.scenario, [change]);
  if (!applied.ok) return null;
  return { what: 'widen', change, before, gain: gainOf(asIs, planned(applied.scenario)) };
}

/** Those that give anything, most days in sum first. */
export function rankHelp(entries: readonly (HelpEntry | null)[]): HelpEntry[] {
  const giving = entries.filter((entry) => entry !== null && entry.gain.agentDays > 0) as HelpEntry[];
  return giving.sort(
    ({ gain: a }, { gain: b }) =>
      b.agentDays - a.agentDays || b.endSooner - a.endSooner || b.earlier - a.earlier,
  );
}
