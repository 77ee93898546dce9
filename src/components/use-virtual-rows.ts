'use client';

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';

const NEAR_END = 20;

type VirtualRows = {
  scroller: RefObject<HTMLDivElement | null>;
  ids: readonly string[];
  rowHeight: number;
  /** The row that stays in the document while out of sight, so that it keeps the focus. */
  keep: number;
};

/** Which rows are drawn, and where. */
export function useVirtualRows({ scroller, ids, rowHeight, keep }: VirtualRows) {
  return useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // Until the browser has measured, and on the server: as if on a usual screen.
    initialRect: { width: 1024, height: 800 },
    scrollPaddingEnd: rowHeight,
    getItemKey: useCallback((index: number) => `${rowHeight} ${ids[index]}`, [ids, rowHeight]),
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([keep, ...defaultRangeExtractor(range)])]
          .filter((index) => index < range.count)
          .sort((a, b) => a - b),
      [keep],
    ),
  });
}

/** Asks for the next window once, when the last loaded rows come near. */
export function useEndReached(
  lastDrawn: number,
  ids: readonly string[],
  total: number,
  ask: (() => void) | undefined,
): void {
  const asked = useRef('');
  useEffect(() => {
    const window = `${ids[0]} ${ids.length} ${ids.at(-1)}`;
    if (!ask || ids.length >= total || lastDrawn < ids.length - NEAR_END || asked.current === window) return;
    asked.current = window;
    ask();
  }, [lastDrawn, ids, total, ask]);
}
