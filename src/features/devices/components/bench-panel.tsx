'use client';

import { ScanBarcode } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { Note } from '@/components/note';
import type { DeviceRights, PoolOption } from '../schema';
import { ChecklistSteps } from './checklist-steps';
import { DeviceActions } from './device-actions';
import { DeviceHeading } from './device-heading';
import type { Asking } from './device-questions';
import { SwapSteps } from './swap-steps';
import { useNextWords } from './use-next-words';
import type { BenchMode, useWorkbench } from './use-workbench';

type BenchPanelProps = {
  bench: ReturnType<typeof useWorkbench>;
  mode: BenchMode;
  rights: DeviceRights;
  pools: readonly PoolOption[];
  today: string;
  asking: Asking;
  onAsk: (asking: Asking) => void;
  onShow: (id: string) => void;
};

/** The device that lies on the bench: for whom, what is missing, what to do with it. */
export function BenchPanel({ bench, mode, rights, pools, today, asking, onAsk, onShow }: BenchPanelProps) {
  const t = useTranslations('workbench');
  const nextWords = useNextWords();
  const { device } = bench;
  if (!device) {
    return (
      <div className="border-b border-line">
        <EmptyState icon={ScanBarcode} title={t('device.choose')} detail={t('device.chooseDetail')} />
      </div>
    );
  }
  const inHand = device.status === 'RESERVED' || device.status === 'IN_PREPARATION';
  const steps = device.holding?.steps ?? [];
  return (
    <>
      <div className="px-5 pt-4 max-md:px-4">
        <DeviceHeading device={device} />
        {device.holding?.blocked && (
          <div className="pt-2">
            <Note tone="warn">{t('device.blocked')}</Note>
          </div>
        )}
      </div>
      {steps.length > 0 && inHand && (
        <ChecklistSteps steps={steps} open={rights.prepare} onTick={bench.tick} />
      )}
      <div className="flex flex-col gap-2 border-b border-line px-5 py-4 max-md:px-4">
        {!inHand && <p className="text-ink-2">{nextWords(device)}</p>}
        <DeviceActions
          keys
          key={device.id}
          device={device}
          rights={rights}
          pools={pools}
          today={today}
          asking={asking}
          onAsk={onAsk}
          onChanged={() => onShow(device.id)}
          onOpen={onShow}
          onReady={bench.markReady}
        />
      </div>
      {(mode === 'swap' || device.replacement !== null || device.holding?.role === 'REPLACEMENT') &&
        device.holding && <SwapSteps device={device} />}
    </>
  );
}
