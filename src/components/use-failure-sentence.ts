'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Failure } from '@/domain/commands/result';

/** Says a failure in words of the person's language, with the figures it carries. */
export function useFailureSentence(): (failure: Failure) => string {
  const t = useTranslations('errors');
  // What a sentence may name, for a failure that does not carry it: no log entry, no count.
  return useCallback((failure) => t(failure.code, { id: 'none', count: 0, ...failure.params }), [t]);
}
