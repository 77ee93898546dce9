import type { ReactNode } from 'react';

/** Names and values of one thing, a hairline under each. */
export function DefinitionList({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(104px,max-content)_1fr] border-t border-line">{children}</dl>;
}

export function Definition({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="col-span-2 grid min-h-8 grid-cols-subgrid items-center border-b border-line py-1">
      <dt className="pr-4 text-ink-3">{term}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">{children}</dd>
    </div>
  );
}
