'use client';

import { CircleDot } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatDay, formatEvent, formatInstant } from '@/components/format-day';
import { Timeline, TimelineEntry } from '@/components/timeline';
import { useReasonWords } from '@/components/use-reason-words';
import type { Stage } from '@/domain/rollout/stages';
import type { TrailValues } from '@/domain/trail/actions';
import type { DeviceDetail } from '../queries/detail';

const withAgent: ReadonlySet<Stage> = new Set(['HANDED_OVER', 'CONNECTED', 'LIVE', 'WITHDRAWN']);

const knownEnds = ['swap', 'withdrawn'] as const;
const isKnownEnd = (reason: string): reason is (typeof knownEnds)[number] =>
  knownEnds.some((known) => known === reason);

/** Where a device is and where it comes from. */
export function DeviceFacts({ detail }: { detail: DeviceDetail }) {
  const t = useTranslations('devices');
  const locale = useLocale();
  const { device } = detail;
  const out = device.holding?.role === 'CURRENT' && withAgent.has(device.holding.stage);
  return (
    <DefinitionList>
      <Definition term={t('facts.pool')}>{device.poolName ?? t('depot')}</Definition>
      <Definition term={t('facts.location')}>
        {device.inTransit ? t('inTransit') : out ? t('facts.withAgent') : (device.locationName ?? t('depot'))}
      </Definition>
      <Definition term={t('facts.since')}>{formatDay(locale, device.since, 'long')}</Definition>
      {detail.delivery && <Definition term={t('facts.delivery')}>{detail.delivery}</Definition>}
    </DefinitionList>
  );
}

/** Who had the device. */
export function DeviceAssignments({ detail }: { detail: DeviceDetail }) {
  const t = useTranslations('devices');
  const reason = useReasonWords();
  const locale = useLocale();
  if (detail.assignments.length === 0) return <p className="text-ink-3">{t('nothingYet')}</p>;
  return (
    <ul>
      {detail.assignments.map((one) => (
        <li key={one.id} className="border-b border-line py-1.5">
          <span className="font-medium">{one.holder ?? t('assignment.hidden')}</span>
          <span className="block text-xs text-ink-3">
            {one.endedAt
              ? t('assignment.span', {
                  from: formatDay(locale, one.assignedOn, 'tight'),
                  until: formatInstant(locale, one.endedAt),
                })
              : t('assignment.from', { day: formatDay(locale, one.assignedOn, 'tight') })}
            {one.endReason &&
              ` · ${isKnownEnd(one.endReason) ? t(`assignment.${one.endReason}`) : reason(one.endReason)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What came into a stock or left it. */
export function DeviceMovements({ detail }: { detail: DeviceDetail }) {
  const t = useTranslations('devices');
  const locale = useLocale();
  if (detail.movements.length === 0) return <p className="text-ink-3">{t('nothingYet')}</p>;
  return (
    <ul>
      {detail.movements.map((one) => (
        <li key={one.id} className="flex min-h-8 items-center gap-2 border-b border-line">
          <span className="w-6 font-medium tabular-nums">{one.delta > 0 ? '+1' : '−1'}</span>
          <span className="min-w-0 flex-1 truncate">{one.pool ?? t('depot')}</span>
          <span className="text-ink-2">{t(`movement.${one.kind as 'IMPORT'}`)}</span>
          <span className="text-xs text-ink-3 tabular-nums">{formatDay(locale, one.day, 'tight')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Everything that was changed, the latest first. */
export function DeviceHistory({ detail }: { detail: DeviceDetail }) {
  const t = useTranslations('devices');
  const actions = useTranslations('trail');
  const locale = useLocale();
  const words = useValueWords(detail.stepNames);
  const reason = useReasonWords();
  if (detail.history.length === 0) return <p className="text-ink-3">{t('nothingYet')}</p>;
  return (
    <Timeline>
      {detail.history.map((event) => {
        const key = `action.${event.action.replace('.', '_')}` as 'action.device_created';
        return (
          <TimelineEntry
            key={event.id}
            glyph={<CircleDot className="icon-row text-ink-3" />}
            title={actions.has(key) ? actions(key) : actions('noAction')}
            time={formatEvent(locale, event)}
            detail={[event.actor, words(event.after), event.reason && reason(event.reason)]
              .filter(Boolean)
              .join(' · ')}
          />
        );
      })}
    </Timeline>
  );
}

/** The values of an event that a person can read: status, holder, and steps by their names. */
function useValueWords(stepNames: DeviceDetail['stepNames']): (values: TrailValues | null) => string {
  const t = useTranslations('glossary.deviceStatus');
  const language = useLocale() === 'en' ? 'en' : 'de';
  return (values) => {
    const parts: string[] = [];
    const status = values?.['status'];
    if (typeof status === 'string') {
      const key = status as 'IN_STOCK';
      parts.push(t.has(key) ? t(key) : status);
    }
    const steps = values?.['steps'];
    if (typeof steps === 'string') {
      parts.push(
        steps
          .split(', ')
          .map((key) => stepNames[key]?.[language] ?? key)
          .join(', '),
      );
    }
    for (const field of ['agent', 'device', 'to']) {
      const value = values?.[field];
      if (typeof value === 'string') parts.push(value);
    }
    return parts.join(' · ');
  };
}
