'use client';

import { useLocale, useMessages } from 'next-intl';
import { useMemo } from 'react';
import { trailWords } from '../queries/trail-words';

/** The words of the trail in the language of the page. */
export function useTrailWords() {
  const messages = useMessages();
  const locale = useLocale();
  return useMemo(() => trailWords(messages, locale), [locale, messages]);
}
