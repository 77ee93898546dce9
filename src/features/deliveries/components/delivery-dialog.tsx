'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { DateField } from '@/components/date-field';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { depotCode, type PoolOption } from '@/features/devices/schema';
import { createDeliveryAction, editDeliveryAction } from '../actions';
import type { DeliveryLine } from '../schema';

type DeliveryDialogProps = { line?: DeliveryLine; pools: readonly PoolOption[]; today: string };

/** Announces a delivery, or changes one. */
export function DeliveryDialog({ line, pools, today }: DeliveryDialogProps) {
  const t = useTranslations('deliveries');
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState(line?.number ?? '');
  const [pool, setPool] = useState<string | null>(line ? (line.pool ?? depotCode) : depotCode);
  const [expected, setExpected] = useState<string | null>(line?.expected ?? null);
  const [laptops, setLaptops] = useState<number | null>(line?.laptops ?? null);
  const [supplier, setSupplier] = useState(line?.supplier ?? '');
  const onDone = () => {
    setOpen(false);
    if (!line) setNumber('');
  };
  const create = useCommand<unknown, { id: string }>(createDeliveryAction, { onDone });
  const edit = useCommand<unknown, { id: string }>(editDeliveryAction, { onDone });
  const active = line ? edit : create;
  const wrong = active.failure?.fields ?? {};
  const complete =
    number.trim() !== '' && pool !== null && expected !== null && laptops !== null && laptops >= 1;
  const save = () => {
    const fields = { number, pool, expected, laptops, supplier };
    active.run(line ? { id: line.id, version: line.version, ...fields } : fields);
  };
  const options = [
    { value: depotCode, label: t('depot') },
    ...pools.map((one) => ({ value: one.code, label: one.name })),
  ];
  const fixed = (line?.received ?? 0) > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={line ? line.number : t('create')}
      trigger={
        line ? (
          <Button size="sm" variant="ghost">
            {t('edit')}
          </Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t('create')}
          </Button>
        )
      }
      footer={
        <>
          <DialogCancel />
          <Button variant="primary" loading={active.pending} disabled={!complete} onClick={save}>
            {line ? t('form.save') : t('form.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('form.number')}
        value={number}
        onChange={setNumber}
        maxLength={60}
        error={wrong['number'] ? t('form.taken') : undefined}
      />
      <ComboboxField
        label={t('form.pool')}
        options={options}
        value={pool}
        onChange={setPool}
        disabled={fixed}
        hint={fixed ? t('form.fixed') : undefined}
        error={
          wrong['pool'] ? t(wrong['pool'] === 'received' ? 'form.fixed' : 'form.unknownPool') : undefined
        }
      />
      <div className="grid grid-cols-2 gap-3">
        <DateField label={t('form.expected')} value={expected} onChange={setExpected} today={today} />
        <NumberField
          label={t('form.laptops')}
          value={laptops}
          onChange={setLaptops}
          min={1}
          max={100_000}
          error={wrong['laptops'] ? t('form.fewerThanReceived') : undefined}
        />
      </div>
      <TextField
        label={t('form.supplier')}
        optional
        value={supplier}
        onChange={setSupplier}
        maxLength={100}
      />
      {active.sentence && <Note tone="bad">{active.sentence}</Note>}
    </Dialog>
  );
}
