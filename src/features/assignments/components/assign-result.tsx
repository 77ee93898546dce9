'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import type { AssignOutcome } from '../schema';

/** The word for a verdict; codes that are not known here stay readable. */
export function useVerdictWord(): (code: string) => string {
  const t = useTranslations('agents.verdict');
  return (code) => (t.has(code as 'BLOCKED') ? t(code as 'BLOCKED') : code);
}

export function RefusalCounts({ refused }: { refused: readonly { code: string; agents: number }[] }) {
  const t = useTranslations('assignments');
  const format = useFormatter();
  const word = useVerdictWord();
  if (refused.length === 0) return null;
  return (
    <div>
      <h3 className="text-xs font-medium text-ink-3">{t('notPossible')}</h3>
      <ul className="flex flex-col">
        {refused.map(({ code, agents }) => (
          <li key={code} className="flex h-8 items-center justify-between border-b border-line">
            <span>{word(code)}</span>
            <span className="tabular-nums">{format.number(agents)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an assignment did, and each person for whom it did nothing, with the reason. */
export function AssignResult({ outcome }: { outcome: AssignOutcome }) {
  const t = useTranslations('assignments');
  const format = useFormatter();
  const word = useVerdictWord();
  const left = outcome.refused.reduce((sum, one) => sum + one.agents, 0);
  return (
    <>
      <Note tone={outcome.done > 0 ? 'ok' : 'warn'}>
        {t('done', {
          count: outcome.done,
          laptops: format.number(outcome.laptops),
          desktops: format.number(outcome.desktops),
        })}
      </Note>
      <RefusalCounts refused={outcome.refused} />
      {outcome.rows.length > 0 && (
        <>
          {left > outcome.rows.length && (
            <p className="text-ink-3">{t('firstOf', { shown: outcome.rows.length, total: left })}</p>
          )}
          <div className="max-h-72 overflow-y-auto">
            <PlainTable
              label={t('notPossible')}
              flush
              rows={outcome.rows}
              getRowId={(row) => row.id}
              columns={[
                {
                  id: 'name',
                  header: t('columns.name'),
                  cell: (row) => <b className="font-medium">{row.name}</b>,
                },
                { id: 'number', header: t('columns.personnelNumber'), cell: (row) => row.personnelNumber },
                { id: 'team', header: t('columns.team'), cell: (row) => row.team },
                { id: 'why', header: t('columns.why'), cell: (row) => word(row.code) },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
}
