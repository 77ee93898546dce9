import type { ReactNode } from 'react';
import type { Selection } from '@/components/selection';

export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Pixels; a column without one shares what is left. */
  width?: number | undefined;
  align?: 'right' | undefined;
  sortable?: boolean | undefined;
  /** Left out below 1152 px (`lg`) or 1440 px (`xl`): the less needed ones go first. */
  hideBelow?: 'lg' | 'xl' | undefined;
};

export type TableSort = { id: string; desc: boolean };

export type DataTableProps<Row> = {
  /** Names the table for assistive technology. */
  label: string;
  columns: readonly DataColumn<Row>[];
  /** The rows loaded so far, in order. */
  rows: readonly Row[];
  /** How many the filter has in all; more than `rows` when further windows can be loaded. */
  total?: number | undefined;
  getRowId: (row: Row) => string;
  sort?: TableSort | null | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  selection?: Selection | undefined;
  onSelectionChange?: ((selection: Selection) => void) | undefined;
  /** The row shown in the side sheet. */
  openId?: string | null | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  /** While a row is open, J and K open the next one. */
  openOnMove?: boolean | undefined;
  /** The last rows are near: load the next window. */
  onEndReached?: (() => void) | undefined;
  /** Without rows: skeletons. With rows: they stay, greyed, until the new ones are there. */
  loading?: boolean | undefined;
  loadingMore?: boolean | undefined;
  /** Shown instead of the rows when there are none: an EmptyState. */
  empty?: ReactNode;
  /** Shown instead of the rows: a Note with a way to try again. */
  error?: ReactNode;
  /** Two lines for a narrow screen; without it the columns stay. */
  mobile?: ((row: Row) => ReactNode) | undefined;
  /** Rows just changed by somebody else, tinted. */
  freshIds?: ReadonlySet<string> | undefined;
  /** J and K work while nothing on the page has the focus; switch off where a page has two tables. */
  pageKeys?: boolean | undefined;
};

export const hideBelowStyle = { lg: 'max-lg:hidden', xl: 'max-xl:hidden' } as const;
