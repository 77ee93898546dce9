'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import { cx } from '@/components/cx';

type RadioGroupProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: ReactNode; detail?: ReactNode; disabled?: boolean | undefined }[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string | undefined;
};

/** One of few, each with room for a second line. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onChange, name } = props;
  const id = useId();
  return (
    <BaseRadioGroup
      aria-label={label}
      name={name}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className="flex flex-col gap-1"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'flex min-h-8 items-start gap-2 py-1.5 max-md:min-h-11',
            option.disabled ? 'text-ink-disabled' : 'cursor-pointer',
          )}
        >
          <Radio.Root
            value={option.value}
            disabled={option.disabled}
            aria-labelledby={`${id}-${option.value}`}
            className="mt-0.5 size-4 flex-none rounded-full border border-control-line bg-surface focus-visible:rounded-full data-[checked]:border-[5px] data-[checked]:border-accent data-[disabled]:border-line"
          />
          <span className="min-w-0">
            <span id={`${id}-${option.value}`}>{option.label}</span>
            {option.detail && <span className="block text-xs text-ink-3">{option.detail}</span>}
          </span>
        </label>
      ))}
    </BaseRadioGroup>
  );
}
