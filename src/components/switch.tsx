'use client';

import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';

type SwitchProps = {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string | undefined;
  disabled?: boolean | undefined;
};

/** On or off, with effect at once. */
export function Switch({ label, onChange, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label className="inline-flex cursor-pointer items-center gap-2 max-md:min-h-11">
      <BaseSwitch.Root
        {...rest}
        aria-labelledby={id}
        onCheckedChange={(checked) => onChange(checked)}
        className="relative h-[18px] w-[30px] flex-none rounded-full bg-control-line focus-visible:rounded-full data-[checked]:bg-accent data-[disabled]:bg-line"
      >
        <BaseSwitch.Thumb className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-surface transition-transform duration-[120ms] data-[checked]:translate-x-3" />
      </BaseSwitch.Root>
      <span id={id}>{label}</span>
    </label>
  );
}
