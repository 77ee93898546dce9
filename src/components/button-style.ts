import { cx } from '@/components/cx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent border-accent text-on-accent shadow-xs [&:hover:not([data-disabled])]:bg-accent-hover [&:hover:not([data-disabled])]:border-accent-hover [&_kbd]:bg-transparent [&_kbd]:text-current [&_kbd]:border-current/45',
  secondary: 'bg-surface border-line-strong text-ink shadow-xs [&:hover:not([data-disabled])]:bg-hover',
  ghost: 'bg-transparent border-transparent text-ink-2 [&:hover:not([data-disabled])]:bg-hover',
  danger:
    'bg-surface text-bad-ink border-[color-mix(in_oklch,var(--color-bad)_50%,var(--color-surface))] shadow-xs [&:hover:not([data-disabled])]:bg-bad-tint',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-[26px] px-2 text-xs max-md:h-11 max-md:px-3 max-md:text-sm',
  md: 'h-[30px] px-2.5 text-sm max-md:h-11 max-md:px-4 max-md:text-[15px]',
  lg: 'h-11 px-4 text-base max-md:h-13 max-md:text-md',
};

const iconSizes: Record<ButtonSize, string> = {
  sm: 'size-[26px] p-0 max-md:size-11',
  md: 'size-[30px] p-0 max-md:size-11',
  lg: 'size-11 p-0 max-md:size-13',
};

export function buttonStyle(options: {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  iconOnly?: boolean | undefined;
  full?: boolean | undefined;
}): string {
  const { variant = 'secondary', size = 'md', iconOnly = false, full = false } = options;
  return cx(
    'relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none',
    'focus-visible:rounded-md data-[disabled]:cursor-not-allowed',
    'data-[disabled]:not-aria-busy:border-line data-[disabled]:not-aria-busy:bg-sunken data-[disabled]:not-aria-busy:text-ink-disabled data-[disabled]:not-aria-busy:shadow-none',
    variants[variant],
    iconOnly ? iconSizes[size] : sizes[size],
    full && 'w-full',
  );
}
