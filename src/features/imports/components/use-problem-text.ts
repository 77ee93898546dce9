'use client';

import { useTranslations } from 'next-intl';
import { useFailureSentence } from '@/components/use-command';
import type { Result } from '@/domain/commands/result';
import type { PreviewResult } from '../commands/preview-import';

/** Says why a file gave no preview. */
export function useProblemText(): (result: Result<PreviewResult>) => string {
  const t = useTranslations('importing.file');
  const sentence = useFailureSentence();
  return (result) => {
    if (!result.ok) return sentence(result);
    if (result.value.usable) return '';
    const { code, line, missing } = result.value;
    return t(code as Parameters<typeof t>[0], { line: line ?? 0, columns: (missing ?? []).join(', ') });
  };
}
