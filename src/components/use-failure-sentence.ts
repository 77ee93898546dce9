'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Failure } from '@/domain/commands/result';

/** Says a failure in words of the person's language, with the figures it carries. */
export function useFailureSentence(): (failure: Failure) => string {
  const t = useTranslations('errors');
  // An unexpected one names the id of its log entry, where it has one.
  return useCallback((failure) => t(failure.code, { id: 'none', ...failure.params }), [t]);
}
