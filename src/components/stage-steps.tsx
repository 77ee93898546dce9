import { useTranslations } from 'next-intl';
import { stageColor } from '@/components/stage-color';
import type { Stage } from '@/domain/rollout/stages';

const way: readonly Stage[] = [
  'WAITING',
  'CLEARED',
  'DEVICE_ASSIGNED',
  'DEVICE_READY',
  'HANDED_OVER',
  'CONNECTED',
  'LIVE',
];

/** The whole way as seven strokes, those behind the agent coloured. */
export function StageSteps({ stage }: { stage: Stage }) {
  const t = useTranslations('stages');
  const reached = way.indexOf(stage);
  return (
    <span role="img" aria-label={t(stage)} className="grid grid-cols-7 gap-[3px]">
      {way.map((step, index) => (
        <span
          key={step}
          className="h-[5px] rounded-[2px]"
          style={{ background: index <= reached ? stageColor[stage] : 'var(--color-line)' }}
        />
      ))}
    </span>
  );
}
