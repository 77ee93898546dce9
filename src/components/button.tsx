'use client';

import { Button as BaseButton } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from '@/components/button-style';
import { cx } from '@/components/cx';
import { KeyHint } from '@/components/key-hint';
import { Spinner } from '@/components/spinner';

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: LucideIcon | undefined;
  /** The visible text; without it `aria-label` is needed and the button is square. */
  children?: ReactNode;
  /** A key that does the same, shown at the end ("Esc"). */
  hint?: string | undefined;
  loading?: boolean | undefined;
  full?: boolean | undefined;
};

/** A button that does something here. For going somewhere see LinkButton. While loading it keeps its width. */
export function Button({
  variant,
  size,
  icon: Icon,
  children,
  hint,
  loading = false,
  full,
  disabled,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const iconOnly = children === undefined || children === null;
  const spinnerReplacesIcon = loading && Icon !== undefined;
  return (
    <BaseButton
      {...rest}
      type={type}
      disabled={Boolean(disabled) || loading}
      focusableWhenDisabled={loading}
      aria-busy={loading || undefined}
      className={cx(buttonStyle({ variant, size, iconOnly, full }), className)}
    >
      {spinnerReplacesIcon ? (
        <Spinner />
      ) : (
        Icon && <Icon className={size === 'sm' ? 'icon-row' : 'icon'} aria-hidden />
      )}
      {loading && !spinnerReplacesIcon && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      {!iconOnly && <span className={cx(loading && !spinnerReplacesIcon && 'opacity-0')}>{children}</span>}
      {hint && <KeyHint>{hint}</KeyHint>}
    </BaseButton>
  );
}
