'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { stageColor } from '@/components/stage-color';
import { StageGlyph } from '@/components/stage-glyph';
import { StackedBar } from '@/components/stacked-bar';
import { stages } from '@/domain/rollout/stages';
import type { BoardAgent } from '../schema/board';

const shown = [...stages].reverse().filter((stage) => stage !== 'WITHDRAWN');

/** How far the team is. Those who have left are not counted. */
export function BoardProgress({ agents }: { agents: readonly BoardAgent[] }) {
  const t = useTranslations('team.progress');
  const words = useTranslations('stages');
  const format = useFormatter();
  const staying = agents.filter((agent) => agent.stage !== 'WITHDRAWN');
  const parts = shown.map((stage) => ({
    stage,
    count: staying.filter((agent) => agent.stage === stage).length,
  }));
  const live = parts.find((part) => part.stage === 'LIVE')?.count ?? 0;
  return (
    <section className="border-b border-line px-5 py-4 max-md:px-4">
      <div className="mb-2 flex items-baseline gap-2">
        <span className="text-xl font-semibold tabular-nums">{format.number(live)}</span>
        <span className="text-ink-2">{t('of', { total: staying.length })}</span>
        <span className="ml-auto text-xs text-ink-3">
          {t('baseline', { count: staying.filter((agent) => agent.baseline).length })}
        </span>
      </div>
      <StackedBar
        label={t('label')}
        parts={parts.map(({ stage, count }) => ({
          key: stage,
          label: words(stage),
          value: count,
          color: stageColor[stage],
        }))}
      />
      <ul className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1">
        {parts
          .filter((part) => part.count > 0)
          .map(({ stage, count }) => (
            <li key={stage} className="inline-flex items-center gap-1.5">
              <StageGlyph stage={stage} />
              <strong className="font-semibold tabular-nums">{format.number(count)}</strong>
              {words(stage)}
            </li>
          ))}
      </ul>
    </section>
  );
}
