'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { BandBadge } from '@/components/band-badge';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Section } from '@/components/page-body';
import { PlainTable } from '@/components/plain-table';
import { TextLink } from '@/components/text-link';
import type { BrokenReason } from '@/domain/planning/compare';
import type { LatePerson, WhatIf } from '../schema';
import { usePlaceName, type Names } from './change-words';
import { nameOf } from './letter-mark';

type LatePeopleProps = { whatIf: WhatIf; names: Names; onClose: () => void };

/** Who gets a later day, or whose promise is broken, each with what refuses the day. */
export function LatePeople({ whatIf, names, onClose }: LatePeopleProps) {
  const t = useTranslations('whatIf.late');
  const locale = useLocale();
  const reasonOf = useReasonWords(names);
  const top = useRef<HTMLDivElement>(null);
  const { people } = whatIf;
  const which = people === null ? null : `${people.list} ${people.of}`;
  useEffect(() => {
    if (which !== null) top.current?.scrollIntoView({ block: 'start' });
  }, [which]);
  if (people === null) return null;
  return (
    <div ref={top}>
      <Section
        title={t(people.list, { letter: nameOf(people.of) })}
        count={t('shown', { shown: people.rows.length, total: people.total })}
        actions={<Button variant="ghost" size="sm" icon={X} aria-label={t('close')} onClick={onClose} />}
      >
        {people.rows.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <PlainTable
            flush
            label={t(people.list, { letter: nameOf(people.of) })}
            rows={people.rows}
            getRowId={(row) => row.id}
            columns={[
              {
                id: 'person',
                header: t('person'),
                cell: (row) => <TextLink href={`/agents?open=${row.id}`}>{row.name}</TextLink>,
              },
              { id: 'team', header: t('team'), cell: (row) => `${row.team} · ${row.center}` },
              { id: 'band', header: t('band'), cell: (row) => <BandBadge band={row.band} /> },
              {
                id: 'before',
                header: t(people.list === 'broken' ? 'promised' : 'before'),
                cell: (row) => <span className="whitespace-nowrap">{formatDay(locale, row.before)}</span>,
              },
              {
                id: 'after',
                header: t('after'),
                cell: (row) => (
                  <span className="whitespace-nowrap">
                    {row.after === null ? t('noDay') : formatDay(locale, row.after)}
                  </span>
                ),
              },
              { id: 'why', header: t('why'), cell: (row) => <Reasons row={row} reasonOf={reasonOf} /> },
            ]}
          />
        )}
      </Section>
    </div>
  );
}

function Reasons({ row, reasonOf }: { row: LatePerson; reasonOf: (reason: BrokenReason) => string }) {
  const t = useTranslations('whatIf.late');
  if (row.reasons.length === 0) return <span className="text-ink-3">{t('notPromised')}</span>;
  return row.reasons.map((reason) => (
    <span key={`${reason.resource} ${reason.key}`} className="block">
      {reasonOf(reason)}
    </span>
  ));
}

/** What refuses a promised day: a limit that is full, a day without work, or that somebody is held elsewhere. */
function useReasonWords(names: Names): (reason: BrokenReason) => string {
  const t = useTranslations('whatIf.late');
  const words = useTranslations('glossary.resource');
  const locale = useLocale();
  const place = usePlaceName(names);
  return ({ resource, key, fullOn }) => {
    if (resource === 'fixed') return t('fixed');
    if (resource === 'calendar') return t('calendar', { center: key === null ? '' : place(key) });
    const whose = key === null ? '' : ` ${place(key)}`;
    const isOverTime = resource === 'ceiling' || resource === 'pool';
    return isOverTime && fullOn !== null
      ? t('fullOn', { resource: words(resource), whose, day: formatDay(locale, fullOn) })
      : t('limit', { resource: words(resource), whose });
  };
}
