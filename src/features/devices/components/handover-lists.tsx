'use client';

import { HandHelping, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { useMemo, useState, useTransition } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { EmptyState } from '@/components/empty-state';
import { FilterBar } from '@/components/filter-bar';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { Section } from '@/components/page-body';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import type { BulkOutcome } from '@/features/agents/schema';
import { handOverByScanAction } from '../actions';
import { isHandable, type HandoverGroup } from '../schema';
import { HandoverTable } from './handover-table';
import { handoversView } from './handovers-view';
import { RefusalNote } from './refusal-note';

type HandoverListsProps = { groups: readonly HandoverGroup[]; day: string; today: string };

/** The hand-overs of a day by center, with one acceptance for those chosen. */
export function HandoverLists({ groups, day, today }: HandoverListsProps) {
  const t = useTranslations('workbench.page');
  const toast = useToast();
  const [pending, start] = useTransition();
  const [, setDay] = useQueryState(
    'day',
    handoversView.day.withOptions({ shallow: false, startTransition: start }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const ready = lines.filter(isHandable).map((line) => line.deviceId);
  const ids = ready.filter((id) => chosen.has(id));
  const tagOf = new Map(lines.map((line) => [line.deviceId ?? '', `${line.assetTag ?? ''} · ${line.name}`]));
  const accept = useCommand<unknown, BulkOutcome>(handOverByScanAction, {
    onDone: ({ value, changeSet }) => {
      setOutcome(value.refused.length > 0 ? value : null);
      setChosen(new Set());
      if (value.done > 0) toast.show(t('done', { count: value.done }), { undo: changeSet });
    },
  });
  const toggle = (list: readonly string[], on: boolean) =>
    setChosen((now) => new Set(on ? [...now, ...list] : [...now].filter((id) => !list.includes(id))));
  return (
    <>
      <FilterBar
        end={
          <>
            {groups.length > 0 && (
              <LinkButton size="sm" icon={Printer} href={`/print/handovers?day=${day}`} target="_blank">
                {t('print')}
              </LinkButton>
            )}
            <AcceptDialog
              count={ids.length}
              today={today}
              pending={accept.pending}
              onAccept={(on, note) => accept.run({ ids, on, ...(note === '' ? {} : { note }) })}
            />
          </>
        }
      >
        <DateField
          label={t('day')}
          hideLabel
          value={day}
          today={today}
          onChange={(next) => next !== null && void setDay(next === today ? null : next)}
          className="w-40"
        />
        {ready.length > 0 && (
          <Button size="sm" variant="ghost" onClick={() => toggle(ready, true)}>
            {t('selectReady', { count: ready.length })}
          </Button>
        )}
      </FilterBar>
      {(accept.sentence || outcome) && (
        <div className="flex flex-col gap-2 px-5 pt-3">
          {accept.sentence && <Note tone="bad">{accept.sentence}</Note>}
          {outcome && (
            <RefusalNote
              title={t('refused', { count: outcome.refused.length })}
              refused={outcome.refused.map((one) => ({ label: tagOf.get(one.id) ?? one.id, code: one.code }))}
            />
          )}
        </div>
      )}
      <div className={pending ? 'opacity-60' : undefined}>
        {groups.length === 0 && (
          <EmptyState icon={HandHelping} title={t('empty')} detail={t('emptyDetail')} />
        )}
        {groups.map((group) => (
          <Section
            key={group.center}
            title={group.name}
            count={group.lines.length}
            actions={
              groups.length > 1 && (
                <LinkButton
                  size="sm"
                  variant="ghost"
                  icon={Printer}
                  href={`/print/handovers?day=${day}&center=${encodeURIComponent(group.center)}`}
                  target="_blank"
                  aria-label={t('printCenter', { center: group.name })}
                >
                  {t('print')}
                </LinkButton>
              )
            }
          >
            <HandoverTable
              label={t('table', { center: group.name })}
              lines={group.lines}
              day={day}
              chosen={chosen}
              onToggle={toggle}
            />
          </Section>
        ))}
      </div>
    </>
  );
}

type AcceptDialogProps = {
  count: number;
  today: string;
  pending: boolean;
  onAccept: (on: string, note: string) => void;
};

function AcceptDialog({ count, today, pending, onAccept }: AcceptDialogProps) {
  const t = useTranslations('workbench.page');
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  return (
    <AlertDialog
      title={t('acceptTitle', { count })}
      effect={t('acceptEffect')}
      confirm={t('accept', { count })}
      disabled={on === null || on > today}
      onConfirm={() => {
        if (on !== null) onAccept(on, note.trim());
      }}
      trigger={
        <Button variant="primary" disabled={count === 0} loading={pending}>
          {t('accept', { count })}
        </Button>
      }
    >
      <DateField label={t('on')} value={on} onChange={setOn} max={today} today={today} />
      <TextField label={t('note')} optional value={note} onChange={setNote} maxLength={500} />
    </AlertDialog>
  );
}
