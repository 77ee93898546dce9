import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

/** The part of a page under its bars that scrolls. `split` lays list and side sheet side by side instead. */
export function PageBody({ children, split = false }: { children: ReactNode; split?: boolean | undefined }) {
  return (
    <div
      className={cx(
        'relative min-h-0 flex-1 print:overflow-visible',
        split ? 'flex overflow-hidden' : 'overflow-y-auto',
      )}
    >
      {children}
    </div>
  );
}

type SectionProps = {
  title?: ReactNode;
  count?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
};

/** A region of a page, divided from the next by a hairline; never a box. */
export function Section({ title, count, actions, children, className }: SectionProps) {
  return (
    <section className={cx('min-w-0 border-b border-line px-5 py-3 max-md:px-4', className)}>
      {(title || actions) && (
        <div className="mb-1 flex min-h-7 flex-wrap items-center gap-2">
          <h2 className="text-sm font-semibold max-md:text-md">{title}</h2>
          {count !== undefined && <span className="text-ink-3 tabular-nums">{count}</span>}
          {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
