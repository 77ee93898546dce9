import { addDays, type IsoDate } from '@/lib/dates';

/** Consecutive days of a plan under one ceiling. `name` is empty until a manager gives one. */
export type WaveDates = { from: IsoDate; until: IsoDate; name: string; ceiling: number | null };

export type CeilingFrom = { from: IsoDate; max: number };

/** The ceiling in force on a date; null before the first one. */
export function ceilingOn(ceilings: readonly CeilingFrom[], date: IsoDate): number | null {
  let found: CeilingFrom | null = null;
  for (const step of ceilings) {
    if (step.from <= date && (found === null || step.from > found.from)) found = step;
  }
  return found?.max ?? null;
}

/**
 * Cuts the days from the first to the last placement into waves: at every change of the ceiling, and
 * where an earlier plan began a wave, whose name goes along. A wave without any placement is left out.
 */
export function cutWaves(
  placed: readonly IsoDate[],
  ceilings: readonly CeilingFrom[],
  before: readonly { from: IsoDate; until: IsoDate; name: string }[],
): WaveDates[] {
  const days = [...new Set(placed)].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const cuts = [first, ...ceilings.map((step) => step.from), ...before.map((wave) => wave.from)];
  const starts = [...new Set(cuts)].filter((date) => date >= first && date <= last).sort();
  const used = new Set<string>();
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? last : addDays(next, -1);
    if (!days.some((day) => day >= from && day <= until)) return [];
    const old = before.find((wave) => wave.from <= from && from <= wave.until);
    const name = old && !used.has(old.from) ? old.name : '';
    if (old) used.add(old.from);
    return [{ from, until, name, ceiling: ceilingOn(ceilings, from) }];
  });
}

export type WaveVerdict =
  { ok: true } | { ok: false; code: 'OUTSIDE' | 'NOT_NEIGHBOURS' | 'CEILING_BETWEEN' };

/** Whether a wave can be split so that its second part begins on a date. */
export function canSplit(wave: { from: IsoDate; until: IsoDate }, at: IsoDate): WaveVerdict {
  return at > wave.from && at <= wave.until ? { ok: true } : { ok: false, code: 'OUTSIDE' };
}

/** Whether two waves can become one: neighbours, and no change of the ceiling between them. */
export function canMerge(
  wave: { from: IsoDate; until: IsoDate; number: number },
  next: { from: IsoDate; until: IsoDate; number: number },
  ceilings: readonly CeilingFrom[],
): WaveVerdict {
  if (next.number !== wave.number + 1) return { ok: false, code: 'NOT_NEIGHBOURS' };
  const changes = ceilings.some((step) => step.from > wave.from && step.from <= next.until);
  return changes ? { ok: false, code: 'CEILING_BETWEEN' } : { ok: true };
}
