'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { DateField } from '@/components/date-field';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { saveSettingsAction } from '../actions';
import type { Settings } from '../schema';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const numbers = [
  { key: 'horizonDays', min: 1, max: 366 },
  { key: 'frozenDays', min: 0, max: 20 },
  { key: 'transitionDays', min: 1, max: 20 },
  { key: 'transitionPercent', min: 1, max: 100 },
] as const;

/** Name, working days, and the defaults by which a plan is made. */
export function SettingsForm({ settings, today }: { settings: Settings; today: string }) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const toast = useToast();
  const { timeZone, mode, ...editable } = settings;
  const [values, setValues] = useState(editable);
  const { run, pending, sentence } = useCommand(saveSettingsAction, {
    onDone: ({ value }) => {
      setValues((now) => ({ ...now, version: value.version }));
      toast.show(t('saved'));
    },
  });
  // The fourth of January 2021 was a Monday.
  const nameOf = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2021, 0, 3 + day)),
    );
  return (
    <form
      className="flex max-w-2xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run(values);
      }}
    >
      {sentence && <Note tone="bad">{sentence}</Note>}
      <TextField
        label={t('name')}
        value={values.name}
        onChange={(name) => setValues({ ...values, name })}
        maxLength={200}
      />
      <DateField
        label={t('rolloutStart')}
        hint={t('rolloutStartHint')}
        optional
        value={values.rolloutStart}
        onChange={(rolloutStart) => setValues({ ...values, rolloutStart })}
        today={today}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-xs font-medium text-ink-2 max-md:text-sm">{t('weekdays')}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1.5">
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={nameOf(day)}
              checked={values.weekdays.includes(day)}
              onChange={(on) =>
                setValues({
                  ...values,
                  weekdays: on ? [...values.weekdays, day] : values.weekdays.filter((one) => one !== day),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        {numbers.map(({ key, min, max }) => (
          <NumberField
            key={key}
            label={t(key)}
            hint={t(`${key}Hint`)}
            min={min}
            max={max}
            value={values[key]}
            onChange={(value) => value !== null && setValues({ ...values, [key]: value })}
          />
        ))}
      </div>
      <TextField
        label={t('personnelNumberForm')}
        hint={t('personnelNumberFormHint')}
        optional
        value={values.personnelNumberForm}
        onChange={(personnelNumberForm) => setValues({ ...values, personnelNumberForm })}
        maxLength={200}
      />
      <p className="text-xs text-ink-3">{t('fixed', { timeZone, mode })}</p>
      <span>
        <Button type="submit" variant="primary" loading={pending} disabled={values.weekdays.length === 0}>
          {t('save')}
        </Button>
      </span>
    </form>
  );
}
