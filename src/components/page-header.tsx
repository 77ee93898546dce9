import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** What the page speaks of, in one line: date, counts. */
  meta?: ReactNode;
  /** At most one primary button, at the end. */
  actions?: ReactNode;
};

/** The top bar of a page. */
export function PageHeader({ title, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-[52px] flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-5 py-2 max-md:min-h-14 max-md:px-4">
      <div className="flex min-w-0 items-baseline gap-x-3 max-md:flex-col">
        <h1 className="text-md font-semibold whitespace-nowrap">{title}</h1>
        {meta && <span className="max-w-full min-w-0 truncate text-ink-3 max-md:text-[13px]">{meta}</span>}
      </div>
      {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
