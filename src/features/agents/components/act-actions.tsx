'use client';

import { createContext, use, type ReactNode } from 'react';
import type { CommandAction } from '@/components/use-command';
import {
  clearAgentsAction,
  giveOperationalReasonAction,
  goLiveAction,
  handOverAgentsAction,
  recordAbsenceAction,
  recordNoShowAction,
  revokeOperationalReasonAction,
  takeWithdrawalBackAction,
  undoClearanceAction,
  undoHandOverAction,
  undoLiveAction,
  withdrawAction,
} from '../actions';
import type { BulkOutcome } from '../schema';
import type { Act } from '../schema/acts';

export type BulkAction = CommandAction<BulkOutcome>;

/** The actions of blocks, which the page brings along: they belong to another feature. */
export type BlockActions = { open: BulkAction; resolve: BulkAction };

const missing: BulkAction = () => Promise.resolve({});
const BlockActionsContext = createContext<BlockActions>({ open: missing, resolve: missing });

export function BlockActionsProvider({ actions, children }: { actions: BlockActions; children: ReactNode }) {
  return <BlockActionsContext value={actions}>{children}</BlockActionsContext>;
}

export function useBlockActions(): BlockActions {
  return use(BlockActionsContext);
}

const own: Record<Exclude<Act, 'block'>, BulkAction> = {
  clear: clearAgentsAction,
  undoClearance: undoClearanceAction,
  handOver: handOverAgentsAction,
  undoHandOver: undoHandOverAction,
  live: goLiveAction,
  undoLive: undoLiveAction,
  absence: recordAbsenceAction,
  noShow: recordNoShowAction,
  withdraw: withdrawAction,
  takeWithdrawalBack: takeWithdrawalBackAction,
  giveReason: giveOperationalReasonAction,
  revokeReason: revokeOperationalReasonAction,
};

/** The server action behind an act. */
export function useActAction(act: Act): BulkAction {
  const blocks = useBlockActions();
  return act === 'block' ? blocks.open : own[act];
}
