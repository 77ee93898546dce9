import { useTranslations } from 'next-intl';
import { BarList } from '@/components/bar-list';
import { StackedBar } from '@/components/stacked-bar';
import { StageChip } from '@/components/stage-chip';
import { stageColor } from '@/components/stage-color';
import { stages } from '@/domain/rollout/stages';
import type { StageCounts } from '../schema';
import { agentsHref } from './links';

/** How many stand at each stage. */
export function StagesList({ byStage }: { byStage: StageCounts }) {
  const t = useTranslations('overview');
  const words = useTranslations('stages');
  const parts = stages.map((stage) => ({
    key: stage,
    label: words(stage),
    value: byStage[stage],
    color: stageColor[stage],
  }));
  return (
    <>
      <div className="py-2">
        <StackedBar label={t('stages')} parts={parts} />
      </div>
      <BarList
        label={t('stages')}
        items={stages.map((stage) => ({
          key: stage,
          label: <StageChip stage={stage} />,
          value: byStage[stage],
          color: stageColor[stage],
          href: agentsHref({ stage: [stage] }),
        }))}
      />
    </>
  );
}
