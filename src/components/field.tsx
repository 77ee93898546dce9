'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

export type FieldProps = {
  label: ReactNode;
  /** What is wrong and what would be right; its presence makes the field invalid. */
  error?: string | undefined;
  hint?: ReactNode;
  name?: string | undefined;
  disabled?: boolean | undefined;
  optional?: boolean | undefined;
  /** Keeps the label for screen readers only, as in a toolbar. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
};

/** Label above, control, then the error or the hint; wired for assistive technology by Base UI. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { label, error, hint, name, disabled, optional, hideLabel, className, children } = props;
  const t = useTranslations('kit');
  return (
    <BaseField.Root
      {...(name === undefined ? {} : { name })}
      disabled={disabled ?? false}
      invalid={error !== undefined}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      <BaseField.Label
        className={cx('text-xs font-medium text-ink-2 max-md:text-sm', hideLabel && 'sr-only')}
      >
        {label}
        {optional && <span className="font-normal text-ink-3"> · {t('optional')}</span>}
      </BaseField.Label>
      {children}
      {error === undefined ? (
        hint && (
          <BaseField.Description className="text-xs text-ink-3 max-md:text-sm">{hint}</BaseField.Description>
        )
      ) : (
        <BaseField.Error match className="flex items-start gap-[5px] text-xs text-bad-ink max-md:text-sm">
          <CircleAlert className="icon-badge mt-0.5" aria-hidden />
          <span>{error}</span>
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}

/** The box around a control of one line. */
export const controlStyle = cx(
  'flex h-8 w-full min-w-0 items-center gap-2 rounded-md border border-control-line bg-surface px-2.5 text-sm text-ink',
  'max-md:h-11 max-md:text-md',
  'focus:border-focus focus:outline-2 focus:outline-offset-1 focus:outline-focus focus:rounded-md',
  'data-[invalid]:border-bad',
  'data-[disabled]:border-line data-[disabled]:bg-sunken data-[disabled]:text-ink-disabled',
);
