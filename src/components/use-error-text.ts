'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { ErrorCode } from '@/domain/commands/result';

/** The sentence for a refusal's closed code, with the figures it carries. */
export function useErrorText(): (
  code: ErrorCode,
  params?: Readonly<Record<string, string | number>>,
) => string {
  const t = useTranslations('errors');
  return useCallback((code, params) => t(code, params), [t]);
}
