'use client';

import { Filter } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatDay, formatInstant } from '@/components/format-day';
import { SideSheet } from '@/components/side-sheet';
import { UndoButton } from '@/components/undo-button';
import type { TrailValues } from '@/domain/trail/actions';
import type { TrailLine } from '../schema';
import { useTrailWords } from './use-trail-words';

type TrailSheetProps = { event: TrailLine; onClose: () => void; onSubject: () => void };

/** One event in full. */
export function TrailSheet({ event, onClose, onSubject }: TrailSheetProps) {
  const t = useTranslations('trail');
  const locale = useLocale();
  const words = useTrailWords();
  return (
    <SideSheet
      label={t('detail.title')}
      head={<span className="font-semibold text-ink">{words.action(event.action)}</span>}
      onClose={onClose}
      footer={
        <>
          {!event.subjectKey.endsWith(':') && (
            <Button icon={Filter} onClick={onSubject}>
              {t('detail.onlyThis')}
            </Button>
          )}
          {event.undo && <UndoButton offer={event.undo} />}
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <DefinitionList>
          <Definition term={t('detail.at')}>{formatInstant(locale, event.at, { form: 'long' })}</Definition>
          <Definition term={t('detail.day')}>{formatDay(locale, event.day, 'full')}</Definition>
          <Definition term={t('detail.actor')}>{event.actor || t('system')}</Definition>
          <Definition term={t('detail.subject')}>
            {words.subjectType(event.subjectType)} {event.subject}
          </Definition>
          {(event.reason || event.reasonHidden) && (
            <Definition term={t('detail.reason')}>
              {event.reason ? words.reason(event.reason) : t('reasonHidden')}
            </Definition>
          )}
        </DefinitionList>
        <Values title={t('detail.before')} values={event.before} />
        <Values title={t('detail.after')} values={event.after} />
      </div>
    </SideSheet>
  );
}

function Values({ title, values }: { title: string; values: TrailValues | null }) {
  const words = useTrailWords();
  const entries = Object.entries(values ?? {});
  if (entries.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <DefinitionList>
        {entries.map(([field, value]) => (
          <Definition key={field} term={words.label(field)}>
            {words.value(field, value)}
          </Definition>
        ))}
      </DefinitionList>
    </section>
  );
}
