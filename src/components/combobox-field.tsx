'use client';

import { Combobox } from '@base-ui/react/combobox';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';
import { popupStyle } from '@/components/menu-style';
import { OptionList } from '@/components/option-list';
import type { SelectOption } from '@/components/select-field';

type ComboboxFieldProps = FieldProps & {
  options: readonly SelectOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  required?: boolean | undefined;
};

/** One of many, found by typing. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { options, value, onChange, placeholder, required } = own;
  const t = useTranslations('kit');
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Field {...{ label, error, hint, name, disabled, optional, hideLabel, className }}>
      <Combobox.Root
        items={options}
        value={chosen}
        required={required}
        autoHighlight
        isItemEqualToValue={(item, other) => item.value === other.value}
        onValueChange={(next) => onChange(next?.value ?? null)}
      >
        <span className="relative block">
          <Combobox.Input placeholder={placeholder ?? t('search')} className={cx(controlStyle, 'pr-9')} />
          <Combobox.Trigger
            aria-label={t('choose')}
            className="absolute inset-y-0.5 right-0.5 grid w-7 place-items-center rounded-sm text-ink-3 max-md:w-10"
          >
            <ChevronsUpDown className="icon-row" aria-hidden />
          </Combobox.Trigger>
        </span>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-50 outline-none">
            <Combobox.Popup className={cx(popupStyle, 'w-[var(--anchor-width)]')}>
              <OptionList />
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Field>
  );
}
