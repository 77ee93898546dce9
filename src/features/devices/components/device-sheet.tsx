'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkButton } from '@/components/link-button';
import { SideSheet } from '@/components/side-sheet';
import type { Walk } from '@/components/walk';
import type { DeviceDetail } from '../queries/detail';
import type { DeviceRights, PoolOption } from '../schema';
import { DeviceActions } from './device-actions';
import { DeviceHeading } from './device-heading';
import type { Asking } from './device-questions';
import { DeviceAssignments, DeviceFacts, DeviceHistory } from './device-story';
import { useNextWords } from './use-next-words';

type DeviceSheetProps = {
  detail: DeviceDetail;
  rights: DeviceRights;
  pools: readonly PoolOption[];
  today: string;
  walk: Walk;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** One device beside the list: what it is, what comes next, what happened. */
export function DeviceSheet(props: DeviceSheetProps) {
  const { detail, rights, pools, today, walk, onOpen, onClose } = props;
  const t = useTranslations('devices');
  const nextWords = useNextWords();
  const [asking, setAsking] = useState<Asking>(null);
  const { device } = detail;
  const title = 'mt-5 mb-1 font-semibold';
  return (
    <SideSheet
      label={device.assetTag}
      head={device.assetTag}
      {...walk}
      onClose={onClose}
      footer={<LinkButton href={`/devices/${device.id}`}>{t('open')}</LinkButton>}
    >
      <DeviceHeading device={device} />
      <div className="flex flex-col gap-2 py-3">
        <p className="text-ink-2">{nextWords(device)}</p>
        <DeviceActions
          device={device}
          rights={rights}
          pools={pools}
          today={today}
          asking={asking}
          onAsk={setAsking}
          onChanged={() => undefined}
          onOpen={onOpen}
        />
      </div>
      <DeviceFacts detail={detail} />
      <h3 className={title}>{t('section.assignments')}</h3>
      <DeviceAssignments detail={detail} />
      <h3 className={title}>{t('section.history')}</h3>
      <DeviceHistory detail={detail} />
    </SideSheet>
  );
}
