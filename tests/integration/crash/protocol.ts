/** What a writer tells the run that started it. */
export type Message =
  | { type: 'ready' }
  /** A command was acknowledged: its change set, and how many rows it was said to have changed. */
  | { type: 'acknowledged'; changeSet: string; done: number; verdicts: number }
  /** A command failed with this code and is sent again under the same key. */
  | { type: 'failed'; code: string };

/** How a writer is started: `bulk` sends 500 rows at once, `single` one row, four at a time; `early` is the planted fault. */
export type WriterKind = 'bulk' | 'single';
export const bulkRows = 500;
