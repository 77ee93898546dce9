'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Condition } from '@/domain/priority/policy';
import type { PolicyChoices } from '../schema';

/** Says conditions in words, joined by "and". */
export function useRuleWords(choices: PolicyChoices): (when: readonly Condition[]) => string {
  const t = useTranslations('policy.condition');
  const format = useFormatter();
  return useCallback(
    (when) => {
      const named = (list: readonly { value: string; label: string }[], codes: readonly string[]) =>
        format.list(
          codes.map((code) => list.find((one) => one.value === code)?.label ?? code),
          { type: 'disjunction' },
        );
      const words = when.map((condition) => {
        switch (condition.kind) {
          case 'SERVICE_LINE':
            return t('SERVICE_LINE', { names: named(choices.lines, condition.codes) });
          case 'CENTER':
            return t('CENTER', { names: named(choices.centers, condition.codes) });
          default:
            return t(condition.kind);
        }
      });
      return format.list(words, { type: 'conjunction' });
    },
    [choices, format, t],
  );
}
