'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type FilterChipProps = { label: string; value: ReactNode; onRemove: () => void };

/** A filter in force, and the way to lift it. */
export function FilterChip({ label, value, onRemove }: FilterChipProps) {
  const t = useTranslations('kit');
  return (
    <span className="inline-flex h-[26px] items-center rounded-md border border-line-strong bg-surface text-xs whitespace-nowrap max-md:h-11 max-md:text-sm">
      <span className="flex h-full items-center gap-[5px] px-[7px]">
        <span className="text-ink-3">{label}</span>
        {value}
      </span>
      <button
        type="button"
        aria-label={t('remove', { label })}
        onClick={onRemove}
        className="grid h-full place-items-center border-l border-line px-[5px] text-ink-3 hover:bg-hover max-md:px-3"
      >
        <X className="icon-badge" aria-hidden />
      </button>
    </span>
  );
}
