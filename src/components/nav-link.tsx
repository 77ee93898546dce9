'use client';

import { useFormatter } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

type NavLinkProps = { href: string; icon: ReactNode; label: string; count?: number | undefined };

function useIsCurrent(href: string): boolean {
  const path = usePathname();
  return path === href || path.startsWith(`${href}/`);
}

/** A line of the side bar; below 1440 px only its icon. */
export function NavLink({ href, icon, label, count }: NavLinkProps) {
  const format = useFormatter();
  const current = useIsCurrent(href);
  return (
    <Link
      href={href}
      title={label}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'flex h-[30px] items-center gap-[9px] rounded-md px-2 focus-visible:rounded-md max-xl:h-9 max-xl:justify-center',
        current ? 'bg-selected font-medium text-ink [&_svg]:text-accent-ink' : 'text-ink-2 hover:bg-hover',
      )}
    >
      {icon}
      <span className="truncate max-xl:sr-only">{label}</span>
      {count !== undefined && (
        <span className="ml-auto text-xs font-normal text-ink-3 tabular-nums max-xl:sr-only">
          {format.number(count)}
        </span>
      )}
    </Link>
  );
}

/** A place in the bottom bar of a phone. */
export function TabBarLink({ href, icon, label }: NavLinkProps) {
  const current = useIsCurrent(href);
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cx(tabBarItemStyle, current ? 'font-semibold text-accent-ink' : 'text-ink-2')}
    >
      {icon}
      <span className="max-w-full truncate">{label}</span>
    </Link>
  );
}

export const tabBarItemStyle =
  'flex min-w-0 flex-col items-center justify-center gap-0.5 px-1 text-xs -outline-offset-2 [&_svg]:size-5';
