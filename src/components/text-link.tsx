import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from '@/components/cx';

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx('font-medium text-accent-ink underline-offset-2 hover:underline', className)}
    />
  );
}
