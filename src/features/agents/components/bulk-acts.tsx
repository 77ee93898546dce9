'use client';

import { ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { BulkBar } from '@/components/bulk-bar';
import { Button } from '@/components/button';
import { Menu, MenuItem } from '@/components/menu';
import { noSelection, type Selection as Chosen } from '@/components/selection';
import type { Stage } from '@/domain/rollout/stages';
import type { AgentFilter, AgentLine, Selection } from '../schema';
import type { Act } from '../schema/acts';
import { ActDialog, type AskedAct } from './act-dialog';

type BulkActsProps = {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  rows: readonly AgentLine[];
  total: number;
  filter: AgentFilter;
  acts: readonly Act[];
  today: string;
  /** The way to give devices to the selection; it belongs to another feature. */
  assign?: AssignSlot | undefined;
};

/** `stage` is where all of the selection stand; null where that differs or is not known. */
export type AssignSlot = (selection: Selection, stage: Stage | null, onDone: () => void) => ReactNode;

/** What comes next for people of a stage: shown as a button, all else in the menu. */
const nextAct: Partial<Record<Stage, Act>> = {
  WAITING: 'clear',
  DEVICE_READY: 'handOver',
  CONNECTED: 'live',
};

/** What can be done to the selected rows; each asks first what it would do. */
export function BulkActs({ chosen, onChange, rows, total, filter, acts, today, assign }: BulkActsProps) {
  const t = useTranslations('agents');
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const selection = selectionOf(chosen, filter);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const clear = () => onChange(noSelection);
  const stage = commonStage(chosen, rows, filter);
  const shown = acts.filter((act) => stage !== null && nextAct[stage] === act);
  const more = acts.filter((act) => !shown.includes(act));
  return (
    <>
      <BulkBar
        selection={chosen}
        onSelectionChange={onChange}
        loaded={rows.map((row) => row.id)}
        total={total}
      >
        {more.length > 0 && (
          <Menu side="top" trigger={<Button icon={ChevronUp}>{t('bulk.more')}</Button>}>
            {more.map((act) => (
              <MenuItem
                key={act}
                danger={act === 'withdraw'}
                onClick={() => selection && setAsked({ act, selection })}
              >
                {t(`act.${act}.title`)}
              </MenuItem>
            ))}
          </Menu>
        )}
        {selection && assign?.(selection, stage, clear)}
        {shown.map((act) => (
          <Button key={act} variant="primary" onClick={() => selection && setAsked({ act, selection })}>
            {t(`act.${act}.title`)}
          </Button>
        ))}
      </BulkBar>
      {asked && (
        <ActDialog
          asked={asked}
          today={today}
          nameOf={(id) => names.get(id)}
          onClose={() => setAsked(null)}
          onDone={clear}
        />
      )}
    </>
  );
}

function selectionOf(chosen: Chosen, filter: AgentFilter): Selection | null {
  if (chosen.kind === 'rows') return chosen.ids.size === 0 ? null : { ids: [...chosen.ids] };
  return chosen.except.size === 0 ? { filter } : { filter, except: [...chosen.except] };
}

function commonStage(chosen: Chosen, rows: readonly AgentLine[], filter: AgentFilter): Stage | null {
  const stages =
    chosen.kind === 'rows'
      ? new Set(rows.filter((row) => chosen.ids.has(row.id)).map((row) => row.stage))
      : new Set(filter.stages);
  const [first] = stages;
  return stages.size === 1 && first ? first : null;
}
