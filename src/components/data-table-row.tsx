'use client';

import { useTranslations } from 'next-intl';
import { flexRender } from '@tanstack/react-table';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { cx } from '@/components/cx';
import { TableCheckbox } from '@/components/data-table-checkbox';
import type { ModelRow } from '@/components/data-table-model';
import { hideBelowStyle, type DataColumn } from '@/components/data-table-types';

type DataTableRowProps<Row extends object> = {
  row: ModelRow<Row>;
  index: number;
  columns: readonly DataColumn<Row>[];
  mobile: ((row: Row) => ReactNode) | undefined;
  selected: boolean | undefined;
  open: boolean;
  fresh: boolean;
  focusable: boolean;
  onToggle: (id: string, range: boolean) => void;
  onActivate: (index: number) => void;
  onOpen: ((row: Row) => void) | undefined;
};

const cellStyle =
  'overflow-hidden border-b border-line px-2.5 text-ellipsis whitespace-nowrap first:pl-5 last:pr-5 max-md:first:pl-4';

function ground(props: { selected: boolean | undefined; open: boolean; fresh: boolean }): string {
  if (props.open)
    return '[&>td]:bg-selected [&>td]:shadow-[inset_0_1px_0_var(--color-accent-ink),inset_0_-1px_0_var(--color-accent-ink)] [&>td:first-child]:shadow-[inset_0_1px_0_var(--color-accent-ink),inset_0_-1px_0_var(--color-accent-ink),inset_2px_0_0_var(--color-accent-ink)]';
  if (props.fresh) return '[&>td]:bg-info-tint';
  if (props.selected) return '[&>td]:bg-[color-mix(in_oklab,var(--color-selected)_38%,var(--color-surface))]';
  return '[&:hover>td]:bg-hover';
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a,button,input,label,[role=menuitem]') !== null;
}

function DataTableRowView<Row extends object>(props: DataTableRowProps<Row>) {
  const { row, index, columns, mobile, selected, focusable, onToggle, onActivate, onOpen } = props;
  const t = useTranslations('kit.table');
  const onClick = (event: MouseEvent) => {
    if (isControl(event.target)) return;
    onActivate(index);
    if (event.shiftKey && selected !== undefined) onToggle(row.id, true);
    else onOpen?.(row.original);
  };
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onClick}
      onFocus={(event) => event.target === event.currentTarget && onActivate(index)}
      className={cx(
        'focus-visible:rounded-none focus-visible:-outline-offset-2',
        mobile ? 'h-[60px]' : 'h-8',
        onOpen && 'cursor-pointer',
        ground(props),
      )}
    >
      {selected !== undefined && (
        <td className={cx(cellStyle, 'text-clip')}>
          <TableCheckbox
            label={t('selectRow')}
            checked={selected}
            onToggle={(range) => onToggle(row.id, range)}
          />
        </td>
      )}
      {mobile ? (
        <td className={cx(cellStyle, 'py-1.5 pr-4')}>{mobile(row.original)}</td>
      ) : (
        row.getAllCells().map((cell, position) => {
          const column = columns[position];
          return (
            <td
              key={cell.id}
              className={cx(
                cellStyle,
                column?.align === 'right' && 'text-right tabular-nums',
                column?.hideBelow && hideBelowStyle[column.hideBelow],
              )}
            >
              {flexRender(cell.column.columnDef.cell, cell.getContext())}
            </td>
          );
        })
      )}
    </tr>
  );
}

export const DataTableRow = memo(DataTableRowView) as typeof DataTableRowView;
