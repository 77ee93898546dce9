'use client';

import { History, OctagonAlert, Undo2, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatEvent } from '@/components/format-day';
import { StageGlyph } from '@/components/stage-glyph';
import { Timeline, TimelineEntry } from '@/components/timeline';
import { UndoButton } from '@/components/undo-button';
import { useReasonWords } from '@/components/use-reason-words';
import { blockKinds, blockOwners } from '@/domain/rollout/block-owners';
import { stages } from '@/domain/rollout/stages';
import type { HistoryEvent } from '@/features/trail/schema';

type Underscored<Text extends string> = Text extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Text;

/** What happened to an agent, in the fields that the reader may read. */
export function StoryHistory({ events }: { events: readonly HistoryEvent[] }) {
  const t = useTranslations('agents.story');
  const trail = useTranslations('trail');
  const locale = useLocale();
  const detail = useDetail();
  if (events.length === 0) return <p className="text-ink-3">{t('noHistory')}</p>;
  return (
    <Timeline>
      {events.map((event) => (
        <TimelineEntry
          key={event.id}
          glyph={<Glyph event={event} />}
          title={trail(`action.${event.action.replace('.', '_') as Underscored<HistoryEvent['action']>}`)}
          time={formatEvent(locale, event)}
          detail={detail(event)}
          action={event.undo && <UndoButton offer={event.undo} size="sm" />}
        />
      ))}
    </Timeline>
  );
}

function Glyph({ event }: { event: HistoryEvent }) {
  const stage = stages.find((one) => one === event.after?.['stage']);
  if (event.action.endsWith('Undone') || event.action === 'agent.faulted')
    return <Mark icon={Undo2} className="text-ink-2" />;
  if (stage) return <StageGlyph stage={stage} />;
  if (event.action === 'block.opened') return <Mark icon={OctagonAlert} className="text-bad-ink" />;
  return <Mark icon={History} className="text-ink-3" />;
}

function Mark({ icon: Icon, className }: { icon: LucideIcon; className: string }) {
  return <Icon className={`icon-row ${className}`} />;
}

/** One line under an event: what, why and who. */
function useDetail() {
  const t = useTranslations('agents');
  const words = useTranslations('glossary');
  const reason = useReasonWords();
  const locale = useLocale();
  return (event: HistoryEvent): string => {
    const { after, before } = event;
    const values = { ...before, ...after };
    const kind = blockKinds.find((one) => one === values['kind']);
    const owner = blockOwners.find((one) => one === after?.['owner']);
    const day = (value: unknown) => (typeof value === 'string' ? formatDay(locale, value) : null);
    const from = day(values['from']);
    const until = day(values['until']);
    const signed = day(after?.['signedOn']);
    const parts = [
      kind && words(`blockKind.${kind}`),
      owner && words(`blockOwner.${owner}`),
      typeof values['device'] === 'string' && values['device'],
      signed && t('story.signed', { form: String(after?.['formVersion'] ?? ''), day: signed }),
      from && until && t('story.absenceValue', { from, until }),
      after?.['date'] === null ? t('story.unplanned') : day(after?.['date']),
      typeof after?.['band'] === 'number' && `${words('term.band')} ${after['band']}`,
      event.reason && reason(event.reason),
      after?.['standIn'] === true && t('story.standIn'),
      event.actor,
    ];
    return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
  };
}
