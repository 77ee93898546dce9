'use client';

import { CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { RouteLabel } from '@/components/route-label';
import { StageChip } from '@/components/stage-chip';
import type { Why } from '../queries/why';
import { useBrokenWords } from './broken-words';
import { useWaveName } from './wave-name';
import { WhyDays } from './why-days';
import { WhyHolds } from './why-holds';
import { WhyEntry } from './why-entry';
import { useWhyRuns } from './why-runs';

/** Who it is, where they stand, what holds them, and each earlier day with the limits that refused it. */
export function WhyStory({ why }: { why: Why }) {
  const t = useTranslations('plans.why');
  const locale = useLocale();
  const nameOf = useWaveName();
  const brokenBy = useBrokenWords();
  const { agent, explanation } = why;
  const runs = useWhyRuns(explanation, agent);
  const placed = explanation?.placed ?? null;
  return (
    <>
      <h2 className="text-md font-semibold">{agent.name}</h2>
      <div className="text-ink-2">
        {agent.personnelNumber} · {agent.team} · {agent.centerName}
      </div>
      <div className="my-2 flex flex-wrap items-center gap-3">
        <StageChip stage={agent.stage} />
        <BandBadge band={agent.band} />
        {agent.route && <RouteLabel route={agent.route} />}
      </div>
      <DefinitionList>
        <Definition term={t('move')}>
          <span className="font-semibold">
            {agent.date ? formatDay(locale, agent.date, 'long') : t('unplaced')}
          </span>
        </Definition>
        {agent.promised && agent.promised !== agent.date && (
          <Definition term={t('promised')}>{formatDay(locale, agent.promised, 'long')}</Definition>
        )}
        {agent.wave && <Definition term={t('wave')}>{nameOf(agent.wave)}</Definition>}
        <Definition term={t('place', { center: agent.centerName })}>
          {t('placeOf', { place: agent.place, total: agent.ofCenter })}
        </Definition>
      </DefinitionList>
      {agent.broken && (
        <div className="mt-3">
          <Note tone="warn" title={t('broken')}>
            {agent.broken.map(brokenBy).join(' · ')}
          </Note>
        </div>
      )}
      {why.isStale && (
        <div className="mt-3">
          <Note tone="warn">
            {placed ? t('stale', { day: formatDay(locale, placed.date, 'long') }) : t('staleUnplaced')}
          </Note>
        </div>
      )}
      <h3 className="mt-4 mb-1.5">{t('before')}</h3>
      {why.hasMoved ? (
        <Note>{t('hasMoved')}</Note>
      ) : (
        <ol className="flex flex-col">
          <WhyHolds why={why} />
          {runs.map((run) => (
            <WhyDays key={run.from} run={run} />
          ))}
          {placed && (
            <WhyEntry icon={CircleCheck} tone="ok" when={formatDay(locale, placed.date)}>
              {agent.fixed ? t('fixed') : runs.length === 0 ? t('first') : t('free')}
            </WhyEntry>
          )}
          {explanation && !placed && <p className="py-1.5 text-ink-2">{t('none')}</p>}
        </ol>
      )}
    </>
  );
}
