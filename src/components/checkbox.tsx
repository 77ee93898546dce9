'use client';

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cx } from '@/components/cx';

type CheckboxProps = {
  checked?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  indeterminate?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
  /** Text beside the box; without it `aria-label` is needed. */
  label?: ReactNode;
  /** A second line under the label. */
  detail?: ReactNode;
  'aria-label'?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** For the thumb: 24 px on a phone. */
  big?: boolean | undefined;
};

export function Checkbox({ label, detail, onChange, big = false, ...rest }: CheckboxProps) {
  const id = useId();
  const named = label === undefined ? {} : { 'aria-labelledby': `${id}-label` };
  const told = detail ? { 'aria-describedby': `${id}-detail` } : {};
  const box = (
    <BaseCheckbox.Root
      {...rest}
      {...named}
      {...told}
      onCheckedChange={(checked) => onChange?.(checked)}
      className={cx(
        'inline-grid flex-none place-items-center rounded-xs border border-control-line bg-surface text-on-accent',
        'focus-visible:rounded-xs data-[checked]:border-accent data-[checked]:bg-accent data-[indeterminate]:border-accent data-[indeterminate]:bg-accent',
        'data-[disabled]:border-line data-[disabled]:bg-sunken data-[disabled]:text-ink-disabled',
        big ? 'size-5 max-md:size-6' : 'size-4 max-md:size-5',
      )}
    >
      <BaseCheckbox.Indicator className="grid place-items-center">
        {rest.indeterminate ? (
          <Minus className="size-3" strokeWidth={3} aria-hidden />
        ) : (
          <Check className="size-3" strokeWidth={3} aria-hidden />
        )}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
  if (label === undefined) return box;
  return (
    <label
      className={cx(
        'inline-flex items-center gap-2 max-md:min-h-11',
        rest.disabled ? 'text-ink-disabled' : 'cursor-pointer',
      )}
    >
      {box}
      <span className="min-w-0">
        <span id={`${id}-label`}>{label}</span>
        {detail && (
          <span id={`${id}-detail`} className="block text-xs text-ink-3 max-md:text-[13px]">
            {detail}
          </span>
        )}
      </span>
    </label>
  );
}
