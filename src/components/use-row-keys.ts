'use client';

import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isTyping } from '@/components/is-typing';

type RowKeys = {
  count: number;
  active: number;
  pageKeys: boolean;
  onMove: (index: number, extend: boolean) => void;
  onToggle: (index: number) => void;
  onOpen: (index: number) => void;
  onSelectAll: () => void;
  /** Returns whether there was something to clear. */
  onClear: () => boolean;
};

type Stroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const PAGE = 10;

function targetOf(key: string, active: number, count: number): number | null {
  const last = count - 1;
  const moves: Record<string, number> = {
    j: active + 1,
    ArrowDown: active + 1,
    k: active - 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: last,
  };
  const target = moves[key.length === 1 ? key.toLowerCase() : key];
  return target === undefined || last < 0 ? null : Math.max(0, Math.min(last, target));
}

/** J/K and arrows move, with Shift they extend; space selects, Enter opens, Ctrl A selects all, Esc clears. */
export function useRowKeys(keys: RowKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  const press = (stroke: Stroke, onControl: boolean): boolean => {
    const now = latest.current;
    if ((stroke.ctrlKey || stroke.metaKey) && stroke.key.toLowerCase() === 'a') {
      now.onSelectAll();
      return true;
    }
    if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return false;
    const target = targetOf(stroke.key, now.active, now.count);
    if (target !== null) {
      now.onMove(target, stroke.shiftKey);
      return true;
    }
    if (stroke.key === 'Escape') return now.onClear();
    if (onControl) return false;
    if (stroke.key === ' ') now.onToggle(now.active);
    else if (stroke.key === 'Enter') now.onOpen(now.active);
    else return false;
    return true;
  };

  const { pageKeys } = keys;
  useEffect(() => {
    if (!pageKeys) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== document.body || !'jkJK'.includes(event.key)) return;
      if (press(event, false)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pageKeys]);

  return (event: ReactKeyboardEvent) => {
    if (isTyping(event.target)) return;
    const onControl = event.target instanceof Element && event.target.closest('a,button,input') !== null;
    if (press(event, onControl)) event.preventDefault();
  };
}
