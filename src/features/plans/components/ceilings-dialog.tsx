'use client';

import { ShieldCheck, Trash2 } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Dialog } from '@/components/dialog';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { PlainTable } from '@/components/plain-table';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { removeCeilingAction, setCeilingAction } from '../actions';

type CeilingsDialogProps = { ceilings: readonly { from: string; max: number }[]; today: string };

/** The VPN ceilings by date: set one, take one away, each with its reason. */
export function CeilingsDialog({ ceilings, today }: CeilingsDialogProps) {
  const t = useTranslations('plans.ceilings');
  const locale = useLocale();
  const format = useFormatter();
  const [from, setFrom] = useState<string | null>(today);
  const [max, setMax] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const done = () => {
    setReason('');
    setMax(null);
  };
  const set = useCommand(setCeilingAction, { onDone: done });
  const remove = useCommand(removeCeilingAction, { onDone: done });
  const sentence = set.sentence ?? remove.sentence;
  const hasReason = reason.trim().length >= 3;
  return (
    <Dialog
      wide
      title={t('title')}
      trigger={
        <Button size="sm" icon={ShieldCheck}>
          {t('action')}
        </Button>
      }
    >
      {ceilings.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <PlainTable
          label={t('title')}
          flush
          rows={ceilings}
          getRowId={(row) => row.from}
          columns={[
            { id: 'from', header: t('from'), cell: (row) => formatDay(locale, row.from, 'long') },
            { id: 'max', header: t('max'), align: 'right', cell: (row) => format.number(row.max) },
            {
              id: 'remove',
              header: '',
              align: 'right',
              cell: (row) => (
                <Button
                  variant="ghost"
                  size="sm"
                  icon={Trash2}
                  disabled={!hasReason || remove.pending}
                  aria-label={t('remove', { day: formatDay(locale, row.from, 'long') })}
                  onClick={() => remove.run({ from: row.from, reason })}
                />
              ),
            },
          ]}
        />
      )}
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <DateField label={t('from')} value={from} today={today} onChange={setFrom} />
        <NumberField label={t('max')} value={max} min={0} step={100} onChange={setMax} />
        <TextField
          className="col-span-2 max-md:col-span-1"
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
      </div>
      {sentence && <Note tone="bad">{sentence}</Note>}
      <div className="flex justify-end">
        <Button
          variant="primary"
          loading={set.pending}
          disabled={from === null || max === null || !hasReason}
          onClick={() => set.run({ from: from ?? today, max: max ?? 0, reason })}
        >
          {t('set')}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{t('effect')}</p>
    </Dialog>
  );
}
