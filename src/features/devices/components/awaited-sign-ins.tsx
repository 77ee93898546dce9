'use client';

import { ClipboardPaste, Wifi } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { Section } from '@/components/page-body';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { connectByListAction, connectNowAction } from '../actions';
import type { AwaitedSignIn } from '../queries/handovers';
import type { ConnectOutcome } from '../schema';
import { RefusalNote } from './refusal-note';
import { useOutcome } from './use-outcome';

const SHOWN = 12;

/** Who has kit but was not seen signing in yet: one by one, or as a pasted list. */
export function AwaitedSignIns({ people }: { people: readonly AwaitedSignIn[] }) {
  const t = useTranslations('workbench.connect');
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const connect = useOutcome(connectNowAction, () => undefined);
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <Section
      title={t('title')}
      count={t('count', { count: people.length })}
      actions={<PasteDialog />}
      className="print:hidden"
    >
      {people.length === 0 && <p className="text-ink-3">{t('empty')}</p>}
      {connect.problem && <Note tone="bad">{connect.problem}</Note>}
      <ul>
        {shown.map((one) => (
          <li
            key={one.agentId}
            className="flex min-h-9 items-center gap-3 border-b border-line max-md:min-h-13"
          >
            <span className="min-w-0 flex-1 truncate">
              <span className="font-medium">{one.name}</span>{' '}
              <span className="text-ink-3 tabular-nums">{one.personnelNumber}</span>
            </span>
            <span className="text-ink-2 max-md:hidden">{`${one.team} · ${one.center}`}</span>
            <span className="text-xs text-ink-3">
              {t('since', { day: formatDay(locale, one.since, 'tight') })}
            </span>
            <Button
              size="sm"
              icon={Wifi}
              disabled={connect.pending}
              onClick={() => connect.run({ agentIds: [one.agentId] })}
            >
              {t('seen')}
            </Button>
          </li>
        ))}
      </ul>
      {people.length > shown.length && (
        <Button variant="ghost" size="sm" onClick={() => setAll(true)}>
          {t('more', { count: people.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function PasteDialog() {
  const t = useTranslations('workbench.connect');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<ConnectOutcome | null>(null);
  const { run, pending, sentence } = useCommand<unknown, ConnectOutcome>(connectByListAction, {
    onDone: ({ value, changeSet }) => {
      setOutcome(value);
      if (value.done > 0) toast.show(t('done', { count: value.done }), { undo: changeSet });
      if (value.refused.length === 0) {
        setOpen(false);
        setText('');
      }
    },
  });
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setOutcome(null);
      }}
      title={t('dialog')}
      trigger={
        <Button size="sm" icon={ClipboardPaste}>
          {t('paste')}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={text.trim() === ''}
            onClick={() => run({ text })}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <TextareaField label={t('label')} hint={t('hint')} value={text} onChange={setText} rows={10} mono />
      {sentence && <Note tone="bad">{sentence}</Note>}
      {outcome && outcome.done > 0 && <Note tone="ok">{t('done', { count: outcome.done })}</Note>}
      {outcome && outcome.refused.length > 0 && (
        <RefusalNote
          title={t('refused', { count: outcome.refused.length })}
          refused={outcome.refused.map((one) => ({
            label: `${t('line', { line: one.line })} · ${one.text}`,
            code: one.code,
          }))}
        />
      )}
    </Dialog>
  );
}
