import { setImmediate as breathe } from 'node:timers/promises';
import { shown, type TableRow } from '@/domain/importing/parsed';
import type { OpenTable } from '@/server/read-table';
import { TableFault } from '@/server/read-table-from/fault';
import type { FileProblem } from '../schema';
import type { Report } from './progress';

const SAMPLES = 3;

export type Taken =
  | { readonly ok: true; readonly rows: number; readonly first: readonly TableRow[] }
  | ({ readonly ok: false } & FileProblem);

/** Passes on all rows of a file, or only looks at the first ones where nobody takes them. */
export async function takeAll(
  { rows }: OpenTable,
  take: ((row: TableRow) => boolean) | undefined,
  report: Report = () => undefined,
): Promise<Taken> {
  let count = 0;
  const first: TableRow[] = [];
  try {
    for await (const batch of rows) {
      first.push(...batch.slice(0, SAMPLES - first.length));
      if (!take && first.length === SAMPLES) break;
      if (take && !batch.every(take)) return { ok: false, code: 'TOO_MANY_REJECTIONS' };
      count += batch.length;
      report('READING', count, 0);
      // Whoever else asks something of this process meanwhile gets an answer.
      await breathe();
    }
    return { ok: true, rows: count, first };
  } catch (error) {
    if (error instanceof TableFault) return error.problem;
    throw error;
  }
}

/** The first values of each column. */
export function samplesOf(headers: readonly string[], first: readonly TableRow[]): string[][] {
  return headers.map((_, index) =>
    first.map((row) => shown((row.cells[index] ?? '').trim())).filter((cell) => cell !== ''),
  );
}
