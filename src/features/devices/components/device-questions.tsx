'use client';

import { useTranslations } from 'next-intl';
import { looseMovesFrom, type LooseStatus } from '@/domain/rollout/device-moves';
import type { BenchDevice, PoolOption } from '../schema';
import { ReasonDialog } from './reason-dialog';
import { ReturnDialog } from './return-dialog';
import { SendDialog } from './send-dialog';
import type { DeviceCommands } from './use-device-commands';

export type Asking =
  | 'fault'
  | 'undoFault'
  | 'undoReady'
  | 'undoConnected'
  | 'cancelSwap'
  | 'send'
  | 'return'
  | LooseStatus
  | null;

type DeviceQuestionsProps = {
  device: BenchDevice;
  pools: readonly PoolOption[];
  asking: Asking;
  onAsk: (asking: Asking) => void;
  commands: DeviceCommands;
};

/** The questions before a change of a device that needs a reason or a goal. */
export function DeviceQuestions({ device, pools, asking, onAsk, commands: c }: DeviceQuestionsProps) {
  const t = useTranslations('devices');
  const status = useTranslations('glossary.deviceStatus');
  const ids = [device.id];
  const { holding } = device;
  const moveTo = looseMovesFrom(device.status).find((to) => to === asking);
  const ask = (question: Asking) => ({
    open: asking === question,
    onOpenChange: (open: boolean) => onAsk(open ? question : null),
  });
  return (
    <>
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
        {...ask('undoFault')}
        title={t('ask.undoFault.title', { tag: device.assetTag })}
        effect={t('ask.undoFault.effect')}
        confirm={t('action.undoFault')}
        onConfirm={(reason) => c.undoFault.run({ ids, reason })}
      />
      {holding && (
        <ReasonDialog
          {...ask('undoConnected')}
          title={t('ask.undoConnected.title', { tag: device.assetTag })}
          effect={t('ask.undoConnected.effect')}
          confirm={t('action.undoConnected')}
          onConfirm={(reason) => c.undoConnected.run({ agentIds: [holding.agentId], reason })}
        />
      )}
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
      <SendDialog
        {...ask('send')}
        key={`send ${device.id}`}
        count={1}
        pools={pools}
        suggested={holding?.center}
        onConfirm={(to) => c.send.run({ ids, to })}
      />
      <ReturnDialog
        {...ask('return')}
        tag={device.assetTag}
        onConfirm={(then, reason) => c.takeReturn.run({ ids, then, reason })}
      />
    </>
  );
}
