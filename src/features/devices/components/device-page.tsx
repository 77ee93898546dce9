'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Section } from '@/components/page-body';
import { tickStepsAction } from '../actions';
import type { DeviceDetail } from '../queries/detail';
import type { DeviceRights, PoolOption } from '../schema';
import { ChecklistSteps } from './checklist-steps';
import { DeviceActions } from './device-actions';
import { DeviceHeading } from './device-heading';
import type { Asking } from './device-questions';
import { DeviceAssignments, DeviceFacts, DeviceHistory, DeviceMovements } from './device-story';
import { useNextWords } from './use-next-words';
import { useOutcome } from './use-outcome';

type DevicePageProps = {
  detail: DeviceDetail;
  rights: DeviceRights;
  pools: readonly PoolOption[];
  today: string;
};

/** Everything about one device. */
export function DevicePage({ detail, rights, pools, today }: DevicePageProps) {
  const t = useTranslations('devices');
  const nextWords = useNextWords();
  const router = useRouter();
  const [asking, setAsking] = useState<Asking>(null);
  const tick = useOutcome(tickStepsAction, () => undefined);
  const { device } = detail;
  const open = rights.prepare && (device.status === 'RESERVED' || device.status === 'IN_PREPARATION');
  const steps = device.holding?.steps ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] max-lg:grid-cols-1">
      <div className="border-line lg:border-r">
        <Section>
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
              onOpen={(id) => router.push(`/devices/${id}`)}
            />
            {tick.problem && (
              <p role="alert" className="text-bad-ink">
                {tick.problem}
              </p>
            )}
          </div>
          <DeviceFacts detail={detail} />
        </Section>
        {steps.length > 0 && (
          <section>
            <h2 className="px-5 pt-3 pb-1 font-semibold">{t('section.checklist')}</h2>
            <ChecklistSteps
              steps={steps}
              open={open && !tick.pending}
              onTick={(key, on) => tick.run({ ids: [device.id], steps: [key], on })}
            />
          </section>
        )}
        <Section title={t('section.assignments')}>
          <DeviceAssignments detail={detail} />
        </Section>
      </div>
      <div>
        <Section title={t('section.history')}>
          <DeviceHistory detail={detail} />
        </Section>
        <Section title={t('section.movements')}>
          <DeviceMovements detail={detail} />
        </Section>
      </div>
    </div>
  );
}
