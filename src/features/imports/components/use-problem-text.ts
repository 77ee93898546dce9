'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Result } from '@/domain/commands/result';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FileProblem } from '../schema';
import { sayProblem } from './file-words';

type Read = { readonly usable: true } | ({ readonly usable: false } & FileProblem);

/** Says why a file gave no preview. */
export function useProblemText(): (kind: ImportKind, result: Result<Read>) => string {
  const words = useTranslations('importing');
  const locale = useLocale();
  const sentence = useFailureSentence();
  return (kind, result) => {
    if (!result.ok) return sentence(result);
    return result.value.usable ? '' : sayProblem(words, kind, result.value, locale);
  };
}
