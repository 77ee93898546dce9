'use client';

import { Table2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Section } from '@/components/page-body';
import type { WhatIf } from '../schema';
import { DifferenceLines } from './difference-lines';
import { differenceRows } from './difference-rows';
import { DifferenceTable } from './difference-table';
import { LineMark, nameOf } from './letter-mark';

const HEIGHT = 190;

/** How many more people each variant has placed up to a day than the plan as it is; the same as a table. */
export function DifferenceChart({ whatIf }: { whatIf: WhatIf }) {
  const t = useTranslations('whatIf.chart');
  const kit = useTranslations('kit');
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const rows = differenceRows(whatIf);
  const letters = whatIf.columns.flatMap(({ letter, figures }) => (figures === null ? [] : [letter]));
  if (letters.length === 0 || rows.length === 0) return null;
  const Drawing = asTable ? DifferenceTable : DifferenceLines;
  return (
    <Section
      title={t('title')}
      count={<span className="text-xs">{t('unit')}</span>}
      actions={
        <>
          {(['a', ...letters] as const).map((letter) => (
            <span key={letter} className="inline-flex items-center gap-1.5 text-xs text-ink-2">
              <LineMark letter={letter} />
              {nameOf(letter)}
            </span>
          ))}
          <Button
            size="sm"
            variant="ghost"
            icon={Table2}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {kit('asTable')}
          </Button>
        </>
      }
    >
      <p className="sr-only">
        {letters
          .map((letter) => {
            const most = rows.reduce((best, row) => ((row[letter] ?? 0) > (best[letter] ?? 0) ? row : best));
            return t('summary', {
              letter: nameOf(letter),
              most: most[letter] ?? 0,
              day: formatDay(locale, most.date, 'long'),
            });
          })
          .join('. ')}
      </p>
      <Drawing rows={rows} letters={letters} height={HEIGHT} />
    </Section>
  );
}
