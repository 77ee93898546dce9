import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { BrokenBy } from '../schema';
import { useReasonName } from './reason-words';

/** What refused the promised day, with whose limit it was and until when it is full. */
export function useBrokenWords(): (reason: BrokenBy) => string {
  const t = useTranslations('plans.reason');
  const nameOf = useReasonName();
  const locale = useLocale();
  return ({ resource, key, fullOn }) => {
    const whose = key === null || key === 'depot' ? '' : ` ${key}`;
    const on = fullOn === null ? '' : ` (${t('fullOn', { day: formatDay(locale, fullOn) })})`;
    return `${nameOf(resource)}${whose}${on}`;
  };
}
