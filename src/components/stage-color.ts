import type { Stage } from '@/domain/rollout/stages';

/** The colour token of each stage, for bars; a glyph mixes it with the ink (see StageGlyph). */
export const stageColor: Record<Stage, string> = {
  WAITING: 'var(--color-stage-waiting)',
  CLEARED: 'var(--color-stage-cleared)',
  DEVICE_ASSIGNED: 'var(--color-stage-assigned)',
  DEVICE_READY: 'var(--color-stage-ready)',
  HANDED_OVER: 'var(--color-stage-handed)',
  CONNECTED: 'var(--color-stage-connected)',
  LIVE: 'var(--color-stage-live)',
  WITHDRAWN: 'var(--color-stage-withdrawn)',
};
