'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { Calendar } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
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

/** A calendar date, typed as one writes it or picked from the browser's calendar. The form value is YYYY-MM-DD. */
export function DateField(props: DateFieldProps) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, ...own } = props;
  const { value, onChange, min, max, today, required } = own;
  const t = useTranslations('kit');
  const locale = useLocale();
  const picker = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);

  const settle = () => {
    if (draft === null) return;
    const day = parseDay(draft, value ?? today);
    if (day !== null || draft.trim() === '') {
      onChange(day);
      setDraft(null);
    }
  };
  const unreadable = draft !== null && draft.trim() !== '' && parseDay(draft, value ?? today) === null;
  const outside =
    value !== null && ((min !== undefined && value < min) || (max !== undefined && value > max));
  const wrong =
    unreadable && draft.length > 5 ? t('date.unreadable') : outside ? t('date.outside') : undefined;
  const shown = draft ?? (value === null ? '' : formatDay(locale, value, 'full'));

  return (
    <Field {...{ label, hint, disabled, optional, hideLabel, className }} error={error ?? wrong}>
      <span className="relative block">
        <BaseField.Control
          value={shown}
          required={required}
          inputMode="decimal"
          placeholder={t('date.placeholder')}
          onValueChange={(next) => {
            setDraft(next);
            const day = parseDay(next, next.length > 7 ? today : undefined);
            if (day !== null && next.length >= 10) onChange(day);
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
            setDraft(null);
            onChange(event.target.value === '' ? null : event.target.value);
          }}
          className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
        />
        {name && <input type="hidden" name={name} value={value ?? ''} />}
      </span>
    </Field>
  );
}
