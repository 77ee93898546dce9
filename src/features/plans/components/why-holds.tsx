'use client';

import {
  CalendarClock,
  CalendarX,
  LaptopMinimalCheck,
  Lock,
  MonitorX,
  OctagonPause,
  Pin,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { Why } from '../queries/why';
import { WhyEntry } from './why-entry';

/** What holds somebody besides the limits: a stop, a pin, an absence, an earliest date, a device in hand. */
export function WhyHolds({ why }: { why: Why }) {
  const t = useTranslations('plans.why');
  const locale = useLocale();
  const { holds, agent, leftOut, earliest } = why;
  const long = (date: string) => formatDay(locale, date, 'long');
  const isToldElsewhere =
    holds.absences.length > 0 || (holds.pin?.notBefore ?? false) || holds.earliest === earliest;
  return (
    <>
      {holds.stops.map((stop) => (
        <WhyEntry
          key={`${stop.name} ${stop.from}`}
          icon={OctagonPause}
          tone="warn"
          when={t('from', { day: long(stop.from) })}
          detail={`${stop.reason} · ${stop.by}`}
        >
          {t('stop', { name: stop.name ?? t('everything') })}
        </WhyEntry>
      ))}
      {leftOut === 'NO_DESKTOP' && (
        <WhyEntry icon={MonitorX} tone="warn" when={t('always')}>
          {t('noDesktop')}
        </WhyEntry>
      )}
      {holds.pin && (
        <WhyEntry
          icon={Pin}
          when={holds.pin.notBefore ? t('notBefore', { day: long(holds.pin.date) }) : long(holds.pin.date)}
          detail={`${holds.pin.reason} · ${holds.pin.by}`}
        >
          {holds.pin.team ? t('pinTeam', { team: agent.team }) : t('pinPerson')}
        </WhyEntry>
      )}
      {holds.absences.map(({ from, until }) => (
        <WhyEntry key={from} icon={CalendarX} when={`${long(from)} – ${long(until)}`}>
          {t('absent')}
        </WhyEntry>
      ))}
      {earliest && holds.earliest === earliest && (
        <WhyEntry icon={CalendarClock} when={long(earliest)} detail={t('earliestFrom')}>
          {t('earliest')}
        </WhyEntry>
      )}
      {earliest && !isToldElsewhere && (
        <WhyEntry icon={CalendarClock} when={long(earliest)}>
          {t('earliest')}
        </WhyEntry>
      )}
      {agent.fixed && holds.holdsDevice && (
        <WhyEntry icon={LaptopMinimalCheck} when={agent.date ? long(agent.date) : ''}>
          {t('device')}
        </WhyEntry>
      )}
      {agent.fixed && !holds.holdsDevice && (!holds.pin || holds.pin.notBefore) && (
        <WhyEntry icon={Lock} when={agent.date ? long(agent.date) : ''}>
          {t('frozen')}
        </WhyEntry>
      )}
    </>
  );
}
