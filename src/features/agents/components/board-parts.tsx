'use client';

import { OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import type { BoardAgent } from '../schema/board';

type BoardSectionProps = {
  id: string;
  title: string;
  count?: number | undefined;
  hint?: string | undefined;
  children: ReactNode;
};

/** A task of the day: title, how many, and the people. */
export function BoardSection({ id, title, count, hint, children }: BoardSectionProps) {
  return (
    <section aria-labelledby={id} className="border-b border-line px-5 py-3.5 max-md:px-4">
      <div className="mb-1 flex min-h-7 items-baseline gap-2">
        <h2 id={id} className="text-base max-md:text-md">
          {title}
        </h2>
        {count !== undefined && <span className="font-semibold text-ink-3 tabular-nums">{count}</span>}
        {hint && <span className="ml-auto text-xs text-ink-3">{hint}</span>}
      </div>
      {children}
    </section>
  );
}

type PersonRowProps = {
  agent: BoardAgent;
  detail: ReactNode;
  /** A checkbox before the name. */
  start?: ReactNode;
  /** A button or a state after it. */
  end?: ReactNode;
  onOpen: (id: string) => void;
  onReport?: ((agent: BoardAgent) => void) | undefined;
};

/** A person in a task, tall enough for a thumb. */
export function PersonRow({ agent, detail, start, end, onOpen, onReport }: PersonRowProps) {
  const t = useTranslations('team');
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line py-1 last:border-b-0">
      {start}
      <button type="button" onClick={() => onOpen(agent.id)} className="min-w-0 flex-1 text-left">
        <span className="block truncate font-medium">{agent.name}</span>
        <span className="block truncate text-xs text-ink-3 max-md:text-[13px]">{detail}</span>
      </button>
      {end}
      {onReport && (
        <Button
          variant="ghost"
          size="sm"
          icon={OctagonAlert}
          aria-label={t('reportFor', { name: agent.name })}
          onClick={() => onReport(agent)}
        />
      )}
    </li>
  );
}

/** Shown where a task has nobody. */
export function Nobody({ children }: { children: ReactNode }) {
  return <p className="py-1 text-ink-3">{children}</p>;
}
