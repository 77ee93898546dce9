'use client';

import { Check, OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { SkeletonLines } from '@/components/skeleton';
import { StackedBar } from '@/components/stacked-bar';
import { previewActAction } from '../actions';
import type { Selection } from '../schema';
import type { Act, ActPreview } from '../schema/acts';
import { RefusedCounts, RefusedPeople } from './refused';

type Answer = Awaited<ReturnType<typeof previewActAction>>;

/** What an act would do to a selection, asked of the rules once for each act and selection. */
export function useActPreview(act: Act, selection: Selection): Answer | null {
  const [answer, setAnswer] = useState<{ key: string; answer: Answer } | null>(null);
  const key = JSON.stringify({ act, selection });
  useEffect(() => {
    let current = true;
    void previewActAction(JSON.parse(key)).then((next) => {
      if (current) setAnswer({ key, answer: next });
    });
    return () => {
      current = false;
    };
  }, [key]);
  return answer?.key === key ? answer.answer : null;
}

type ActPreviewViewProps = { act: Act; preview: ActPreview | null };

/** How many it will be, how many not and why, as a bar and in words. */
export function ActPreviewView({ act, preview }: ActPreviewViewProps) {
  const t = useTranslations('agents');
  if (!preview) return <SkeletonLines lines={2} />;
  const refused = preview.refused.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="flex flex-col gap-2">
      <StackedBar
        label={t('preview.title')}
        parts={[
          {
            key: 'ok',
            label: t(`act.${act}.will`, { count: preview.possible }),
            value: preview.possible,
            color: 'var(--color-accent)',
          },
          {
            key: 'no',
            label: t('preview.refusedTitle', { count: refused }),
            value: refused,
            color: 'var(--color-bad)',
          },
        ]}
        height={8}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="inline-flex items-center gap-1.5">
          <Check className="icon-row text-ok-ink" aria-hidden />
          <strong className="font-semibold tabular-nums">
            {t('preview.possible', { count: preview.possible })}
          </strong>
          {t(`act.${act}.will`, { count: preview.possible })}
        </span>
        <RefusedCounts counts={preview.refused} icon={OctagonAlert} />
      </div>
      <RefusedPeople people={preview.examples} total={refused} />
    </div>
  );
}
