import { CircleCheck, Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { toneInk, type Tone } from '@/components/badge';
import { cx } from '@/components/cx';

const looks: Record<Tone, { icon: LucideIcon; ground: string }> = {
  neutral: { icon: Info, ground: 'bg-sunken' },
  info: { icon: Info, ground: 'bg-info-tint' },
  ok: { icon: CircleCheck, ground: 'bg-ok-tint' },
  warn: { icon: TriangleAlert, ground: 'bg-warn-tint' },
  bad: { icon: OctagonAlert, ground: 'bg-bad-tint' },
};

type NoteProps = {
  tone?: Tone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** The way out: a button or a link. */
  action?: ReactNode;
  icon?: LucideIcon | undefined;
};

/** Stays where it is until its cause has gone. Errors are announced at once, the rest politely. */
export function Note({ tone = 'info', title, children, action, icon }: NoteProps) {
  const Icon = icon ?? looks[tone].icon;
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cx('flex items-start gap-2.5 rounded-md px-3 py-2', looks[tone].ground)}
    >
      <Icon className={cx('icon mt-0.5', toneInk[tone])} aria-hidden />
      <div className="min-w-0 flex-1">
        {title && <div className="font-medium">{title}</div>}
        {children}
      </div>
      {action && <div className="flex-none self-center">{action}</div>}
    </div>
  );
}
