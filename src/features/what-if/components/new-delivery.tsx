'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComboboxField } from '@/components/combobox-field';
import { DateField } from '@/components/date-field';
import { NumberField } from '@/components/number-field';
import { DEPOT } from '@/domain/planning/scenario';
import { usePlaceName } from './change-words';
import type { EditProps } from './edit-props';
import { AddForm } from './edit-section';

/** Laptops that are not announced. */
export function NewDelivery({ world, names, today, put }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const place = usePlaceName(names);
  const [pool, setPool] = useState<string | null>(DEPOT);
  const [laptops, setLaptops] = useState<number | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const isInside = on !== null && on >= world.start && on <= world.end;
  return (
    <AddForm
      label={t('addDelivery')}
      ready={pool !== null && isInside && laptops !== null && laptops > 0}
      onTake={() => put({ kind: 'add', pool: pool ?? DEPOT, on: on ?? world.start, laptops: laptops ?? 1 })}
    >
      <ComboboxField
        label={t('pool')}
        value={pool}
        onChange={setPool}
        options={[DEPOT, ...world.centers.map(({ code }) => code)].map((code) => ({
          value: code,
          label: place(code),
        }))}
      />
      <NumberField label={t('laptops')} value={laptops} min={1} step={100} onChange={setLaptops} />
      <DateField
        label={t('usableFrom')}
        value={on}
        min={world.start}
        max={world.end}
        today={today}
        onChange={setOn}
      />
    </AddForm>
  );
}
