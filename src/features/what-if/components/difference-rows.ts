import type { IsoDate } from '@/lib/dates';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Letter, WhatIf } from '../schema';

/** How many more than in the plan as it is each variant has placed up to a day. */
export type DifferenceRow = { date: IsoDate } & Partial<Record<Letter, number>>;

/** What is drawn: `height` in pixels. */
export type Drawn = { rows: readonly DifferenceRow[]; letters: readonly Letter[]; height: number };

const placedUntil = ({ days }: VariantFigures, date: IsoDate): number =>
  days.findLast((day) => day.date <= date)?.placed ?? 0;

/** One row for each day on which somebody is placed in any of the plans. */
export function differenceRows({ asIs, columns }: Pick<WhatIf, 'asIs' | 'columns'>): DifferenceRow[] {
  const drawn = columns.flatMap(({ letter, figures }) => (figures === null ? [] : [{ letter, figures }]));
  const dates = new Set(
    [asIs, ...drawn.map(({ figures }) => figures)].flatMap(({ days }) => days.map(({ date }) => date)),
  );
  return [...dates].sort().map((date) => {
    const row: DifferenceRow = { date };
    for (const { letter, figures } of drawn)
      row[letter] = placedUntil(figures, date) - placedUntil(asIs, date);
    return row;
  });
}
