'use client';

import { PackageCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextareaField } from '@/components/textarea-field';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { readSerials } from '@/domain/rollout/serial-list';
import { receiveDeliveryAction } from '../actions';
import type { DeliveryLine, ReceiptOutcome, RefusedLine } from '../schema';
import { LineRefusals } from './line-refusals';
import { SerialFile } from './serial-file';

/** Books the laptops of a delivery in, by pasted or scanned serial numbers. */
export function ReceiveDialog({ line }: { line: DeliveryLine }) {
  const t = useTranslations('deliveries');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [manufacturer, setManufacturer] = useState('');
  const [model, setModel] = useState('');
  const [last, setLast] = useState(false);
  const [because, setBecause] = useState('');
  const [outcome, setOutcome] = useState<ReceiptOutcome | null>(null);
  const { count, ahead } = useMemo(() => {
    const lines = readSerials(text);
    const ahead = lines.flatMap((one): RefusedLine[] => (one.ok ? [] : [{ ...one, device: null }]));
    return { count: lines.length - ahead.length, ahead };
  }, [text]);
  const { run, pending, sentence } = useCommand<unknown, ReceiptOutcome>(receiveDeliveryAction, {
    onDone: ({ value, changeSet }) => {
      setText('');
      setOutcome(value);
      if (value.done > 0) toast.show(t('receiving.done', { count: value.done }), { undo: changeSet });
      if (value.refused.length === 0) setOpen(false);
    },
  });
  const missing = line.laptops - line.received - count;
  const difference =
    missing === 0
      ? t('receiving.exact')
      : missing > 0
        ? t('receiving.short', { count: missing })
        : t('receiving.over', { count: -missing });
  const send = () =>
    run({
      deliveryId: line.id,
      text,
      manufacturer,
      model,
      ...(last && missing > 0 ? { closeBecause: because } : {}),
    });
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setOutcome(null);
      }}
      title={t('receiving.title', { number: line.number })}
      trigger={
        <Button size="sm" icon={PackageCheck}>
          {t('receive')}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={count === 0 || (last && missing > 0 && because.trim() === '')}
            onClick={send}
          >
            {t('receiving.confirm', { count })}
          </Button>
        </>
      }
    >
      <TextareaField
        label={t('receiving.list')}
        hint={t('receiving.hint')}
        value={text}
        onChange={setText}
        rows={8}
        mono
      />
      <SerialFile onText={setText} />
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <TextField
          label={t('receiving.manufacturer')}
          optional
          value={manufacturer}
          onChange={setManufacturer}
          maxLength={60}
        />
        <TextField label={t('receiving.model')} optional value={model} onChange={setModel} maxLength={100} />
      </div>
      <p className="text-ink-2" aria-live="polite">
        {t('receiving.before', { received: line.received, ordered: line.laptops })}
        {count > 0 && ` · ${t('receiving.counted', { count })} · ${difference}`}
      </p>
      {missing > 0 && <Checkbox checked={last} onChange={setLast} label={t('receiving.last')} />}
      {missing > 0 && last && (
        <TextField label={t('receiving.because')} value={because} onChange={setBecause} maxLength={500} />
      )}
      {ahead.length > 0 && (
        <LineRefusals refused={ahead} title={t('receiving.ahead', { count: ahead.length })} />
      )}
      {sentence && <Note tone="bad">{sentence}</Note>}
      {outcome && outcome.done > 0 && <Note tone="ok">{t('receiving.done', { count: outcome.done })}</Note>}
      {outcome && outcome.refused.length > 0 && (
        <LineRefusals
          refused={outcome.refused}
          title={t('receiving.refused', { count: outcome.refused.length })}
        />
      )}
    </Dialog>
  );
}
