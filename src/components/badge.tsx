import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'info';

const grounds: Record<Tone, string> = {
  neutral: 'bg-hover text-ink-2',
  ok: 'bg-ok-tint text-ok-ink',
  warn: 'bg-warn-tint text-warn-ink',
  bad: 'bg-bad-tint text-bad-ink',
  info: 'bg-info-tint text-info-ink',
};

export const toneInk: Record<Tone, string> = {
  neutral: 'text-ink-2',
  ok: 'text-ok-ink',
  warn: 'text-warn-ink',
  bad: 'text-bad-ink',
  info: 'text-info-ink',
};

type BadgeProps = {
  icon: LucideIcon;
  children: ReactNode;
  tone?: Tone | undefined;
  /** Only a line around it, no ground. */
  outline?: boolean | undefined;
};

/** A state as icon and word: never colour alone. */
export function Badge({ icon: Icon, children, tone = 'neutral', outline = false }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
        outline ? cx(toneInk[tone], 'shadow-[inset_0_0_0_1px_var(--color-line-strong)]') : grounds[tone],
      )}
    >
      <Icon className="icon-badge" aria-hidden />
      {children}
    </span>
  );
}
