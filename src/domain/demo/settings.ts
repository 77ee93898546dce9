import { shiftWorkingDays, workingDayUpTo } from './working-days';

/** The agents of the full scenario; all other figures scale with them. */
export const FULL_SIZE = 16_000;

/** Today is this working day of the rollout. */
export const WORKING_DAY = 6;

export interface DemoSettings {
  /** The last working day up to the given date. */
  readonly today: string;
  /** Working day 1 of the rollout. */
  readonly rolloutStart: string;
  /** Most people remote at once, each from a working day on: in three steps, one for each wave. */
  readonly ceilings: readonly { readonly from: string; readonly max: number }[];
}

const CEILINGS: readonly (readonly [day: number, max: number])[] = [
  [1, 5_000],
  [6, 9_500],
  [11, 16_500],
];

/** What the demo scenario sets beside its files, relative to a date (ISO) and for a number of agents. */
export function demoSettings(today: string, agents = FULL_SIZE): DemoSettings {
  const day = workingDayUpTo(today);
  const rolloutStart = shiftWorkingDays(day, 1 - WORKING_DAY);
  const ceilings = CEILINGS.map(([workingDay, max]) => ({
    from: shiftWorkingDays(rolloutStart, workingDay - 1),
    max: Math.ceil((max * agents) / FULL_SIZE),
  }));
  return { today: day, rolloutStart, ceilings };
}
