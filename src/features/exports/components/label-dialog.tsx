'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { NumberField } from '@/components/number-field';
import { RadioGroup } from '@/components/radio-group';
import { mostLabels, type DeviceSelection } from '../schema';
import { keepLabelOrder, labelsPerSheet, labelStocks, type LabelStock } from './label-order';

type LabelDialogProps = { selection: DeviceSelection; onClose: () => void };

/** On what labels are printed, and where a sheet that was begun goes on. */
export function LabelDialog({ selection, onClose }: LabelDialogProps) {
  const t = useTranslations('exports.labels');
  const router = useRouter();
  const [stock, setStock] = useState<LabelStock>('sheet');
  const [first, setFirst] = useState<number | null>(1);
  const open = () => {
    keepLabelOrder({ selection, stock, first: stock === 'sheet' ? (first ?? 1) : 1 });
    router.push('/print/labels');
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('dialog')}
      footer={
        <>
          <DialogCancel />
          <Button variant="primary" onClick={open}>
            {t('open')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('stock')}
        options={labelStocks.map((value) => ({
          value,
          label: t(`stocks.${value}`),
          detail: t(`stockDetails.${value}`),
        }))}
        value={stock}
        onChange={setStock}
      />
      {stock === 'sheet' && (
        <NumberField
          label={t('first')}
          hint={t('firstHint')}
          value={first}
          onChange={setFirst}
          min={1}
          max={labelsPerSheet}
        />
      )}
      <p className="text-ink-3">{t('most', { count: mostLabels })}</p>
    </Dialog>
  );
}
