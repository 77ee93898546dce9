'use client';

import { useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import type { Policy } from '@/domain/priority/policy';
import type { PolicyChoices } from '../schema';
import { useRuleWords } from './rule-words';

/** The rules as sentences, in the order in which they are asked. */
export function RulesList({ policy, choices }: { policy: Policy; choices: PolicyChoices }) {
  const t = useTranslations('policy');
  const words = useRuleWords(choices);
  return (
    <ol className="flex flex-col border-t border-line">
      {policy.rules.map((rule, index) => (
        <li key={index} className="flex min-h-9 items-center gap-3 border-b border-line py-1.5">
          <span className="w-5 text-right text-ink-3 tabular-nums">{index + 1}</span>
          <span className="min-w-0 flex-1">{words(rule.when)}</span>
          <BandBadge band={rule.band} />
        </li>
      ))}
      <li className="flex min-h-9 items-center gap-3 border-b border-line py-1.5">
        <span className="w-5" aria-hidden />
        <span className="min-w-0 flex-1">{t('otherwise')}</span>
        <BandBadge band={policy.otherwise} />
      </li>
    </ol>
  );
}
