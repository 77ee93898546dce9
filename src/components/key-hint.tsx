import type { ReactNode } from 'react';

/** A key as printed on the keyboard; hidden where there is no keyboard. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[18px] rounded-xs border border-line-strong bg-surface px-1 text-center font-sans text-2xs leading-4 font-medium whitespace-nowrap text-ink-3 max-md:hidden">
      {children}
    </kbd>
  );
}
