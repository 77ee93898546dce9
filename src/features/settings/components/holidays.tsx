'use client';

import { CalendarPlus, Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { addHolidayAction, fillHorizonAction, removeHolidayAction } from '../actions';
import { federalStates, type FederalState, type Holiday } from '../schema';
import { settingsView } from './settings-view';

type HolidaysProps = {
  holidays: readonly Holiday[];
  state: FederalState;
  year: number;
  centers: Readonly<Record<string, number>>;
};

/** Public holidays by federal state: filled from the calendar, added and taken away by hand. */
export function Holidays({ holidays, state, year, centers }: HolidaysProps) {
  const t = useTranslations('settings.holidays');
  const states = useTranslations('settings.state');
  const locale = useLocale();
  const toast = useToast();
  const [, setView] = useQueryStates(settingsView, { shallow: false });
  const fill = useCommand(fillHorizonAction, {
    onDone: ({ value }) => toast.show(t('filled', { count: value.added })),
  });
  const remove = useCommand(removeHolidayAction);
  const sentence = fill.sentence ?? remove.sentence;
  const years = Array.from({ length: 5 }, (_, index) => String(year - 2 + index));
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {sentence && <Note tone="bad">{sentence}</Note>}
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          className="w-64"
          label={t('state')}
          value={state}
          options={federalStates.map((value) => ({ value, label: states(value), count: centers[value] }))}
          onChange={(next) => void setView({ state: next })}
        />
        <SelectField
          className="w-32"
          label={t('year')}
          value={String(year)}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(next) => void setView({ year: Number(next) })}
        />
        <Button icon={CalendarPlus} loading={fill.pending} onClick={() => fill.run({})}>
          {t('fill')}
        </Button>
      </div>
      {holidays.length === 0 ? (
        <p className="text-ink-3">{t('empty')}</p>
      ) : (
        <PlainTable
          flush
          label={t('title')}
          rows={holidays}
          getRowId={(row) => row.date}
          columns={[
            { id: 'date', header: t('date'), width: 140, cell: (row) => formatDay(locale, row.date, 'long') },
            { id: 'name', header: t('name'), cell: (row) => row.name },
            {
              id: 'remove',
              header: '',
              align: 'right',
              cell: (row) => (
                <Button
                  size="sm"
                  variant="ghost"
                  icon={X}
                  aria-label={t('remove', { name: row.name })}
                  disabled={remove.pending}
                  onClick={() => remove.run({ state: row.state, date: row.date })}
                />
              ),
            },
          ]}
        />
      )}
      <AddHoliday state={state} />
    </div>
  );
}

function AddHoliday({ state }: { state: FederalState }) {
  const t = useTranslations('settings.holidays');
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const { run, pending, sentence } = useCommand(addHolidayAction, {
    onDone: () => {
      setDate(null);
      setName('');
    },
  });
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (date) run({ state, date, name });
      }}
    >
      {sentence && <Note tone="bad">{sentence}</Note>}
      <DateField className="w-40" label={t('date')} value={date} onChange={setDate} />
      <TextField className="w-64" label={t('name')} value={name} onChange={setName} maxLength={80} />
      <Button type="submit" icon={Plus} loading={pending} disabled={!date || name.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}
