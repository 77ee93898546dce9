'use client';

import { CalendarPlus, Check, Copy } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { makeFeedAction } from '../actions';
import type { FeedSubject } from '../schema';

const keyOf = ({ kind, code }: FeedSubject) => `${kind}:${code}`;

/** Makes an address for a center or team, and shows it this once. */
export function MakeFeedDialog({ subjects }: { subjects: readonly FeedSubject[] }) {
  const t = useTranslations('calendars');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const subject = subjects.find((one) => keyOf(one) === chosen);
  const { run, pending, sentence, clear } = useCommand(makeFeedAction, {
    onDone: ({ value }) => setAddress(`${window.location.origin}${value.path}`),
  });
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    setChosen(null);
    setAddress(null);
    clear();
  };
  const make = () => subject && run({ subject: { kind: subject.kind, code: subject.code }, locale });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(address === null ? 'make.title' : 'made.title')}
      trigger={
        <Button variant="primary" icon={CalendarPlus}>
          {t('make.open')}
        </Button>
      }
      footer={
        address === null ? (
          <>
            <DialogCancel />
            <Button variant="primary" loading={pending} disabled={!subject} onClick={make}>
              {t('make.verb')}
            </Button>
          </>
        ) : (
          <>
            <CopyButton text={address} />
            <Button variant="primary" onClick={() => onOpenChange(false)}>
              {t('made.done')}
            </Button>
          </>
        )
      }
    >
      {address === null ? (
        <ComboboxField
          label={t('make.subject')}
          hint={t('make.hint')}
          options={subjects.map((one) => ({
            value: keyOf(one),
            label: one.kind === 'team' ? `${t('kind.team')} ${one.name}` : one.name,
          }))}
          value={chosen}
          onChange={setChosen}
          required
        />
      ) : (
        <>
          <Note tone="warn">{t('made.once')}</Note>
          <code aria-label={t('made.address')} className="font-mono text-xs break-all select-all">
            {address}
          </code>
          <p className="text-ink-2">{t('made.how')}</p>
        </>
      )}
      {sentence && <Note tone="bad">{sentence}</Note>}
    </Dialog>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations('calendars.made');
  const [copied, setCopied] = useState(false);
  return (
    <Button
      icon={copied ? Check : Copy}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {t(copied ? 'copied' : 'copy')}
    </Button>
  );
}
