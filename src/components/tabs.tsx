'use client';

import { useFormatter } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';

export type TabLink = {
  href: string;
  label: string;
  count?: number | undefined;
  current?: boolean | undefined;
};

/** Saved views and parts of a page: links, because the view is its address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const format = useFormatter();
  return (
    <nav
      aria-label={label}
      className="flex h-10 flex-none gap-0.5 overflow-x-auto overflow-y-hidden border-b border-line px-4 max-md:h-12"
    >
      {tabs.map(({ href, label: text, count, current }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={current ? 'page' : undefined}
          className={cx(
            'relative flex items-center gap-1.5 px-2 whitespace-nowrap -outline-offset-2',
            current
              ? 'font-medium text-ink after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:bg-accent'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {text}
          {count !== undefined && (
            <span className="text-xs font-normal text-ink-3 tabular-nums">{format.number(count)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
