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
import { Button } from '@/components/button';
import { Menu, MenuItem } from '@/components/menu';
import { Note } from '@/components/note';
import { looseMovesFrom } from '@/domain/rollout/device-moves';
import type { BenchDevice, DeviceRights, PoolOption } from '../schema';
import { DeviceQuestions, type Asking } from './device-questions';
import { useDeviceCommands } from './use-device-commands';

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
  /** Marks the device ready in the page's own way, after the ticks that are still on their way. */
  onReady?: (() => void) | undefined;
  /** Whether the page listens to the keys shown. */
  keys?: boolean | undefined;
};

/** What can be done with a device now: the next step first, the rest in a menu. */
export function DeviceActions(props: DeviceActionsProps) {
  const { device, rights, pools, today, asking, onAsk, onChanged, onOpen, onReady, keys = false } = props;
  const t = useTranslations('devices');
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
  const stepsLeft = holding?.steps.filter((step) => step.tickedAt === null).length ?? 0;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {(next === 'PREPARE' || next === 'MARK_READY') && rights.prepare && (
          <Button
            variant="primary"
            icon={PackageCheck}
            hint={keys ? '↵' : undefined}
            disabled={stepsLeft > 0}
            loading={c.ready.pending}
            onClick={() => (onReady ? onReady() : c.ready.run({ ids }))}
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
        {next === 'SEND' && sendable && (
          <Button variant="primary" icon={Send} onClick={() => onAsk('send')}>
            {t('action.send')}
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
        {next === 'SWAP' && rights.fault && holding?.stage === 'LIVE' && (
          <Button icon={Undo2} onClick={() => onAsk('undoFault')}>
            {t('action.undoFault')}
          </Button>
        )}
        {holding?.stage === 'CONNECTED' && rights.connect && (
          <Button icon={Undo2} onClick={() => onAsk('undoConnected')}>
            {t('action.undoConnected')}
          </Button>
        )}
        <span className="ml-auto flex gap-2">
          {((sendable && next !== 'SEND') ||
            (rights.write && loose.length > 2) ||
            (holding?.role === 'REPLACEMENT' && rights.swap)) && (
            <Menu trigger={<Button icon={Ellipsis} aria-label={t('action.more')} />}>
              {sendable && next !== 'SEND' && (
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
            <Button
              variant="danger"
              icon={TriangleAlert}
              hint={keys ? 'D' : undefined}
              onClick={() => onAsk('fault')}
            >
              {t('action.fault')}
            </Button>
          )}
        </span>
      </div>
      {c.problem && <Note tone="bad">{c.problem}</Note>}
      <DeviceQuestions device={device} pools={pools} asking={asking} onAsk={onAsk} commands={c} />
    </>
  );
}
