'use client';

import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';
import { popupItemStyle, popupStyle } from '@/components/menu-style';

export type SelectOption<Value extends string = string> = {
  value: Value;
  label: string;
  /** A figure at the right, such as how many there are. */
  count?: number | undefined;
  disabled?: boolean | undefined;
};

type SelectFieldProps<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[];
  value?: Value | null | undefined;
  defaultValue?: Value | undefined;
  onChange?: ((value: Value) => void) | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
};

/** One of up to about eight; with more take ComboboxField, which can be searched. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { options, value, defaultValue, onChange, placeholder, required } = own;
  const t = useTranslations('kit');
  return (
    <Field {...{ label, error, hint, name, disabled, optional, hideLabel, className }}>
      <Select.Root
        items={options}
        value={value}
        defaultValue={defaultValue}
        required={required}
        onValueChange={(next) => next !== null && onChange?.(next)}
      >
        <Select.Trigger className={cx(controlStyle, 'justify-between text-left')}>
          <Select.Value
            placeholder={placeholder ?? t('choose')}
            className="truncate data-[placeholder]:text-ink-3"
          />
          <Select.Icon>
            <ChevronsUpDown className="icon-row text-ink-3" aria-hidden />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
            <Select.Popup
              className={cx(
                popupStyle,
                'max-h-[min(20rem,var(--available-height))] min-w-[var(--anchor-width)] overflow-y-auto',
              )}
            >
              <Select.List>
                {options.map((option) => (
                  <Select.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled}
                    className={popupItemStyle}
                  >
                    <span className="w-3.5 flex-none">
                      <Select.ItemIndicator>
                        <Check className="icon-row" aria-hidden />
                      </Select.ItemIndicator>
                    </span>
                    <Select.ItemText>{option.label}</Select.ItemText>
                    <OptionCount count={option.count} />
                  </Select.Item>
                ))}
              </Select.List>
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </Field>
  );
}

export function OptionCount({ count }: { count: number | undefined }) {
  const t = useTranslations('kit');
  if (count === undefined) return null;
  return (
    <span className="ml-auto pl-4 text-xs text-ink-3 tabular-nums">{t('number', { value: count })}</span>
  );
}
