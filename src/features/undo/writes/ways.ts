import type { UndoWay } from '@/domain/undo/rules';
import {
  undoAbsence,
  undoBlock,
  undoNoShow,
  undoOperationalReason,
  undoStep,
  undoWithdrawal,
} from './agents';
import { undoDelivery, undoReceipt } from './deliveries';
import { undoDeviceStatus, undoFault, undoSwap, undoTick } from './devices';
import { undoAppliedFile } from './files';
import { undoAccount, undoClosedAccount, undoGround } from './people';
import { undoCapacity, undoCeiling, undoCenterDay, undoPin, undoStop } from './planning';
import { refusedWhere, type Undoer } from './undoer';

const noWay: Undoer = async (_undoing, rows) => refusedWhere(rows, () => 'NO_WAY_BACK');

/** What each way back does; in this order where a change takes several. */
export const undoers: Readonly<Record<UndoWay, Undoer>> = {
  LIVE: undoStep('UNDO_LIVE'),
  CONNECTED: undoStep('UNDO_CONNECTED'),
  HAND_OVER: undoStep('UNDO_HAND_OVER'),
  READY: undoStep('UNDO_READY'),
  ASSIGNMENT: undoStep('UNASSIGN'),
  CLEARANCE: undoStep('UNDO_CLEARANCE'),
  WITHDRAWAL: undoWithdrawal,
  ABSENCE: undoAbsence,
  NO_SHOW: undoNoShow,
  OPERATIONAL_REASON: undoOperationalReason,
  BLOCK: undoBlock,
  TICK: undoTick,
  FAULT: undoFault,
  SWAP: undoSwap,
  DEVICE_STATUS: undoDeviceStatus,
  RECEIPT: undoReceipt,
  DELIVERY: undoDelivery,
  GROUND: undoGround,
  PIN: undoPin,
  STOP: undoStop,
  CAPACITY: undoCapacity,
  CENTER_DAY: undoCenterDay,
  CEILING: undoCeiling,
  ACCOUNT: undoAccount,
  CLOSED_ACCOUNT: undoClosedAccount,
  IMPORT: undoAppliedFile,
  NONE: noWay,
};
