import type { TableRow } from '@/domain/importing/parsed';

/** How a file is written, as it was told or found. */
export interface TableForm {
  /** Of a spreadsheet `xlsx`. */
  readonly encoding: string;
  /** One character; of a spreadsheet none. */
  readonly separator: string;
  /** The sheet that is read, and all there are; none in a text file. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Whether cells are taken from other workbooks: their values are those of the last time it was saved. */
  readonly linked: boolean;
}

/** The rows of a file, the header among them, some at a time; throws TableFault. */
export type RowSource = { readonly form: TableForm; readonly batches: AsyncGenerator<TableRow[]> };
