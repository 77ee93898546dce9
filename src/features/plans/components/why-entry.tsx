import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { toneInk, type Tone } from '@/components/badge';
import { cx } from '@/components/cx';

type WhyEntryProps = {
  icon: LucideIcon;
  tone?: Tone | undefined;
  when: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
};

/** One thing that holds somebody, or one run of days: when, what, and in small what is to be said of it. */
export function WhyEntry({ icon: Icon, tone = 'neutral', when, detail, children }: WhyEntryProps) {
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <Icon className={cx('icon mt-0.5', toneInk[tone])} aria-hidden />
      <div className="min-w-0">
        <div className="text-xs text-ink-3 tabular-nums">{when}</div>
        <div className="font-medium">{children}</div>
        {detail && <div className="text-xs text-ink-3">{detail}</div>}
      </div>
    </li>
  );
}
