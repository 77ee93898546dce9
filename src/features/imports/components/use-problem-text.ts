'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Result } from '@/domain/commands/result';
import type { ImportKind } from '@/domain/importing/kinds';
import type { PreviewResult } from '../commands/preview-import';
import { sayProblem } from './file-words';

/** Says why a file gave no preview. */
export function useProblemText(): (kind: ImportKind, result: Result<PreviewResult>) => string {
  const words = useTranslations('importing');
  const locale = useLocale();
  const sentence = useFailureSentence();
  return (kind, result) => {
    if (!result.ok) return sentence(result);
    return result.value.usable ? '' : sayProblem(words, kind, result.value, locale);
  };
}
