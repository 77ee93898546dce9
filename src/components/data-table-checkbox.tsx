'use client';

import { Check, Minus } from 'lucide-react';

type TableCheckboxProps = {
  label: string;
  checked: boolean;
  mixed?: boolean | undefined;
  onToggle: (range: boolean) => void;
};

/** A native box, because a list has many of them. Shift marks a range. */
export function TableCheckbox({ label, checked, mixed = false, onToggle }: TableCheckboxProps) {
  const Icon = mixed ? Minus : Check;
  return (
    <span className="relative inline-grid size-4 place-items-center align-[-3px] max-md:size-6">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = mixed;
        }}
        onChange={() => undefined}
        onClick={(event) => {
          event.stopPropagation();
          onToggle(event.shiftKey);
        }}
        className="peer absolute inset-0 cursor-pointer appearance-none rounded-xs border border-control-line bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent focus-visible:rounded-xs"
      />
      {(checked || mixed) && (
        <Icon className="pointer-events-none relative size-3 text-on-accent" strokeWidth={3} aria-hidden />
      )}
    </span>
  );
}
