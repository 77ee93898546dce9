'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** Says in words why something was not done to a device or a line. */
export function useVerdict(): (code: string) => string {
  const t = useTranslations('devices');
  return useCallback(
    (code) => {
      const key = `verdict.${code}` as 'verdict.NOT_FOUND';
      return t.has(key) ? t(key) : t('verdictUnknown');
    },
    [t],
  );
}
