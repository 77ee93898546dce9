'use client';

import { CalendarOff, CalendarPlus, PartyPopper, Trash2 } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { clearCenterDayAction } from '../actions';
import type { CenterDayLine, CenterDetail } from '../schema';
import { CenterDayForm } from './center-day-form';

type CenterDaysProps = { center: CenterDetail; today: string; editable: boolean };

/** Days on which a center is closed or has other numbers, and the public holidays ahead. */
export function CenterDays({ center, today, editable }: CenterDaysProps) {
  const t = useTranslations('centers');
  const locale = useLocale();
  const format = useFormatter();
  const [adding, setAdding] = useState(false);
  const clear = useCommand(clearCenterDayAction);
  const number = (value: number | null) => (value === null ? t('days.asUsual') : format.number(value));
  const told = (day: CenterDayLine) =>
    day.closed
      ? t('days.closed')
      : t('days.figures', { handovers: number(day.handovers), conversions: number(day.conversions) });
  return (
    <section className="mt-5">
      <div className="mb-1 flex items-center">
        <h3 className="flex-1">{t('days.title')}</h3>
        {editable && !adding && (
          <Button size="sm" icon={CalendarPlus} onClick={() => setAdding(true)}>
            {t('days.add')}
          </Button>
        )}
      </div>
      {adding && <CenterDayForm centerIds={[center.id]} today={today} onDone={() => setAdding(false)} />}
      {center.days.length === 0 && center.holidays.length === 0 && (
        <p className="text-ink-3">{t('days.none')}</p>
      )}
      <ul className="flex flex-col">
        {center.days.map((day) => (
          <li key={day.date} className="flex min-h-8 items-center gap-2 border-b border-line">
            <CalendarOff className="icon-row text-ink-3" aria-hidden />
            <span className="w-28 flex-none tabular-nums">{formatDay(locale, day.date, 'long')}</span>
            <span className="min-w-0 flex-1 truncate" title={day.reason ?? undefined}>
              {told(day)}
            </span>
            {editable && (
              <Button
                variant="ghost"
                size="sm"
                icon={Trash2}
                loading={clear.pending}
                aria-label={t('days.clear', { day: formatDay(locale, day.date, 'long') })}
                onClick={() =>
                  clear.run({ centerIds: [center.id], date: day.date, reason: t('days.cleared') })
                }
              />
            )}
          </li>
        ))}
        {center.holidays.map((day) => (
          <li key={day.date} className="flex min-h-8 items-center gap-2 border-b border-line text-ink-2">
            <PartyPopper className="icon-row text-ink-3" aria-label={t('days.holiday')} />
            <span className="w-28 flex-none tabular-nums">{formatDay(locale, day.date, 'long')}</span>
            <span className="min-w-0 flex-1 truncate">{day.name}</span>
          </li>
        ))}
      </ul>
      {clear.sentence && <Note tone="bad">{clear.sentence}</Note>}
    </section>
  );
}
