import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { RefinementFigures } from '../schema';

/** What another order changes, in one sentence: the last hand-over, who is placed, days of waiting, who moves. */
export function useRefinementWords(): (figures: RefinementFigures) => string {
  const t = useTranslations('refine');
  const locale = useLocale();
  return ({ days, doneBy, unplaced, broken, moves }) => {
    const placed = unplaced.before - unplaced.after;
    const parts = [
      doneBy.before !== null && doneBy.after !== null && doneBy.before !== doneBy.after
        ? t('doneBy', { before: formatDay(locale, doneBy.before), after: formatDay(locale, doneBy.after) })
        : null,
      placed > 0 ? t('placed', { count: placed }) : placed < 0 ? t('dropped', { count: -placed }) : null,
      t('days', { count: days.before - days.after }),
      moves.earlier > 0 ? t('earlier', { count: moves.earlier }) : null,
      moves.later > 0 ? t('later', { count: moves.later }) : null,
      broken.before !== broken.after ? t('broken', broken) : null,
    ];
    return `${parts.filter((part) => part !== null).join(', ')}.`;
  };
}
