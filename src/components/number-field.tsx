'use client';

import { NumberField as BaseNumberField } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';

type NumberFieldProps = FieldProps & {
  value?: number | null | undefined;
  defaultValue?: number | undefined;
  onChange?: ((value: number | null) => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  required?: boolean | undefined;
};

const stepStyle =
  'grid size-[26px] place-items-center rounded-sm text-ink-2 hover:bg-hover data-[disabled]:text-ink-disabled max-md:size-10';

/** A whole number with steps; typed in the reader's own notation. */
export function NumberField(props: NumberFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { onChange, ...root } = own;
  const t = useTranslations('kit');
  const locale = useLocale();
  return (
    <Field {...{ label, error, hint, name, disabled, optional, hideLabel, className }}>
      <BaseNumberField.Root
        {...root}
        locale={locale}
        format={{ maximumFractionDigits: 0 }}
        onValueChange={(next) => onChange?.(next)}
      >
        <BaseNumberField.Group className="relative block">
          <BaseNumberField.Input className={cx(controlStyle, 'pr-16 tabular-nums max-md:pr-24')} />
          <span className="absolute inset-y-0 right-0.5 flex items-center">
            <BaseNumberField.Decrement aria-label={t('decrease')} className={stepStyle}>
              <Minus className="icon-row" aria-hidden />
            </BaseNumberField.Decrement>
            <BaseNumberField.Increment aria-label={t('increase')} className={stepStyle}>
              <Plus className="icon-row" aria-hidden />
            </BaseNumberField.Increment>
          </span>
        </BaseNumberField.Group>
      </BaseNumberField.Root>
    </Field>
  );
}
