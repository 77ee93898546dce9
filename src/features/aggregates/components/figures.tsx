'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BandBadge } from '@/components/band-badge';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { EyeOff } from 'lucide-react';
import { SafeFigure } from '@/components/safe-figure';
import type { Aggregates } from '../schema';

/** Beside the table: bands, waits, overtakings, policy versions, grounds and who read them, as sums. */
export function Figures({ figures }: { figures: Aggregates }) {
  const t = useTranslations('auditor');
  const format = useFormatter();
  const locale = useLocale();
  const days = (median: number | null) => (median === null ? t('tooFew') : t('days', { count: median }));
  return (
    <div className="flex flex-col gap-6 px-5 py-4">
      <Block title={t('bands')}>
        {figures.bands.map(({ band, people }) => (
          <Definition key={band} term={<BandBadge band={band} />}>
            <SafeFigure cell={people} />
          </Definition>
        ))}
      </Block>
      <Block title={t('waits.title')}>
        <Definition term={t('waits.first')}>{days(figures.waits.first)}</Definition>
        <Definition term={t('waits.rest')}>{days(figures.waits.rest)}</Definition>
      </Block>
      <Block title={t('overtakings.title')}>
        {(['explained', 'accepted', 'open', 'happened'] as const).map((key) => (
          <Definition key={key} term={t(`overtakings.${key}`)}>
            <SafeFigure cell={figures.overtakings[key]} />
          </Definition>
        ))}
      </Block>
      <Block title={t('policies.title')}>
        {figures.policies.map((policy) => (
          <Definition key={policy.number} term={t('policies.version', { number: policy.number })}>
            <span className="text-ink-3">
              {policy.by}, {formatInstant(locale, policy.at, { form: 'long' })}
            </span>
            <span className="flex w-full items-center gap-1.5">
              {t('policies.changed')} <SafeFigure cell={policy.changed} />
            </span>
          </Definition>
        ))}
      </Block>
      <Block title={t('grounds.title')}>
        <Definition term={t('grounds.people')}>
          <SafeFigure cell={figures.grounds.people} />
        </Definition>
        {figures.reads.map((read) => (
          <Definition key={read.officer} term={t('grounds.readsBy', { name: read.officer })}>
            {format.number(read.reads)}
          </Definition>
        ))}
      </Block>
      <Note tone="neutral" icon={EyeOff}>
        {t('hidden')}
      </Note>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold">{title}</h2>
      <DefinitionList>{children}</DefinitionList>
    </section>
  );
}
