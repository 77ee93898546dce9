'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { cx } from '@/components/cx';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import type { AssignOutcome } from '../schema';

/** The word for a verdict; codes that are not known here stay readable. */
export function useVerdictWord(): (code: string) => string {
  const t = useTranslations('agents.verdict');
  return (code) => (t.has(code as 'BLOCKED') ? t(code as 'BLOCKED') : code);
}

type RefusalCountsProps = {
  refused: readonly { code: string; agents: number }[];
  /** Of which reason people are listed, and how to list others; absent where nobody is named. */
  shown?: string | null | undefined;
  onShow?: ((code: string) => void) | undefined;
  named?: ReadonlySet<string> | undefined;
};

/** How many it does nothing for, by reason; a reason with names leads to them. */
export function RefusalCounts({ refused, shown, onShow, named }: RefusalCountsProps) {
  const t = useTranslations('assignments');
  const format = useFormatter();
  const word = useVerdictWord();
  if (refused.length === 0) return null;
  return (
    <div>
      <h3 className="text-xs font-medium text-ink-3">{t('notPossible')}</h3>
      <ul className="flex flex-col">
        {refused.map(({ code, agents }) => (
          <li key={code} className="flex h-8 items-center justify-between border-b border-line max-md:h-11">
            {onShow && named?.has(code) ? (
              <button
                type="button"
                aria-pressed={shown === code}
                onClick={() => onShow(code)}
                className={cx(
                  'text-accent-ink underline-offset-2 hover:underline max-md:min-h-11',
                  shown === code && 'font-medium',
                )}
              >
                {word(code)}
              </button>
            ) : (
              <span>{word(code)}</span>
            )}
            <span className="tabular-nums">{format.number(agents)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an assignment did, and each person for whom it did nothing, reason by reason. */
export function AssignResult({ outcome }: { outcome: AssignOutcome }) {
  const t = useTranslations('assignments');
  const format = useFormatter();
  const word = useVerdictWord();
  const named = new Set(outcome.rows.map(({ code }) => code));
  const [code, setCode] = useState(() => outcome.refused.find((one) => named.has(one.code))?.code ?? null);
  const rows = outcome.rows.filter((row) => row.code === code);
  const all = outcome.refused.find((one) => one.code === code)?.agents ?? 0;
  return (
    <>
      <Note tone={outcome.done > 0 ? 'ok' : 'warn'}>
        {t('done', {
          count: outcome.done,
          laptops: format.number(outcome.laptops),
          desktops: format.number(outcome.desktops),
        })}
      </Note>
      <RefusalCounts refused={outcome.refused} shown={code} onShow={setCode} named={named} />
      {code !== null && rows.length > 0 && (
        <>
          <p className="text-ink-3">
            {word(code)}
            {all > rows.length && ` · ${t('firstOf', { shown: rows.length, total: all })}`}
          </p>
          <div className="max-h-72 overflow-y-auto">
            <PlainTable
              label={word(code)}
              flush
              rows={rows}
              getRowId={(row) => row.id}
              columns={[
                {
                  id: 'name',
                  header: t('columns.name'),
                  cell: (row) => <b className="font-medium">{row.name}</b>,
                },
                { id: 'number', header: t('columns.personnelNumber'), cell: (row) => row.personnelNumber },
                { id: 'team', header: t('columns.team'), cell: (row) => row.team },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
}
