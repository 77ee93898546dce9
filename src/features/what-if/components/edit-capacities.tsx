'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComboboxField } from '@/components/combobox-field';
import { DateField } from '@/components/date-field';
import { NumberField } from '@/components/number-field';
import { ToggleGroup } from '@/components/toggle-group';
import type { Daily } from '@/domain/what-if/change';
import { usePlaceName } from './change-words';
import { AddForm, Assumed, EditSection } from './edit-section';
import type { EditProps } from './edit-props';

const EVERYWHERE = '*';

/** Other numbers of hand-overs and conversions, of a center or of all. */
export function EditCapacities({ changes, world, names, today, put, takeBack }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const format = useFormatter();
  const place = usePlaceName(names);
  const [center, setCenter] = useState<string | null>(EVERYWHERE);
  const [of, setOf] = useState<Daily>('handovers');
  const [number, setNumber] = useState<number | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const isEverywhere = center === EVERYWHERE;
  const known = world.centers.find(({ code }) => code === center);
  const usual = of === 'handovers' ? known?.handoversPerDay : known?.conversionsPerDay;
  const hint = isEverywhere
    ? undefined
    : usual === undefined
      ? t('unlimited')
      : t('insteadOf', { number: format.number(usual) });
  const inOrder = from === null || until === null || from <= until;
  const take = () => {
    const span = { from, until };
    if (isEverywhere) put({ kind: 'capacities', of, percent: number ?? 0, ...span });
    else put({ kind: 'capacity', of, center: center ?? '', perDay: number ?? 0, ...span });
    setNumber(null);
  };
  return (
    <EditSection title={t('capacities')}>
      <Assumed
        changes={changes.filter(({ kind }) => kind === 'capacity' || kind === 'capacities')}
        names={names}
        takeBack={takeBack}
      />
      <AddForm label={t('addCapacity')} ready={center !== null && number !== null && inOrder} onTake={take}>
        <ComboboxField
          label={t('center')}
          value={center}
          onChange={setCenter}
          options={[
            { value: EVERYWHERE, label: place(null) },
            ...world.centers.map(({ code }) => ({ value: code, label: place(code) })),
          ]}
        />
        <ToggleGroup
          label={t('what')}
          value={of}
          onChange={setOf}
          options={[
            { value: 'handovers', label: t('handovers') },
            { value: 'conversions', label: t('conversions') },
          ]}
        />
        <NumberField
          label={isEverywhere ? t('percent') : t('perDay')}
          hint={hint}
          value={number}
          min={isEverywhere ? -100 : 0}
          max={isEverywhere ? 1000 : 10_000}
          step={isEverywhere ? 10 : 5}
          onChange={setNumber}
        />
        <div className="grid grid-cols-2 gap-2">
          <DateField label={t('from')} value={from} today={today} max={world.end} onChange={setFrom} />
          <DateField label={t('until')} value={until} today={today} min={world.start} onChange={setUntil} />
        </div>
        <p className="text-xs text-ink-3">{t('always')}</p>
      </AddForm>
    </EditSection>
  );
}
