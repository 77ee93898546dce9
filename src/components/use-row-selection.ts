'use client';

import { useCallback, useEffect, useRef } from 'react';
import {
  countSelected,
  isSelected,
  noSelection,
  rowsBetween,
  wholeFilter,
  withRows,
  type Selection,
} from '@/components/selection';

/** Selecting in a list: one, a range from the last one touched, all loaded rows, then the whole filter. */
export function useRowSelection(
  ids: readonly string[],
  total: number,
  selection: Selection | undefined,
  onChange: ((selection: Selection) => void) | undefined,
) {
  const anchor = useRef<string | null>(null);
  const latest = useRef({ ids, selection, onChange });
  useEffect(() => {
    latest.current = { ids, selection, onChange };
  });

  const toggle = useCallback((id: string, range: boolean) => {
    const { ids: order, selection: now, onChange: tell } = latest.current;
    if (!now) return;
    const touched = range && anchor.current !== null ? rowsBetween(order, anchor.current, id) : [id];
    tell?.(withRows(now, touched, range ? true : !isSelected(now, id)));
    if (!range || anchor.current === null) anchor.current = id;
  }, []);

  const count = selection ? countSelected(selection, total) : 0;
  const allLoaded = selection !== undefined && ids.length > 0 && ids.every((id) => isSelected(selection, id));
  const selectAll = () => {
    if (!selection) return;
    if (!allLoaded) onChange?.(withRows(selection, ids, true));
    else if (selection.kind === 'rows' && ids.length < total) onChange?.(wholeFilter);
  };
  const clear = () => onChange?.(noSelection);
  const toggleAll = () => (count > 0 && allLoaded ? clear() : selectAll());
  const startRange = (id: string) => {
    anchor.current ??= id;
  };
  return { toggle, selectAll, clear, toggleAll, startRange, count, allLoaded };
}
