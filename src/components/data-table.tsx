'use client';

import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from '@/components/cx';
import { DataTableHead } from '@/components/data-table-head';
import { useTableModel } from '@/components/data-table-model';
import { DataTableRow } from '@/components/data-table-row';
import { DataTableSkeleton, DataTableVoid, Gap } from '@/components/data-table-states';
import type { DataTableProps } from '@/components/data-table-types';
import { isSelected } from '@/components/selection';
import { useNarrow } from '@/components/use-narrow';
import { useRowKeys } from '@/components/use-row-keys';
import { useRowSelection } from '@/components/use-row-selection';
import { useEndReached, useVirtualRows } from '@/components/use-virtual-rows';

const ROW = 32;
const NARROW_ROW = 60;
const UNDER_BULK_BAR = 128;

/**
 * A list of any length: only the rows in sight are in the document. It fills its parent, a flex column.
 * Give it the filter and the sort as `key`, so that another list starts at its top.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, getRowId, sort = null, onSort, selection, onSelectionChange } = props;
  const { openId = null, onOpen, onEndReached, loading = false, loadingMore = false, empty, error } = props;
  const { freshIds, pageKeys = true, openOnMove = false, total = rows.length } = props;
  const narrow = useNarrow();
  const mobile = narrow ? props.mobile : undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);

  const model = useTableModel(columns, rows, getRowId);
  const ids = useMemo(() => model.map((row) => row.id), [model]);
  const chosen = useRowSelection(ids, total, selection, onSelectionChange);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  const virtual = useVirtualRows({ scroller, ids, rowHeight: mobile ? NARROW_ROW : ROW, keep: current });
  const items = virtual.getVirtualItems();
  useEndReached(items.at(-1)?.index ?? 0, ids, total, loadingMore ? undefined : onEndReached);

  const moveTo = (index: number) => {
    flushSync(() => setActive(index));
    virtual.scrollToIndex(index);
    scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
  };

  const onKeyDown = useRowKeys({
    count: model.length,
    active: current,
    pageKeys,
    onMove: (index, extend) => {
      // The first key from elsewhere on the page only enters the list.
      if (!scroller.current?.contains(document.activeElement)) return moveTo(current);
      const from = ids[current];
      const to = ids[index];
      moveTo(index);
      const row = model[index];
      if (openOnMove && openId !== null && !extend && row) onOpen?.(row.original);
      if (!extend || from === undefined || to === undefined) return;
      chosen.startRange(from);
      chosen.toggle(to, true);
    },
    onToggle: (index) => {
      const id = ids[index];
      if (id !== undefined) chosen.toggle(id, false);
    },
    onOpen: (index) => {
      const row = model[index];
      if (row) onOpen?.(row.original);
    },
    onSelectAll: chosen.selectAll,
    onClear: () => {
      if (openId !== null || chosen.count === 0) return false;
      chosen.clear();
      return true;
    },
  });

  const columnCount = mobile ? 1 : columns.length;
  if (error) return <DataTableVoid>{error}</DataTableVoid>;
  if (!loading && rows.length === 0 && empty) return <DataTableVoid>{empty}</DataTableVoid>;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="relative min-h-0 min-w-0 flex-1 overflow-auto" onKeyDown={onKeyDown}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-multiselectable={selection !== undefined}
        aria-busy={loading || loadingMore}
        className={cx(
          'w-full table-fixed border-separate border-spacing-0',
          loading && rows.length > 0 && 'opacity-60',
        )}
      >
        <DataTableHead
          columns={mobile ? columns.slice(0, 1) : columns}
          sort={sort}
          onSort={onSort}
          select={
            selection && {
              checked: chosen.allLoaded,
              mixed: chosen.count > 0 && !chosen.allLoaded,
              onToggle: chosen.toggleAll,
            }
          }
        />
        <tbody>
          {items.flatMap((item, position) => {
            const row = model[item.index];
            if (!row) return [];
            const gap = item.start - (items[position - 1]?.end ?? 0);
            return [
              gap > 0 && <Gap key={`gap-${item.index}`} height={gap} />,
              <DataTableRow
                key={row.id}
                row={row}
                index={item.index}
                columns={columns}
                mobile={mobile}
                selected={selection && isSelected(selection, row.id)}
                open={openId === row.id}
                fresh={freshIds?.has(row.id) ?? false}
                focusable={item.index === current}
                onToggle={chosen.toggle}
                onActivate={setActive}
                onOpen={onOpen}
              />,
            ];
          })}
          {below > 0 && <Gap height={below} />}
          {(loadingMore || (loading && rows.length === 0)) && (
            <DataTableSkeleton
              rows={loadingMore ? 2 : 12}
              columns={columnCount + (selection ? 1 : 0)}
              tall={mobile !== undefined}
            />
          )}
          {chosen.count > 0 && <Gap height={UNDER_BULK_BAR} />}
        </tbody>
      </table>
    </div>
  );
}
