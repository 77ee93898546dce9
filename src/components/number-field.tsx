'use client';

import { NumberField as BaseNumberField } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';

type NumberFieldProps = FieldProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  required?: boolean | undefined;
};

const stepStyle =
  'grid size-[26px] place-items-center rounded-sm text-ink-2 hover:bg-hover data-[disabled]:text-ink-disabled max-md:size-10';

/**
 * A whole number with steps, typed in the reader's own notation. What is no whole number or lies outside of the bounds is
 * said and is no number: the value is null until it is right, never another one than was typed, and a form is not sent
 * with it.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { onChange, value, step = 1, ...root } = own;
  const { min = -Infinity, max = Infinity } = own;
  const t = useTranslations('kit');
  const format = useFormatter();
  const [wrong, setWrong] = useState<{ typed: number | null; over: number | null } | null>(null);
  const locale = useLocale();
  const faultOf = (number: number | null): string | undefined => {
    if (number === null) return undefined;
    if (!Number.isInteger(number)) return t('whole.only');
    if (number < min) return t('whole.atLeast', { min: format.number(min) });
    return number > max ? t('whole.atMost', { max: format.number(max) }) : undefined;
  };
  // Once another value comes from outside, what was typed before is gone.
  const shown = wrong && (value === null || value === wrong.over) ? wrong.typed : value;
  const fault = faultOf(shown);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);
  return (
    <Field {...{ label, hint, name, disabled, optional, hideLabel, className }} error={error ?? fault}>
      <BaseNumberField.Root
        {...root}
        value={shown}
        // Any whole number may be typed; the buttons alone go by steps.
        step="any"
        allowOutOfRange
        locale={locale}
        format={{ maximumFractionDigits: 6 }}
        onValueChange={(typed, { direction }) => {
          const next =
            direction === undefined ? typed : Math.min(max, Math.max(min, (shown ?? 0) + direction * step));
          const isWrong = faultOf(next) !== undefined;
          setWrong(isWrong ? { typed: next, over: value } : null);
          onChange(isWrong ? null : next);
        }}
      >
        <BaseNumberField.Group className="relative block">
          <BaseNumberField.Input
            ref={input}
            className={cx(controlStyle, 'pr-16 tabular-nums max-md:pr-24')}
          />
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
