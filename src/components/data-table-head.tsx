'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { TableCheckbox } from '@/components/data-table-checkbox';
import { hideBelowStyle, type DataColumn, type TableSort } from '@/components/data-table-types';

type DataTableHeadProps<Row> = {
  columns: readonly DataColumn<Row>[];
  sort: TableSort | null;
  onSort: ((sort: TableSort) => void) | undefined;
  select: { checked: boolean; mixed: boolean; onToggle: () => void } | undefined;
};

export const headCellStyle =
  'sticky top-0 z-10 h-8 border-b border-line-strong bg-surface px-2.5 text-left text-xs font-medium whitespace-nowrap text-ink-3 first:pl-5 last:pr-5 max-md:first:pl-4';

export function DataTableHead<Row>({ columns, sort, onSort, select }: DataTableHeadProps<Row>) {
  const t = useTranslations('kit.table');
  return (
    <thead>
      <tr aria-rowindex={1}>
        {select && (
          <th scope="col" className={cx(headCellStyle, 'w-[46px] max-md:w-14')}>
            <TableCheckbox
              label={t('selectAll')}
              checked={select.checked}
              mixed={select.mixed}
              onToggle={select.onToggle}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : undefined;
          const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
              style={column.width === undefined ? undefined : { width: column.width }}
              className={cx(
                headCellStyle,
                column.align === 'right' && 'text-right',
                column.hideBelow && hideBelowStyle[column.hideBelow],
              )}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  onClick={() => onSort({ id: column.id, desc: sorted === 'ascending' })}
                  className="inline-flex items-center gap-1 hover:text-ink"
                >
                  {column.header}
                  {sorted && <Arrow className="icon-badge" aria-hidden />}
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
