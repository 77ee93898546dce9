'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';

/** From when until when, or without an end. */
export function Validity({ from, until }: { from: string; until: string | null }) {
  const t = useTranslations('grounds');
  const locale = useLocale();
  return (
    <span className="tabular-nums">
      {t('range', {
        from: formatDay(locale, from, 'full'),
        until: until ? formatDay(locale, until, 'full') : t('unlimited'),
      })}
    </span>
  );
}
