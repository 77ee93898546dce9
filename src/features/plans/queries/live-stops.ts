import type { IsoDate } from '@/lib/dates';
import type { LiveState } from './live-state';

/** From when on nobody moves, by center, line and team; null: no stop. */
export type LiveStops = {
  /** The stop of a center, or of everything: it closes the center's days. */
  ofCenter: (code: string) => IsoDate | null;
  /** All that holds for a team: its center, its line, everything. */
  ofTeam: (team: { center: string; line: string }) => IsoDate | null;
};

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null || a <= b ? a : b;

/** The stops that are not resumed, each from its own date on. */
export function stopsOf(state: Pick<LiveState, 'stoppedFrom' | 'centers' | 'lines'>): LiveStops {
  const centers = new Map(state.centers.map(({ code, stoppedFrom }) => [code, stoppedFrom]));
  const lines = new Map(state.lines.map(({ code, stoppedFrom }) => [code, stoppedFrom]));
  const ofCenter = (code: string) => earlier(state.stoppedFrom, centers.get(code) ?? null);
  return {
    ofCenter,
    ofTeam: ({ center, line }) => earlier(ofCenter(center), lines.get(line) ?? null),
  };
}
