'use client';

import { useLocale, useTranslations } from 'next-intl';
import { COLUMNS } from '@/domain/importing/columns';
import type { ImportKind } from '@/domain/importing/kinds';

/** The columns of a kind of file; any order, German or English names, more columns are ignored. */
export function ColumnList({ kind }: { kind: ImportKind }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  return (
    <div>
      <h3 className="mb-1 text-xs font-medium text-ink-3">{t('columns')}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {COLUMNS[kind].map((column) => (
          <li key={column.key} className={column.required ? 'font-medium' : 'text-ink-2'}>
            {column[locale][0]}
            {column.required && <span className="ml-1 text-xs font-normal text-ink-3">{t('required')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
