'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { isUndoCode, type UndoObstacle } from '../schema';

type Underscored<Text extends string> = Text extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Text;

/** The rows that stay as they are, each with what was built on it. */
export function Obstacles({ obstacles, total }: { obstacles: readonly UndoObstacle[]; total: number }) {
  const t = useTranslations('undo');
  const trail = useTranslations('trail');
  const locale = useLocale();
  const why = ({ code, event }: UndoObstacle) => {
    if (code !== 'BUILT_ON' || !event) return t(isUndoCode(code) ? `code.${code}` : 'code.OTHER');
    return trail(`action.${event.action.replace('.', '_') as Underscored<typeof event.action>}`);
  };
  const who = ({ event }: UndoObstacle) =>
    event ? `${event.actor || trail('system')}, ${formatInstant(locale, event.at, { form: 'long' })}` : '';
  return (
    <section className="flex flex-col gap-2">
      <Note tone="warn" title={t('inTheWay', { count: total })}>
        {t('inTheWayHint')}
      </Note>
      <div className="max-h-80 overflow-y-auto">
        <PlainTable
          flush
          label={t('inTheWay', { count: total })}
          rows={obstacles}
          getRowId={(row) => `${row.type}:${row.id}:${row.event?.at ?? ''}`}
          columns={[
            { id: 'row', header: t('row'), cell: (row) => row.label ?? trail(`subjectType.${row.type}`) },
            { id: 'why', header: t('why'), cell: why },
            { id: 'who', header: t('who'), cell: (row) => <span className="text-ink-3">{who(row)}</span> },
          ]}
          mobile={(row) => (
            <>
              <span className="block font-medium">{row.label ?? trail(`subjectType.${row.type}`)}</span>
              <span className="block">{why(row)}</span>
              <span className="block text-xs text-ink-3">{who(row)}</span>
            </>
          )}
        />
      </div>
      {total > obstacles.length && (
        <p className="text-xs text-ink-3">{t('first', { count: obstacles.length })}</p>
      )}
    </section>
  );
}
