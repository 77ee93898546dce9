'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComboboxField } from '@/components/combobox-field';
import { NumberField } from '@/components/number-field';
import { ToggleGroup } from '@/components/toggle-group';
import type { ChangeOf } from '@/domain/what-if/change';
import { usePlaceName } from './change-words';
import { AddForm, Assumed, EditSection } from './edit-section';
import type { EditProps } from './edit-props';

/** How many of a team or a line may be off the phone at once: for every team, or for one. */
export function EditTransition({ changes, world, names, put, takeBack }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const format = useFormatter();
  const place = usePlaceName(names);
  const [scope, setScope] = useState<'team' | 'line'>('team');
  const [code, setCode] = useState<string | null>(null);
  const [max, setMax] = useState<number | null>(null);
  const every = changes.find((one): one is ChangeOf<'teams'> => one.kind === 'teams');
  const list = scope === 'team' ? world.teams : world.lines;
  const usual = list.find((one) => one.code === code)?.maxInTransition;
  const hint =
    code === null
      ? undefined
      : usual === undefined
        ? t('unlimited')
        : t('insteadOf', { number: format.number(usual) });
  return (
    <EditSection title={t('transition')}>
      <NumberField
        label={t('everyTeam')}
        value={every?.plus ?? 0}
        min={-50}
        max={50}
        onChange={(plus) => {
          if (plus !== null && plus !== 0) put({ kind: 'teams', plus });
          else if (every) takeBack(every);
        }}
      />
      <Assumed
        changes={changes.filter(({ kind }) => kind === 'team' || kind === 'line')}
        names={names}
        takeBack={takeBack}
      />
      <AddForm
        label={t('addTransition')}
        ready={code !== null && max !== null}
        onTake={() => {
          const one = code ?? '';
          put(
            scope === 'team' ? { kind: 'team', team: one, max: max ?? 0 } : { kind: 'line', line: one, max },
          );
          setMax(null);
        }}
      >
        <ToggleGroup
          label={t('what')}
          value={scope}
          onChange={(next) => {
            setScope(next);
            setCode(null);
          }}
          options={[
            { value: 'team', label: t('team') },
            { value: 'line', label: t('line') },
          ]}
        />
        <ComboboxField
          key={scope}
          label={t(scope)}
          value={code}
          onChange={setCode}
          options={list.map((one) => ({ value: one.code, label: place(one.code) }))}
        />
        <NumberField label={t('transition')} hint={hint} value={max} min={0} onChange={setMax} />
      </AddForm>
    </EditSection>
  );
}
