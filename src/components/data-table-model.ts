import { createColumnHelper, tableFeatures, useTable, type Row as TableRow } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn } from '@/components/data-table-types';

// Sorting, filtering and selection are the server's and the page's: the core model is all that is needed here.
const features = tableFeatures({});

export type ModelRow<Row extends object> = TableRow<typeof features, Row>;

/** The rows and cells of the table, kept from one drawing to the next as long as rows and columns are the same. */
export function useTableModel<Row extends object>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  getRowId: (row: Row) => string,
): readonly ModelRow<Row>[] {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) =>
        helper.display({
          id: column.id,
          header: column.header,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    );
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId });
  return table.getRowModel().rows;
}
