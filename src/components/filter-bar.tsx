import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type FilterBarProps = {
  /** Chips, pickers and the search field. */
  children: ReactNode;
  /** How many are shown of how many there are, and what belongs to the list. */
  end?: ReactNode;
};

/** Under the top bar: what the list is narrowed to. */
export function FilterBar({ children, end }: FilterBarProps) {
  const t = useTranslations('kit');
  return (
    <div
      role="group"
      aria-label={t('filter')}
      className="flex min-h-11 flex-none flex-wrap items-center gap-1.5 border-b border-line px-5 py-1.5 max-md:px-4"
    >
      {children}
      {end && <div className="ml-auto flex items-center gap-2 text-ink-2">{end}</div>}
    </div>
  );
}
