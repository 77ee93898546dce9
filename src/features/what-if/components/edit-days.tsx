'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComboboxField } from '@/components/combobox-field';
import { DateField } from '@/components/date-field';
import { ToggleGroup } from '@/components/toggle-group';
import { usePlaceName } from './change-words';
import { AddForm, Assumed, EditSection } from './edit-section';
import type { EditProps } from './edit-props';

const EVERYWHERE = '*';

/** Days on which a center, or all, is closed or works. */
export function EditDays({ changes, world, names, today, put, takeBack }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const place = usePlaceName(names);
  const [center, setCenter] = useState<string | null>(EVERYWHERE);
  const [kind, setKind] = useState<'close' | 'open'>('close');
  const [on, setOn] = useState<string | null>(null);
  const isInside = on !== null && on >= world.start && on <= world.end;
  return (
    <EditSection title={t('days')}>
      <Assumed
        changes={changes.filter((one) => one.kind === 'close' || one.kind === 'open')}
        names={names}
        takeBack={takeBack}
      />
      <AddForm
        label={t('addDay')}
        ready={center !== null && isInside}
        onTake={() => put({ kind, center: center === EVERYWHERE ? null : center, on: on ?? world.start })}
      >
        <ComboboxField
          label={t('center')}
          value={center}
          onChange={setCenter}
          options={[
            { value: EVERYWHERE, label: place(null) },
            ...world.centers.map(({ code }) => ({ value: code, label: place(code) })),
          ]}
        />
        <DateField
          label={t('day')}
          value={on}
          min={world.start}
          max={world.end}
          today={today}
          onChange={setOn}
        />
        <ToggleGroup
          label={t('what')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'close', label: t('closed') },
            { value: 'open', label: t('opened') },
          ]}
        />
      </AddForm>
    </EditSection>
  );
}
