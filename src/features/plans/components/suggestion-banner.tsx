'use client';

import { Lightbulb } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkButton } from '@/components/link-button';
import type { CauseKind } from '@/domain/rollout/causes';
import { causeActions } from '@/domain/rollout/causes';
import type { Suggestion } from '../queries/suggestion';
import { DifferenceFigures } from './difference-bar';
import { SuggestionActions } from './suggestion-actions';

type SuggestionBannerProps = {
  suggestion: Suggestion;
  /** The suggestion itself is shown: it needs no way to itself. */
  isShown?: boolean | undefined;
};

/** That the world has moved since the plan in force was published, why, and what another plan would change. */
export function SuggestionBanner({ suggestion, isShown = false }: SuggestionBannerProps) {
  const t = useTranslations('plans.suggestion');
  const { planId, causes, difference, since } = suggestion;
  return (
    <section
      aria-label={t('title')}
      className="flex flex-none flex-wrap items-start gap-x-4 gap-y-2 border-b border-line bg-info-tint px-5 py-2.5 max-md:px-4"
    >
      <Lightbulb className="icon mt-0.5 text-info-ink" aria-hidden />
      <div className="min-w-0 flex-1 basis-80">
        <p>
          <b className="font-medium">{t('since')}</b>{' '}
          {causes.map(({ kind, count }, index) => (
            <span key={kind}>
              {index > 0 && ', '}
              <Link href={causeHref(kind, since)} className="underline-offset-2 hover:underline">
                {t(`cause.${kind}`, { count })}
              </Link>
            </span>
          ))}
        </p>
        <div className="mt-0.5 flex flex-wrap gap-x-3">
          <span className="text-ink-2">{t('proposal')}</span>
          <DifferenceFigures planId={planId} difference={difference} />
        </div>
      </div>
      <span className="flex flex-wrap items-center gap-2">
        <SuggestionActions suggestion={suggestion} />
        {!isShown && <LinkButton href={`/plan?plan=${planId}`}>{t('look')}</LinkButton>}
      </span>
    </section>
  );
}

/** Where a cause is told: in the trail from the day on which the plan came into force, or in a list of its own. */
function causeHref(kind: CauseKind, since: string): string {
  if (kind === 'MISSED') return '/agents?state=overdue';
  if (kind === 'LATE_DELIVERY') return '/deliveries';
  return `/trail?action=${causeActions[kind].join(',')}&from=${since}`;
}
