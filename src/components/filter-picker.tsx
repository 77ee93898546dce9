'use client';

import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, Search, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { popupStyle } from '@/components/menu-style';
import { OptionList } from '@/components/option-list';
import type { SelectOption } from '@/components/select-field';

const SEARCHABLE_FROM = 9;

type FilterPickerProps = {
  label: string;
  options: readonly SelectOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
};

/** Chooses any number of values of one filter; shows them as a chip when some are chosen. */
export function FilterPicker({ label, options, values, onChange }: FilterPickerProps) {
  const t = useTranslations('kit');
  const format = useFormatter();
  const chosen = options.filter((option) => values.includes(option.value));
  const rest = chosen.length - 2;
  const summary = chosen
    .slice(0, 2)
    .map((option) => option.label)
    .join(', ');
  const more = rest > 0 ? `+${format.number(rest)}` : '';
  return (
    <Combobox.Root
      multiple
      items={options}
      value={chosen}
      isItemEqualToValue={(item, other) => item.value === other.value}
      onValueChange={(next) => onChange(next.map((option) => option.value))}
    >
      <span className="inline-flex h-[26px] max-w-full items-center rounded-md border border-line-strong bg-surface text-xs whitespace-nowrap max-md:h-11 max-md:text-sm">
        <Combobox.Trigger
          aria-label={[label, summary, more].filter(Boolean).join(' ')}
          className="flex h-full min-w-0 items-center gap-[5px] rounded-md px-[7px] hover:bg-hover max-md:px-3"
        >
          <span className={cx(chosen.length > 0 && 'text-ink-3')}>{label}</span>
          {summary && <span className="truncate">{summary}</span>}
          {more && <span className="tabular-nums">{more}</span>}
          {chosen.length === 0 && <ChevronDown className="icon-badge text-ink-3" aria-hidden />}
        </Combobox.Trigger>
        {chosen.length > 0 && (
          <button
            type="button"
            aria-label={t('remove', { label })}
            onClick={() => onChange([])}
            className="grid h-full place-items-center border-l border-line px-[5px] text-ink-3 hover:bg-hover max-md:px-3"
          >
            <X className="icon-badge" aria-hidden />
          </button>
        )}
      </span>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Combobox.Popup aria-label={label} className={cx(popupStyle, 'min-w-56')}>
            <span className={cx('relative block', options.length < SEARCHABLE_FROM && 'sr-only')}>
              <Search className="icon-row pointer-events-none absolute top-2 left-2 text-ink-3" aria-hidden />
              <Combobox.Input
                aria-label={label}
                placeholder={t('search')}
                className="h-[30px] w-full border-b border-line bg-transparent pr-2 pl-7 text-sm outline-none max-md:h-11 max-md:text-md"
              />
            </span>
            <OptionList className="pt-1" />
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
