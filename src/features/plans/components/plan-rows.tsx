'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

type Listed = { ids: readonly string[]; total: number };
type PlanRows = Listed & { show: (listed: Listed) => void };

const RowsContext = createContext<PlanRows>({ ids: [], total: 0, show: () => undefined });

/** Which people the list shows, for the arrows of the sheet beside it. */
export const usePlanRows = (): Listed => useContext(RowsContext);

export function PlanRowsProvider({ children }: { children: ReactNode }) {
  const [listed, show] = useState<Listed>({ ids: [], total: 0 });
  const value = useMemo(() => ({ ...listed, show }), [listed]);
  return <RowsContext value={value}>{children}</RowsContext>;
}

/** Tells the sheet which people the list shows. */
export function useShownRows(ids: readonly string[], total: number): void {
  const { show } = useContext(RowsContext);
  const key = `${total} ${ids[0] ?? ''} ${ids.length}`;
  useEffect(() => {
    show({ ids, total });
    // The ids are new with each drawing; first, length and total tell whether they are others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, show]);
}
