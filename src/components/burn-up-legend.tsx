'use client';

import { Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';

type BurnUpLegendProps = { asTable: boolean; hasForecast: boolean; onToggle: () => void };

/** The kinds of line; each also has its own name in the table. */
export function BurnUpLegend({ asTable, hasForecast, onToggle }: BurnUpLegendProps) {
  const t = useTranslations('kit');
  const tForecast = useTranslations('forecast.chart');
  const kinds = [
    { name: t('chart.actual'), stroke: 'var(--color-chart-actual)', width: 2.5, dash: undefined },
    { name: t('chart.plan'), stroke: 'var(--color-chart-plan)', width: 1.5, dash: '5 4' },
    ...(hasForecast
      ? [{ name: tForecast('p50'), stroke: 'var(--color-chart-actual)', width: 1.5, dash: '1.5 3' }]
      : []),
  ];
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
      {kinds.map((kind) => (
        <span key={kind.name} className="inline-flex items-center gap-1.5">
          <svg width={18} height={8} aria-hidden>
            <path d="M0 4h18" stroke={kind.stroke} strokeWidth={kind.width} strokeDasharray={kind.dash} />
          </svg>
          {kind.name}
        </span>
      ))}
      {hasForecast && (
        <span className="inline-flex items-center gap-1.5">
          <svg width={18} height={10} aria-hidden>
            <path d="M0 0h18v10H0z" fill="var(--color-chart-band)" />
          </svg>
          {tForecast('bandLegend')}
        </span>
      )}
      <span className="ml-auto">
        <Button size="sm" variant="ghost" icon={Table2} aria-pressed={asTable} onClick={onToggle}>
          {t('asTable')}
        </Button>
      </span>
    </div>
  );
}
