/** With 80 % what comes lies from p10 to p90. */
export type BurnUpRange = { p10: number; p50: number; p90: number };

/** One calendar day of the burn-up; null where there is no figure (yet). */
export type BurnUpDay = {
  day: string;
  actual: number | null;
  plan: number | null;
  forecast: BurnUpRange | null;
};
/** Most people remote at once, from a date on. */
export type Ceiling = { from: string; max: number };

const STEPS = 4;

/** Four equal steps from zero to a round number at or above the total. */
export function axisTicks(total: number): number[] {
  const rough = Math.max(1, total / STEPS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 4, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: STEPS + 1 }, (_, index) => Math.round(index * step));
}

export function ceilingOn(ceilings: readonly Ceiling[], day: string): number | null {
  const began = inOrder(ceilings).filter((ceiling) => ceiling.from <= day);
  return began.at(-1)?.max ?? null;
}

/** The stretch of shown days on which each ceiling holds; those above the total bind nobody and are left out. */
export function ceilingSpans(ceilings: readonly Ceiling[], days: readonly BurnUpDay[], total: number) {
  return inOrder(ceilings).flatMap((ceiling, index, all) => {
    const until = all[index + 1]?.from;
    const held = days.filter(({ day }) => day >= ceiling.from && (until === undefined || day <= until));
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last || ceiling.max > total) return [];
    return [{ from: first.day, to: last.day, max: ceiling.max }];
  });
}

function inOrder(ceilings: readonly Ceiling[]): Ceiling[] {
  return [...ceilings].sort((a, b) => a.from.localeCompare(b.from));
}
