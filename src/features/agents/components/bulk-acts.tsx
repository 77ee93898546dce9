'use client';

import { ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { BulkBar } from '@/components/bulk-bar';
import { Button } from '@/components/button';
import { Menu, MenuItem } from '@/components/menu';
import { noSelection, type Selection as Chosen } from '@/components/selection';
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
  assign?: ((selection: Selection, onDone: () => void) => ReactNode) | undefined;
};

const inSight: readonly Act[] = ['clear', 'handOver', 'live'];

/** What can be done to the selected rows; each asks first what it would do. */
export function BulkActs({ chosen, onChange, rows, total, filter, acts, today, assign }: BulkActsProps) {
  const t = useTranslations('agents');
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const selection = selectionOf(chosen, filter);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const clear = () => onChange(noSelection);
  const shown = acts.filter((act) => inSight.includes(act));
  const more = acts.filter((act) => !inSight.includes(act));
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
        {shown.map((act) => (
          <Button key={act} onClick={() => selection && setAsked({ act, selection })}>
            {t(`act.${act}.title`)}
          </Button>
        ))}
        {selection && assign?.(selection, clear)}
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
