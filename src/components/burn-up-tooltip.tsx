'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';

type BurnUpTooltipProps = {
  active?: boolean;
  label?: string | number;
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
};

/** Recharts fills in what it points at. */
export function BurnUpTooltip({ active, label, payload = [] }: BurnUpTooltipProps) {
  const t = useTranslations('kit.chart');
  const format = useFormatter();
  const locale = useLocale();
  if (!active || typeof label !== 'string') return null;
  const names: Record<string, string> = { actual: t('actual'), plan: t('plan') };
  return (
    <div className="rounded-md bg-tooltip px-2.5 py-1.5 text-xs text-on-tooltip shadow-overlay">
      <div className="font-medium">{formatDay(locale, label, 'long')}</div>
      {payload.map((entry) => {
        const name = names[String(entry.dataKey)];
        if (name === undefined || typeof entry.value !== 'number') return null;
        return (
          <div key={name} className="flex justify-between gap-4 tabular-nums">
            <span>{name}</span>
            <span>{format.number(entry.value)}</span>
          </div>
        );
      })}
    </div>
  );
}
