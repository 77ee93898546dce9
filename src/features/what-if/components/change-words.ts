import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { DEPOT } from '@/domain/planning/scenario';
import type { Change } from '@/domain/what-if/change';
import { useSignedNumber } from './signed-number';

/** What places are called, by code. */
export type Names = Readonly<Record<string, string>>;

/** The name of a pool, of a center, or of all of them. */
export function usePlaceName(names: Names): (code: string | null) => string {
  const t = useTranslations('whatIf.change');
  return (code) => (code === null ? t('allCenters') : code === DEPOT ? t('depot') : (names[code] ?? code));
}

function useSpanWords(): (span: { from: string | null; until: string | null }) => string {
  const t = useTranslations('whatIf.change');
  const locale = useLocale();
  const day = (date: string) => formatDay(locale, date);
  return ({ from, until }) => {
    if (from === null) return until === null ? '' : t('untilDay', { until: day(until) });
    if (until === null) return t('fromOn', { from: day(from) });
    return from === until
      ? t('onDay', { from: day(from) })
      : t('fromUntil', { from: day(from), until: day(until) });
  };
}

/** A change in a few words. */
export function useChangeWords(names: Names): (change: Change) => string {
  const t = useTranslations('whatIf.change');
  const locale = useLocale();
  const format = useFormatter();
  const signed = useSignedNumber();
  const place = usePlaceName(names);
  const spanOf = useSpanWords();
  const day = (date: string) => formatDay(locale, date);
  return (change) => {
    switch (change.kind) {
      case 'move':
        return t('move', { pool: place(change.pool), from: day(change.from), to: day(change.to) });
      case 'add':
        return t('add', { laptops: change.laptops, pool: place(change.pool), on: day(change.on) });
      case 'cancel':
        return t('cancel', { pool: place(change.pool), on: day(change.on) });
      case 'capacity':
        return t(change.of, {
          center: place(change.center),
          perDay: change.perDay,
          span: spanOf(change),
        });
      case 'capacities':
        return t(change.of === 'handovers' ? 'allHandovers' : 'allConversions', {
          percent: `${signed(change.percent)} %`,
          span: spanOf(change),
        });
      case 'close':
      case 'open':
        return t(change.kind, { center: place(change.center), on: day(change.on) });
      case 'ceiling':
        return change.max === null
          ? t('noCeiling', { from: day(change.from) })
          : t('ceiling', { from: day(change.from), max: change.max });
      case 'team':
        return t('team', { team: place(change.team), max: change.max });
      case 'line':
        return change.max === null
          ? t('noLine', { line: place(change.line) })
          : t('line', { line: place(change.line), max: change.max });
      case 'teams':
        return t('teams', { plus: signed(change.plus) });
      case 'order':
        return t('order', { bands: format.list(change.bands.map(String), { type: 'unit' }) });
    }
  };
}
