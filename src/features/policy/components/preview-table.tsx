'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { PlainTable } from '@/components/plain-table';
import { SafeFigure } from '@/components/safe-figure';
import type { PolicyPreview } from '../schema';

/** People by band now and then, and how many change. */
export function PreviewTable({ preview }: { preview: PolicyPreview }) {
  const t = useTranslations('policy.preview');
  const format = useFormatter();
  return (
    <>
      <PlainTable
        flush
        label={t('title')}
        rows={preview.bands}
        getRowId={(row) => String(row.band)}
        columns={[
          { id: 'band', header: t('band'), cell: (row) => <BandBadge band={row.band} /> },
          { id: 'now', header: t('now'), align: 'right', cell: (row) => format.number(row.now) },
          { id: 'then', header: t('then'), align: 'right', cell: (row) => <SafeFigure cell={row.then} /> },
        ]}
      />
      <p className="mt-2 flex items-center gap-1.5">
        <span className="font-medium tabular-nums">
          <SafeFigure cell={preview.changed} />
        </span>
        {t('changed')}
      </p>
      <p className="mt-1 text-xs text-ink-3">{t('hidden')}</p>
    </>
  );
}
