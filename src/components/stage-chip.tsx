import { useTranslations } from 'next-intl';
import { StageGlyph } from '@/components/stage-glyph';
import type { Stage } from '@/domain/rollout/stages';

/** Where an agent stands: glyph and word. */
export function StageChip({ stage }: { stage: Stage }) {
  const t = useTranslations('stages');
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StageGlyph stage={stage} />
      <span>{t(stage)}</span>
    </span>
  );
}
