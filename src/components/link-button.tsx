import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from '@/components/button-style';
import { cx } from '@/components/cx';

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: LucideIcon | undefined;
  children: ReactNode;
};

/** Looks like a button, goes somewhere (also a download). */
export function LinkButton({ variant, size, icon: Icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonStyle({ variant, size }), className)}>
      {Icon && <Icon className={size === 'sm' ? 'icon-row' : 'icon'} aria-hidden />}
      {children}
    </Link>
  );
}
