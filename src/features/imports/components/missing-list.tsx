'use client';

import { UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { StageChip } from '@/components/stage-chip';
import { missingAgentsAction, missingIdsAction } from '../actions';
import type { MissingAgent, MissingAgents } from '../schema/roster';
import { WithdrawMissing, type WithdrawAction } from './withdraw-missing';

type MissingListProps = { importId: string; first: MissingAgents; withdraw: WithdrawAction };

/** Who is in the rollout and not in a file that is the whole roster. They stay, until somebody chooses otherwise. */
export function MissingList({ importId, first, withdraw }: MissingListProps) {
  const t = useTranslations('imports.missing');
  const router = useRouter();
  const [more, setMore] = useState<readonly MissingAgent[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const rows = [...first.rows, ...more];
  if (first.total === 0) {
    return (
      <div className="px-5 py-3">
        <Note tone="ok">{t('none')}</Note>
      </div>
    );
  }
  const toggle = (id: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  const load = async () => {
    const answer = await missingAgentsAction({ importId, offset: rows.length });
    if (answer.ok) setMore((now) => [...now, ...answer.value.rows]);
  };
  const all = async () => {
    const answer = await missingIdsAction({ importId, offset: 0 });
    if (answer.ok) setAsked(answer.value);
  };
  return (
    <section className="border-b border-line" aria-label={t('title', { count: first.total })}>
      <div className="flex flex-wrap items-center gap-2 px-5 py-3 max-md:px-4">
        <div className="mr-auto">
          <h2 className="text-sm font-semibold">{t('title', { count: first.total })}</h2>
          <p className="text-xs text-ink-3">{t('hint')}</p>
        </div>
        <Button icon={UserMinus} disabled={chosen.size === 0} onClick={() => setAsked([...chosen])}>
          {t('withdrawChosen', { count: chosen.size })}
        </Button>
        <Button variant="ghost" onClick={() => void all()}>
          {t('withdrawAll', { count: first.total })}
        </Button>
      </div>
      <div className="max-h-80 overflow-y-auto">
        <PlainTable
          label={t('title', { count: first.total })}
          rows={rows}
          getRowId={(row) => row.id}
          columns={[
            {
              id: 'choose',
              header: <span className="sr-only">{t('choose')}</span>,
              width: 44,
              cell: (row) => (
                <Checkbox
                  aria-label={t('chooseOne', { name: row.name })}
                  checked={chosen.has(row.id)}
                  onChange={(on) => toggle(row.id, on)}
                />
              ),
            },
            { id: 'number', header: t('number'), cell: (row) => row.personnelNumber },
            { id: 'name', header: t('name'), cell: (row) => row.name },
            { id: 'team', header: t('team'), cell: (row) => row.team },
            { id: 'stage', header: t('stage'), cell: (row) => <StageChip stage={row.stage} /> },
          ]}
        />
        {rows.length < first.total && (
          <div className="px-5 py-3">
            <Button onClick={() => void load()}>{t('more')}</Button>
          </div>
        )}
      </div>
      {asked && (
        <WithdrawMissing
          ids={asked}
          action={withdraw}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setChosen(new Set());
            setMore([]);
            router.refresh();
          }}
        />
      )}
    </section>
  );
}
