'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { popupItemStyle } from '@/components/menu-style';
import { OptionCount, type SelectOption } from '@/components/select-field';

/** What a combobox offers: the options that match, ticked where chosen, with their figures; inside a `Combobox.Popup`. */
export function OptionList({ className }: { className?: string | undefined }) {
  const t = useTranslations('kit');
  return (
    <>
      <Combobox.Empty className="px-2 py-1.5 text-ink-3 empty:p-0">{t('noMatch')}</Combobox.Empty>
      <Combobox.List
        className={cx('max-h-[min(20rem,var(--available-height))] overflow-y-auto outline-none', className)}
      >
        {(option: SelectOption) => (
          <Combobox.Item
            key={option.value}
            value={option}
            disabled={option.disabled ?? false}
            className={popupItemStyle}
          >
            <span className="w-3.5 flex-none">
              <Combobox.ItemIndicator>
                <Check className="icon-row" aria-hidden />
              </Combobox.ItemIndicator>
            </span>
            {option.label}
            <OptionCount count={option.count} />
          </Combobox.Item>
        )}
      </Combobox.List>
    </>
  );
}
