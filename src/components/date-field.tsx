'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { Calendar } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { cx } from '@/components/cx';
import { controlStyle, Field, type FieldProps } from '@/components/field';
import { formatDay } from '@/components/format-day';
import { parseDay } from '@/components/parse-day';

type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD, or null while empty. */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string | undefined;
  max?: string | undefined;
  /** The business date: lets "23.11." be typed without a year. */
  today?: string | undefined;
  required?: boolean | undefined;
};

/**
 * A calendar date, typed as one writes it or picked from the browser's calendar. The form value is YYYY-MM-DD. What
 * cannot be read is no date: the value is null until it can, never the one before, and a form is not sent with it.
 */
export function DateField(props: DateFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { value, onChange, min, max, today, required } = own;
  const t = useTranslations('kit');
  const locale = useLocale();
  const picker = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<{ text: string; near: string | undefined } | null>(null);

  const read = typed === null ? null : parseDay(typed.text, typed.near);
  const settle = () => {
    if (typed === null) return;
    if (read !== value) onChange(read);
    if (read !== null || typed.text.trim() === '') setTyped(null);
  };
  const unreadable = typed !== null && typed.text.trim() !== '' && read === null;
  const full = (day: string) => formatDay(locale, day, 'full');
  const outside =
    value === null
      ? undefined
      : min !== undefined && value < min
        ? t('date.tooEarly', { day: full(min) })
        : max !== undefined && value > max
          ? t('date.tooLate', { day: full(max) })
          : undefined;
  const wrong = unreadable && typed.text.length > 5 ? t('date.unreadable') : outside;
  const shown = typed?.text ?? (value === null ? '' : full(value));

  const fault = unreadable ? t('date.unreadable') : '';
  useEffect(() => input.current?.setCustomValidity(fault), [fault]);

  return (
    <Field {...{ label, hint, disabled, optional, hideLabel, className }} error={error ?? wrong}>
      <span className="relative block">
        <BaseField.Control
          ref={input}
          value={shown}
          required={required}
          inputMode="decimal"
          placeholder={t('date.placeholder')}
          onValueChange={(next) => {
            setTyped({ text: next, near: typed?.near ?? value ?? today });
            const day = next.length >= 10 ? parseDay(next) : null;
            if (day !== value) onChange(day);
          }}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
          className={cx(controlStyle, 'pr-9 tabular-nums')}
        />
        <button
          type="button"
          disabled={disabled}
          aria-label={t('date.pick')}
          onClick={() => picker.current?.showPicker()}
          className="absolute inset-y-0.5 right-0.5 grid w-7 place-items-center rounded-sm text-ink-3 hover:bg-hover max-md:w-10"
        >
          <Calendar className="icon-row" aria-hidden />
        </button>
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden
          form=""
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => {
            setTyped(null);
            onChange(event.target.value === '' ? null : event.target.value);
          }}
          className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
        />
        {name && <input type="hidden" name={name} value={value ?? ''} />}
      </span>
    </Field>
  );
}
