'use client';

import { useCallback, useState } from 'react';
import {
  arriveDevicesAction,
  cancelSwapAction,
  connectNowAction,
  handOverByScanAction,
  markReadyAction,
  moveLooseAction,
  reportFaultAction,
  sendDevicesAction,
  swapDevicesAction,
  takeReturnAction,
  undoConnectedAction,
  undoFaultAction,
  undoReadyAction,
} from '../actions';
import { useOutcome } from './use-outcome';

/** All commands on one device, with the latest of their problems. */
export function useDeviceCommands(onChanged: () => void) {
  const [, setTurn] = useState(0);
  const done = useCallback(() => {
    setTurn((turn) => turn + 1);
    onChanged();
  }, [onChanged]);
  const commands = {
    ready: useOutcome(markReadyAction, done),
    undoReady: useOutcome(undoReadyAction, done),
    fault: useOutcome(reportFaultAction, done),
    undoFault: useOutcome(undoFaultAction, done),
    undoConnected: useOutcome(undoConnectedAction, done),
    handOver: useOutcome(handOverByScanAction, done),
    connect: useOutcome(connectNowAction, done),
    arrive: useOutcome(arriveDevicesAction, done),
    send: useOutcome(sendDevicesAction, done),
    swap: useOutcome(swapDevicesAction, done),
    cancelSwap: useOutcome(cancelSwapAction, done),
    takeReturn: useOutcome(takeReturnAction, done),
    move: useOutcome(moveLooseAction, done),
  };
  const problem = Object.values(commands).find((one) => one.problem !== null)?.problem ?? null;
  return { ...commands, problem };
}

export type DeviceCommands = ReturnType<typeof useDeviceCommands>;
