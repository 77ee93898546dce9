'use client';

import { useMemo, useState } from 'react';
import type { Failure } from '@/domain/commands/result';

type Answer<Window> = { ok: true; value: Window } | Failure;

type Options<Row, Window> = {
  /** The first window, as the server rendered it. */
  first: { rows: readonly Row[]; total: number };
  /** Loads the window that follows the rows so far. */
  load: (rows: readonly Row[]) => Promise<Answer<Window>>;
  rowsOf: (window: Window) => { rows: readonly Row[]; total: number };
};

/**
 * A list that arrives in windows; another first window (another filter, a change) begins it anew, the same one that comes
 * once more with a refreshed page does not.
 */
export function useWindows<Row, Window>({ first, load, rowsOf }: Options<Row, Window>) {
  const [held, setHeld] = useState({ first, rows: first.rows, total: first.total });
  const [loadingMore, setLoadingMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isSame = useMemo(() => JSON.stringify(held.first) === JSON.stringify(first), [held.first, first]);
  const current = isSame ? held : { first, rows: first.rows, total: first.total };
  if (current !== held) setHeld(current);

  const onEndReached = () => {
    if (loadingMore || current.rows.length >= current.total) return;
    setLoadingMore(true);
    void load(current.rows)
      .then((answer) => {
        if (!answer.ok) return setFailure(answer);
        const next = rowsOf(answer.value);
        setFailure(null);
        setHeld((now) =>
          now.first === current.first
            ? { first: now.first, rows: [...now.rows, ...next.rows], total: next.total }
            : now,
        );
      })
      .catch(() => setFailure({ ok: false, code: 'DATABASE_AWAY' }))
      .finally(() => setLoadingMore(false));
  };
  return { rows: current.rows, total: current.total, onEndReached, loadingMore, failure };
}
