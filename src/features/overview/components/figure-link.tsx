import { useFormatter } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

/** Words around a figure that lead to its list. */
export function ListLink({
  href,
  children,
  className,
}: {
  href: string;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <Link href={href} prefetch={false} className={cx('underline-offset-2 hover:underline', className)}>
      {children}
    </Link>
  );
}

/** A figure that leads to its list. */
export function FigureLink({
  href,
  value,
  className,
}: {
  href: string;
  value: number;
  className?: string | undefined;
}) {
  const format = useFormatter();
  return (
    <ListLink href={href} className={cx('tabular-nums', className)}>
      {format.number(value)}
    </ListLink>
  );
}
