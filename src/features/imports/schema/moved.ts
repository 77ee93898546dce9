import type { PreviewRow } from '../schema';

type Side = {
  /** Null: the row was not in the preview, or is not in it any more. */
  readonly verdict: 'new' | 'changed' | 'unchanged' | 'rejected' | null;
  readonly changes: PreviewRow['changes'];
};

/** A line of a file that means something else than when its preview was made. */
export type MovedRow = { readonly line: number; readonly key: string; readonly was: Side; readonly is: Side };

/** The first hundred of them, and how many there are. */
export type MovedRows = { readonly total: number; readonly rows: readonly MovedRow[] };
