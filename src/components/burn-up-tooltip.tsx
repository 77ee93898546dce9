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
  const tForecast = useTranslations('forecast.chart');
  const format = useFormatter();
  const locale = useLocale();
  const figureOf = (value: unknown): string | null => {
    if (typeof value === 'number') return format.number(value);
    const [from, until]: unknown[] = Array.isArray(value) ? value : [];
    if (typeof from !== 'number' || typeof until !== 'number') return null;
    return tForecast('between', { from, until });
  };
  if (!active || typeof label !== 'string') return null;
  const names: Record<string, string> = {
    actual: t('actual'),
    plan: t('plan'),
    p50: tForecast('p50'),
    band: tForecast('band'),
  };
  return (
    <div className="rounded-md bg-tooltip px-2.5 py-1.5 text-xs text-on-tooltip shadow-overlay">
      <div className="font-medium">{formatDay(locale, label, 'long')}</div>
      {payload.map((entry) => {
        const name = names[String(entry.dataKey)];
        const figure = figureOf(entry.value);
        if (name === undefined || figure === null) return null;
        return (
          <div key={name} className="flex justify-between gap-4 tabular-nums">
            <span>{name}</span>
            <span>{figure}</span>
          </div>
        );
      })}
    </div>
  );
}
