import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

export type PlainColumn<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'right' | undefined;
  width?: number | string | undefined;
};

type PlainTableProps<Row> = {
  label: string;
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  getRowId: (row: Row) => string;
  /** Without the page's gutter, inside a Section. */
  flush?: boolean | undefined;
  /** What stands for a row on a narrow screen; without it the columns stay. */
  mobile?: ((row: Row) => ReactNode) | undefined;
};

/** A short table that is all on the page: sums by center, the waves of a plan. For long lists see DataTable. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const { label, columns, rows, getRowId, flush = false, mobile } = props;
  const gutter = flush ? 'first:pl-0 last:pr-0' : 'first:pl-5 last:pr-5';
  const table = (
    <div className={cx('overflow-x-auto', mobile && 'max-md:hidden')}>
      <table aria-label={label} className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={column.width === undefined ? undefined : { width: column.width }}
                className={cx(
                  'h-8 border-b border-line-strong px-2.5 text-xs font-medium text-ink-3',
                  column.align === 'right' ? 'text-right' : 'text-left',
                  gutter,
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={getRowId(row)}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    'h-8 border-b border-line px-2.5 max-md:h-11',
                    column.align === 'right' && 'text-right tabular-nums',
                    gutter,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  if (!mobile) return table;
  return (
    <>
      {table}
      <ul aria-label={label} className="md:hidden">
        {rows.map((row) => (
          <li key={getRowId(row)} className={cx('border-b border-line py-2.5', !flush && 'px-4')}>
            {mobile(row)}
          </li>
        ))}
      </ul>
    </>
  );
}
