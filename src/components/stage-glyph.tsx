import type { Stage } from '@/domain/rollout/stages';
import { stageColor } from '@/components/stage-color';

const CIRCUMFERENCE = 13.19;
const sixths: Partial<Record<Stage, number>> = {
  CLEARED: 1,
  DEVICE_ASSIGNED: 2,
  DEVICE_READY: 3,
  HANDED_OVER: 4,
  CONNECTED: 5,
};

/** A ring filled in sixths; dashed waits, a tick is live, a bar has left. The fill carries the meaning, the colour helps. */
export function StageGlyph({ stage, size = 14 }: { stage: Stage; size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden className="flex-none">
      <Shape stage={stage} />
    </svg>
  );
}

function Shape({ stage }: { stage: Stage }) {
  const color = `color-mix(in oklab, ${stageColor[stage]} 62%, var(--color-ink))`;
  const ring = { cx: 7, cy: 7, fill: 'none', stroke: color };
  if (stage === 'WAITING')
    return (
      <circle {...ring} r={6} stroke="var(--color-ink-3)" strokeWidth={1.5} strokeDasharray="2.2 1.57" />
    );
  if (stage === 'LIVE')
    return (
      <>
        <circle cx={7} cy={7} r={6.75} fill={stageColor.LIVE} />
        <path
          d="M4.2 7.2l2 2 3.7-4.1"
          fill="none"
          stroke="var(--color-surface)"
          strokeWidth={1.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    );
  if (stage === 'WITHDRAWN')
    return (
      <>
        <circle {...ring} r={6} strokeWidth={1.5} />
        <path d="M3 7h8" stroke={color} strokeWidth={1.5} />
      </>
    );
  const filled = ((sixths[stage] ?? 0) * CIRCUMFERENCE) / 6;
  return (
    <>
      <circle {...ring} r={6} strokeWidth={1.6} />
      <circle
        {...ring}
        r={2.1}
        strokeWidth={4.2}
        strokeDasharray={`${filled.toFixed(2)} ${CIRCUMFERENCE}`}
        transform="rotate(-90 7 7)"
      />
    </>
  );
}
