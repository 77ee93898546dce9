'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Definition, DefinitionList } from '@/components/definition-list';
import { LinkButton } from '@/components/link-button';
import { SideSheet } from '@/components/side-sheet';
import type { Walk } from '@/components/walk';
import type { CenterDetail } from '../schema';
import { CenterCapacity } from './center-capacity';
import { CenterDays } from './center-days';

type CenterSheetProps = {
  center: CenterDetail;
  today: string;
  editable: boolean;
  /** Halting and resuming, which belongs to the plans. */
  stop: ReactNode;
  walk: Walk;
  onClose: () => void;
};

/** One center: its people, what it can do on a day, its special days, and whether it is stopped. */
export function CenterSheet({ center, today, editable, stop, walk, onClose }: CenterSheetProps) {
  const t = useTranslations('centers');
  const states = useTranslations('settings');
  const format = useFormatter();
  const figures = ['teams', 'agents', 'live', 'planned', 'unplaced', 'stock'] as const;
  return (
    <SideSheet
      label={center.name}
      head={<span className="font-semibold text-ink">{center.name}</span>}
      onPrevious={walk.onPrevious}
      onNext={walk.onNext}
      onClose={onClose}
      footer={<LinkButton href={`/agents?center=${center.code}`}>{t('agentsLink')}</LinkButton>}
    >
      <div className="mb-2 text-ink-2">
        {center.code} · {center.city} · {states(`state.${center.state as 'DE-BE'}`)}
      </div>
      <DefinitionList>
        {figures.map((key) => (
          <Definition key={key} term={t(`columns.${key}`)}>
            <span className="tabular-nums">{format.number(center[key])}</span>
          </Definition>
        ))}
      </DefinitionList>
      <CenterCapacity center={center} editable={editable} />
      <CenterDays center={center} today={today} editable={editable} />
      {stop}
    </SideSheet>
  );
}
