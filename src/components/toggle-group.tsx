'use client';

import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup as BaseToggleGroup } from '@base-ui/react/toggle-group';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

export type ToggleOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  icon?: LucideIcon | undefined;
  disabled?: boolean | undefined;
};

type ToggleGroupProps<Value extends string> = {
  label: string;
  options: readonly ToggleOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  size?: 'sm' | 'md' | undefined;
};

/** One of few; always exactly one is on. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const { label, options, value, onChange, size = 'md' } = props;
  return (
    <BaseToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next[0]);
        if (chosen) onChange(chosen.value);
      }}
      className={cx(
        'inline-flex rounded-md border border-line-strong bg-sunken p-px max-md:h-11',
        size === 'sm' ? 'h-[26px] text-xs' : 'h-[30px]',
      )}
    >
      {options.map(({ value: optionValue, label: text, icon: Icon, disabled }) => (
        <Toggle
          key={optionValue}
          value={optionValue}
          disabled={disabled}
          className={cx(
            'flex items-center gap-1.5 rounded-[5px] font-medium whitespace-nowrap text-ink-2 max-md:px-3',
            'data-[pressed]:bg-raised data-[pressed]:text-ink data-[pressed]:shadow-[var(--elevation-xs),0_0_0_1px_var(--color-line-strong)]',
            'data-[disabled]:text-ink-disabled',
            size === 'sm' ? 'px-[7px]' : 'px-[9px]',
          )}
        >
          {Icon && <Icon className="icon-row" aria-hidden />}
          {text}
        </Toggle>
      ))}
    </BaseToggleGroup>
  );
}
