'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { BenchDevice } from '../schema';

/** Says in words what comes next with a device. */
export function useNextWords(): (device: BenchDevice) => string {
  const t = useTranslations('devices.next');
  return useCallback(
    (device) => {
      const count = device.holding?.steps.filter((step) => step.tickedAt === null).length ?? 0;
      if (device.next === 'PREPARE') return t('PREPARE', { count });
      return device.next === 'SEND'
        ? t('SEND', { center: device.holding?.centerName ?? '' })
        : t(device.next);
    },
    [t],
  );
}
