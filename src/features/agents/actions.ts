'use server';

import { z } from 'zod';
import { itemHistory } from '@/features/trail/queries/item-history';
import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { recordAbsence, revokeAbsence } from './commands/absence';
import { clearAgents, undoClearance } from './commands/clear';
import { handOverAgents, undoHandOver } from './commands/hand-over';
import { goLive, undoLive } from './commands/live';
import { recordNoShow } from './commands/no-show';
import { giveOperationalReason, revokeOperationalReason } from './commands/operational-reason';
import { takeWithdrawalBack, withdraw } from './commands/withdraw';
import { listAgents } from './queries/list';
import { previewAct } from './queries/preview';
import { agentStory } from './queries/story';
import { agentWindowSchema, uuid } from './schema';
import { previewSchema } from './schema/acts';

export const clearAgentsAction = actionFor(clearAgents);
export const undoClearanceAction = actionFor(undoClearance);
export const handOverAgentsAction = actionFor(handOverAgents);
export const undoHandOverAction = actionFor(undoHandOver);
export const goLiveAction = actionFor(goLive);
export const undoLiveAction = actionFor(undoLive);
export const withdrawAction = actionFor(withdraw);
export const takeWithdrawalBackAction = actionFor(takeWithdrawalBack);
export const recordAbsenceAction = actionFor(recordAbsence);
export const revokeAbsenceAction = actionFor(revokeAbsence);
export const recordNoShowAction = actionFor(recordNoShow);
export const giveOperationalReasonAction = actionFor(giveOperationalReason);
export const revokeOperationalReasonAction = actionFor(revokeOperationalReason);

export const moreAgentsAction = readAction('agent.read', agentWindowSchema, listAgents);
export const previewActAction = readAction('agent.read', previewSchema, previewAct);
export const agentStoryAction = readAction(
  'agent.read',
  z.strictObject({ id: uuid }),
  async (viewer, { id }) => {
    const [story, history] = await Promise.all([
      agentStory(viewer, id),
      itemHistory(viewer, { type: 'agent', id }),
    ]);
    return story && { story, history };
  },
);
