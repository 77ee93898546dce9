import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  title: ReactNode;
  /** Why it is empty. */
  detail?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
};

export function EmptyState({ icon: Icon, title, detail, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-5 py-7 text-center">
      <Icon className="mb-1 size-5 flex-none text-ink-3" strokeWidth={1.75} aria-hidden />
      <span className="font-medium">{title}</span>
      {detail && <span className="max-w-[48ch] text-xs text-ink-3 max-md:text-[13px]">{detail}</span>}
      {action && <span className="mt-1">{action}</span>}
    </div>
  );
}
