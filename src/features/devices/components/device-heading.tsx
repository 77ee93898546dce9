'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DeviceStatusBadge } from '@/components/device-status-badge';
import { formatDay } from '@/components/format-day';
import { StageChip } from '@/components/stage-chip';
import type { BenchDevice } from '../schema';

/** What a device is and for whom, at the head of the bench. */
export function DeviceHeading({ device }: { device: BenchDevice }) {
  const t = useTranslations();
  const locale = useLocale();
  const { holding } = device;
  const pool = device.poolName ?? t('devices.depot');
  const goal = holding && holding.center !== device.pool ? holding.centerName : null;
  return (
    <>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-xs font-medium text-ink-3">
            {t(`glossary.deviceKind.${device.kind}`)}
            {' · '}
            {device.inTransit
              ? `${pool} · ${t('devices.inTransit')}`
              : goal
                ? t('workbench.device.from', { pool, center: goal })
                : pool}
          </p>
          <h2 className="text-xl font-semibold break-all">{device.assetTag}</h2>
          <p className="text-xs text-ink-2">
            {[
              device.serial && t('workbench.device.serial', { serial: device.serial }),
              device.manufacturer,
              device.model,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <DeviceStatusBadge status={device.status} />
      </div>
      {holding && (
        <div className="mt-3 flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-y border-line py-2">
          <span className="text-ink-3">{t('workbench.device.for')}</span>
          <span className="font-medium">
            {holding.name ?? t('devices.facts.hiddenPerson', { center: holding.centerName })}
          </span>
          <span className="text-ink-2">{holding.team}</span>
          <StageChip stage={holding.stage} />
          <span className="h-4 w-px bg-line-strong" aria-hidden />
          <span className="text-ink-2">
            {holding.role === 'REPLACEMENT'
              ? t('workbench.device.swap')
              : holding.date
                ? t('workbench.device.handover', { day: formatDay(locale, holding.date) })
                : t('workbench.device.noDate')}
          </span>
        </div>
      )}
    </>
  );
}
