'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { changedBy, changeKinds, type ChangeKind, type PlanDifference } from '../schema';
import { useReasonName } from './reason-words';

type PublishDifferenceProps = { planId: string; difference: PlanDifference };

/** What publishing a draft does to the promises that hold, by band; and which it breaks, by what. */
export function PublishDifference({ planId, difference }: PublishDifferenceProps) {
  const t = useTranslations('plans.publish');
  const tc = useTranslations('plans.change');
  const format = useFormatter();
  const locale = useLocale();
  const bands = [...new Set(difference.lines.map((line) => line.band))];
  const of = (band: number, kind: ChangeKind) =>
    difference.lines.find((line) => line.band === band && line.kind === kind)?.agents ?? 0;
  const { before, after } = difference.doneBy;
  const day = (date: string | null) => (date ? formatDay(locale, date, 'long') : t('open'));
  return (
    <>
      <PlainTable
        label={t('difference')}
        flush
        rows={bands}
        getRowId={String}
        columns={[
          { id: 'band', header: t('band'), cell: (band) => <BandBadge band={band} /> },
          ...changeKinds.map((kind) => ({
            id: kind,
            header: tc(kind),
            align: 'right' as const,
            cell: (band: number) => format.number(of(band, kind)),
          })),
        ]}
      />
      <p>
        {t('changes', { count: changedBy(difference) })}{' '}
        {t('doneBy', { before: day(before), after: day(after) })}
      </p>
      <Broken planId={planId} difference={difference} />
    </>
  );
}

function Broken({ planId, difference: { broken, brokenBy } }: PublishDifferenceProps) {
  const t = useTranslations('plans.publish');
  const format = useFormatter();
  const nameOf = useReasonName();
  if (broken === 0) return <Note tone="ok">{t('kept')}</Note>;
  const reasons = brokenBy.map(({ resource, agents }) => `${nameOf(resource)} ${format.number(agents)}`);
  return (
    <Note
      tone="warn"
      action={
        <LinkButton size="sm" href={`/plan?plan=${planId}&tab=changes&change=BROKEN`}>
          {t('which')}
        </LinkButton>
      }
    >
      {t('broken', { count: broken })}
      {reasons.length > 0 && (
        <span className="block text-ink-2">{t('by', { reasons: reasons.join(' · ') })}</span>
      )}
    </Note>
  );
}
