'use client';

import {
  ArrowLeftRight,
  Ellipsis,
  HandHelping,
  PackageCheck,
  RotateCcw,
  Send,
  TriangleAlert,
  Undo2,
  Wifi,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Button } from '@/components/button';
import { Menu, MenuItem } from '@/components/menu';
import { Note } from '@/components/note';
import { looseMovesFrom, type LooseStatus } from '@/domain/rollout/device-moves';
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
  undoReadyAction,
} from '../actions';
import type { BenchDevice, DeviceRights, PoolOption } from '../schema';
import { ReasonDialog } from './reason-dialog';
import { ReturnDialog } from './return-dialog';
import { SendDialog } from './send-dialog';
import { useOutcome } from './use-outcome';

export type Asking = 'fault' | 'undoReady' | 'cancelSwap' | 'send' | 'return' | LooseStatus | null;

type DeviceActionsProps = {
  device: BenchDevice;
  rights: DeviceRights;
  pools: readonly PoolOption[];
  today: string;
  /** Which question is open; held by the page, so that a key can ask it. */
  asking: Asking;
  onAsk: (asking: Asking) => void;
  onChanged: () => void;
  onOpen?: ((id: string) => void) | undefined;
};

/** What can be done with a device now: the next step first, the rest in a menu. */
export function DeviceActions(props: DeviceActionsProps) {
  const { device, rights, pools, today, asking, onAsk, onChanged, onOpen } = props;
  const t = useTranslations('devices');
  const status = useTranslations('glossary.deviceStatus');
  const c = useDeviceCommands(onChanged);
  const ids = [device.id];
  const { next, holding } = device;
  const loose = holding === null && !device.inTransit ? looseMovesFrom(device.status) : [];
  const sendable =
    rights.write &&
    device.kind === 'LAPTOP' &&
    !device.inTransit &&
    ['IN_STOCK', 'RESERVED', 'IN_PREPARATION', 'READY', 'IN_REPAIR', 'RETURNED'].includes(device.status);
  const faultable =
    rights.fault &&
    !['ORDERED', 'FAULTY', 'IN_REPAIR', 'LOST', 'RETIRED'].includes(device.status) &&
    (holding !== null || !rights.write);
  const moveTo = loose.find((to) => to === asking);
  const ask = (question: Asking) => ({
    open: asking === question,
    onOpenChange: (open: boolean) => onAsk(open ? question : null),
  });
  const stepsLeft = holding?.steps.filter((step) => step.tickedAt === null).length ?? 0;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {(next === 'PREPARE' || next === 'MARK_READY') && rights.prepare && (
          <Button
            variant="primary"
            icon={PackageCheck}
            hint="↵"
            disabled={stepsLeft > 0}
            loading={c.ready.pending}
            onClick={() => c.ready.run({ ids })}
          >
            {t('action.ready')}
          </Button>
        )}
        {next === 'HAND_OVER' && rights.handOver && (
          <Button
            variant="primary"
            icon={HandHelping}
            loading={c.handOver.pending}
            onClick={() => c.handOver.run({ ids, on: today })}
          >
            {t('action.handOver')}
          </Button>
        )}
        {next === 'CONNECT' && rights.connect && holding && (
          <Button
            variant="primary"
            icon={Wifi}
            loading={c.connect.pending}
            onClick={() => c.connect.run({ agentIds: [holding.agentId] })}
          >
            {t('action.connect')}
          </Button>
        )}
        {next === 'ARRIVE' && rights.write && (
          <Button
            variant="primary"
            icon={PackageCheck}
            loading={c.arrive.pending}
            onClick={() => c.arrive.run({ ids })}
          >
            {t('action.arrive')}
          </Button>
        )}
        {next === 'SWAP' && rights.swap && (
          <Button
            variant="primary"
            icon={ArrowLeftRight}
            loading={c.swap.pending}
            onClick={() => c.swap.run({ items: [{ deviceId: device.id }] })}
          >
            {t('action.swap')}
          </Button>
        )}
        {device.replacement && onOpen && (
          <Button icon={ArrowLeftRight} onClick={() => device.replacement && onOpen(device.replacement.id)}>
            {t('action.openReplacement', { tag: device.replacement.assetTag })}
          </Button>
        )}
        {next === 'RETURN' && rights.write && (
          <Button variant="primary" icon={RotateCcw} onClick={() => onAsk('return')}>
            {t('action.return')}
          </Button>
        )}
        {rights.write &&
          loose.slice(0, 2).map((to) => (
            <Button key={to} onClick={() => onAsk(to)}>
              {t(`action.to.${to}`)}
            </Button>
          ))}
        {device.status === 'READY' && rights.prepare && (
          <Button icon={Undo2} onClick={() => onAsk('undoReady')}>
            {t('action.undoReady')}
          </Button>
        )}
        <span className="ml-auto flex gap-2">
          {(sendable ||
            (rights.write && loose.length > 2) ||
            (holding?.role === 'REPLACEMENT' && rights.swap)) && (
            <Menu trigger={<Button icon={Ellipsis} aria-label={t('action.more')} />}>
              {sendable && (
                <MenuItem icon={Send} onClick={() => onAsk('send')}>
                  {t('action.send')}
                </MenuItem>
              )}
              {holding?.role === 'REPLACEMENT' && rights.swap && (
                <MenuItem icon={Undo2} onClick={() => onAsk('cancelSwap')}>
                  {t('action.cancelSwap')}
                </MenuItem>
              )}
              {rights.write &&
                loose.slice(2).map((to) => (
                  <MenuItem key={to} danger={to === 'LOST' || to === 'RETIRED'} onClick={() => onAsk(to)}>
                    {t(`action.to.${to}`)}
                  </MenuItem>
                ))}
            </Menu>
          )}
          {faultable && (
            <Button variant="danger" icon={TriangleAlert} hint="D" onClick={() => onAsk('fault')}>
              {t('action.fault')}
            </Button>
          )}
        </span>
      </div>
      {c.problem && <Note tone="bad">{c.problem}</Note>}
      <ReasonDialog
        {...ask('fault')}
        danger
        title={t('ask.fault.title', { tag: device.assetTag })}
        effect={t(
          `ask.fault.${holding === null ? 'effectLoose' : holding.stage === 'LIVE' ? 'effectLive' : 'effectBefore'}`,
        )}
        label={t('ask.reasonFault')}
        confirm={t('action.fault')}
        onConfirm={(reason) => c.fault.run({ ids, reason })}
      />
      <ReasonDialog
        {...ask('undoReady')}
        title={t('ask.undoReady.title', { tag: device.assetTag })}
        effect={t('ask.undoReady.effect')}
        confirm={t('action.undoReady')}
        onConfirm={(reason) => c.undoReady.run({ ids, reason })}
      />
      <ReasonDialog
        {...ask('cancelSwap')}
        title={t('ask.cancelSwap.title', { tag: device.assetTag })}
        effect={t('ask.cancelSwap.effect')}
        confirm={t('action.cancelSwap')}
        onConfirm={(reason) => c.cancelSwap.run({ ids, reason })}
      />
      {moveTo && (
        <ReasonDialog
          {...ask(moveTo)}
          danger={moveTo === 'LOST' || moveTo === 'RETIRED'}
          title={t('ask.move.title', { tag: device.assetTag, to: t(`action.to.${moveTo}`) })}
          effect={t('ask.move.effect', { from: status(device.status), status: status(moveTo) })}
          confirm={t(`action.to.${moveTo}`)}
          onConfirm={(reason) => c.move.run({ ids, to: moveTo, reason })}
        />
      )}
      <SendDialog {...ask('send')} count={1} pools={pools} onConfirm={(to) => c.send.run({ ids, to })} />
      <ReturnDialog
        {...ask('return')}
        tag={device.assetTag}
        onConfirm={(then, reason) => c.takeReturn.run({ ids, then, reason })}
      />
    </>
  );
}

/** All commands on one device, with the latest of their problems. */
function useDeviceCommands(onChanged: () => void) {
  const [, setTurn] = useState(0);
  const done = useCallback(() => {
    setTurn((turn) => turn + 1);
    onChanged();
  }, [onChanged]);
  const commands = {
    ready: useOutcome(markReadyAction, done),
    undoReady: useOutcome(undoReadyAction, done),
    fault: useOutcome(reportFaultAction, done),
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
