'use client';

import { OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { WhyRun } from './why-runs';

/** Neighbouring days with the limits that refused them, each with its use, its maximum and whose it is. */
export function WhyDays({ run }: { run: WhyRun }) {
  const t = useTranslations('plans.why');
  const locale = useLocale();
  const days =
    run.from === run.until
      ? formatDay(locale, run.from)
      : `${formatDay(locale, run.from)} – ${formatDay(locale, run.until)}`;
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <OctagonAlert className="icon mt-0.5 text-ink-3" aria-hidden />
      <div className="min-w-0">
        <div className="text-xs text-ink-3 tabular-nums">{days}</div>
        {run.limits.length === 0 && <div>{t('closed')}</div>}
        {run.limits.map((limit) => (
          <div key={limit.title}>
            <div className="font-medium">{limit.title}</div>
            <div className="text-xs text-ink-3">{limit.detail}</div>
          </div>
        ))}
      </div>
    </li>
  );
}
