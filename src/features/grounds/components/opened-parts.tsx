'use client';

import { History } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatInstant } from '@/components/format-day';
import { Timeline, TimelineEntry } from '@/components/timeline';
import type { OpenedGround } from '../schema';
import { GroundKindMark } from './ground-kind-mark';

const actionKeys = {
  'ground.recorded': 'ground_recorded',
  'ground.withdrawn': 'ground_withdrawn',
  'ground.corrected': 'ground_corrected',
} as const;

const isKnown = (action: string): action is keyof typeof actionKeys => action in actionKeys;

/** What opening shows: kind and reference, who read it, what changed. */
export function OpenedParts({ ground }: { ground: OpenedGround }) {
  const t = useTranslations('grounds');
  const terms = useTranslations('glossary.term');
  const words = useTranslations('trail.action');
  const locale = useLocale();
  return (
    <>
      <DefinitionList>
        <Definition term={terms('ground')}>
          <GroundKindMark kind={ground.kind} />
        </Definition>
        {ground.reference && <Definition term={t('form.reference')}>{ground.reference}</Definition>}
        <Definition term={t('attested')}>
          {t('byAt', { name: ground.attestedBy, at: formatInstant(locale, ground.recordedAt) })}
        </Definition>
      </DefinitionList>
      <section>
        <h3 className="mb-1 text-sm font-semibold">{t('readers')}</h3>
        <ul className="flex flex-col gap-1">
          {ground.readBy.slice(0, 20).map((read) => (
            <li key={read.at} className="flex justify-between gap-2">
              <span>{read.reader}</span>
              <span className="text-xs text-ink-3 tabular-nums">{formatInstant(locale, read.at)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-1 text-sm font-semibold">{t('changes')}</h3>
        <Timeline>
          {ground.history.map((event) => (
            <TimelineEntry
              key={event.id}
              glyph={<History className="icon-row" />}
              title={isKnown(event.action) ? words(actionKeys[event.action]) : event.action}
              time={formatInstant(locale, event.at)}
              detail={event.actor}
            />
          ))}
        </Timeline>
      </section>
    </>
  );
}
