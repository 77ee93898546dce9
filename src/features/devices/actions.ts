'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { connectByList, connectNow, undoConnected } from './commands/connect';
import { reportFault, undoFault } from './commands/fault';
import { handOverByScan } from './commands/hand-over';
import { moveLoose, takeReturn } from './commands/move';
import { markReady, tickSteps, undoReady } from './commands/prepare';
import { cancelSwap, swapDevices } from './commands/swap';
import { arriveDevices, sendDevices } from './commands/transfer';
import { listDevices } from './queries/list';
import { findByScan, openInput, openOnBench, scanInput } from './queries/scan';
import { deviceWindowSchema } from './schema';

export const tickStepsAction = actionFor(tickSteps);
export const markReadyAction = actionFor(markReady);
export const undoReadyAction = actionFor(undoReady);
export const reportFaultAction = actionFor(reportFault);
export const undoFaultAction = actionFor(undoFault);
export const moveLooseAction = actionFor(moveLoose);
export const takeReturnAction = actionFor(takeReturn);
export const sendDevicesAction = actionFor(sendDevices);
export const arriveDevicesAction = actionFor(arriveDevices);
export const swapDevicesAction = actionFor(swapDevices);
export const cancelSwapAction = actionFor(cancelSwap);
export const handOverByScanAction = actionFor(handOverByScan);
export const connectByListAction = actionFor(connectByList);
export const connectNowAction = actionFor(connectNow);
export const undoConnectedAction = actionFor(undoConnected);

export const scanAction = readAction('device.read', scanInput, findByScan);
export const openDeviceAction = readAction('device.read', openInput, openOnBench);
export const moreDevicesAction = readAction('device.read', deviceWindowSchema, listDevices);
