import type { Permission } from '@/domain/access/permissions';
import { canBeAbsent, canMissHandOver } from '@/domain/rollout/outcomes';
import { stepBack } from '@/domain/rollout/step-back';
import type { Stage } from '@/domain/rollout/stages';
import type { Act } from '../schema/acts';

/** Who may do an act at all. */
export const permissionOf: Record<Act, Permission> = {
  clear: 'stage.clear',
  undoClearance: 'stage.clear',
  handOver: 'stage.handOver',
  undoHandOver: 'stage.handOver',
  live: 'stage.live',
  undoLive: 'stage.live',
  block: 'block.open',
  absence: 'agent.absence',
  noShow: 'agent.noShow',
  withdraw: 'agent.withdraw',
  takeWithdrawalBack: 'agent.withdraw',
  giveReason: 'agent.operationalReason',
  revokeReason: 'agent.operationalReason',
};

export type Standing = {
  readonly stage: Stage;
  readonly promisedDate: string | null;
  readonly baseline: boolean;
  readonly blocked: boolean;
  readonly hasReason: boolean;
  readonly today: string;
};

/** Whether an act makes sense for somebody who stands there; the command decides in the end. */
export const fits: Record<Act, (agent: Standing) => boolean> = {
  clear: (agent) => agent.stage === 'WAITING',
  undoClearance: (agent) => stepBack('UNDO_CLEARANCE', agent.stage).ok,
  handOver: (agent) => agent.stage === 'DEVICE_READY' && !agent.blocked,
  undoHandOver: (agent) => stepBack('UNDO_HAND_OVER', agent.stage).ok,
  live: (agent) => agent.stage === 'CONNECTED' && !agent.blocked,
  undoLive: (agent) => stepBack('UNDO_LIVE', agent.stage).ok && !agent.baseline,
  block: (agent) => agent.stage !== 'WITHDRAWN' && !agent.baseline,
  absence: (agent) => canBeAbsent(agent.stage).ok,
  noShow: (agent) => canMissHandOver(agent).ok,
  withdraw: (agent) => agent.stage !== 'WITHDRAWN',
  takeWithdrawalBack: (agent) => agent.stage === 'WITHDRAWN',
  giveReason: (agent) => agent.stage !== 'WITHDRAWN' && agent.stage !== 'LIVE' && !agent.hasReason,
  revokeReason: (agent) => agent.hasReason,
};
