'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { countSelected, noSelection, wholeFilter, withRows, type Selection } from '@/components/selection';

type BulkBarProps = {
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  /** The ids that are loaded, and how many the filter has in all. */
  loaded: readonly string[];
  total: number;
  /** What the action would do, before the verb: how many are possible and why not the rest. */
  preview?: ReactNode;
  /** The buttons; the primary one last ("548 zuordnen"). */
  children: ReactNode;
};

/** Lies over the foot of a list while rows are selected. */
export function BulkBar(props: BulkBarProps) {
  const { selection, onSelectionChange, loaded, total, preview, children } = props;
  const t = useTranslations('kit');
  const count = countSelected(selection, total);
  if (count === 0) return null;
  const allLoaded = selection.kind === 'rows' && count >= loaded.length && loaded.length < total;
  return (
    <div
      role="region"
      aria-label={t('bulk.region')}
      className="absolute bottom-4 left-1/2 z-20 w-[calc(100%-40px)] max-w-[820px] -translate-x-1/2 rounded-lg border border-line-strong bg-raised shadow-overlay max-md:bottom-2 max-md:w-[calc(100%-16px)]"
    >
      {preview && <div className="border-b border-line px-4 py-3">{preview}</div>}
      <div className="flex flex-wrap items-center gap-2.5 py-2 pr-2 pl-4">
        <span className="tabular-nums" aria-live="polite">
          {selection.kind === 'filter' ? t('bulk.wholeFilter', { count }) : t('bulk.selected', { count })}
        </span>
        {allLoaded && (
          <Button size="sm" variant="ghost" onClick={() => onSelectionChange(wholeFilter)}>
            {t('bulk.selectWholeFilter', { count: total })}
          </Button>
        )}
        {selection.kind === 'filter' && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => onSelectionChange(withRows(noSelection, loaded, true))}
          >
            {t('bulk.onlyThese')}
          </Button>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-2 max-md:w-full max-md:[&>button]:flex-1">
          <Button variant="ghost" hint="Esc" onClick={() => onSelectionChange(noSelection)}>
            {t('cancel')}
          </Button>
          {children}
        </div>
      </div>
    </div>
  );
}
