'use client';

import { CircleSlash, Laptop, Monitor, OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import type { QueueGroup, QueueLine } from '../schema';

const ROUND = 31.416;

function Ring({ done, of }: { done: number; of: number }) {
  const arc = of === 0 ? 0 : (done / of) * ROUND;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden className="flex-none">
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--color-line-strong)" strokeWidth="2" />
      <circle
        cx="7"
        cy="7"
        r="5"
        fill="none"
        stroke="var(--color-chart-actual)"
        strokeWidth="2"
        strokeDasharray={`${arc} ${ROUND}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}

type QueueListProps = { groups: readonly QueueGroup[]; openId: string | null; onOpen: (id: string) => void };

/** What is to be prepared, by center, in the order in which it goes out. */
export function QueueList({ groups, openId, onOpen }: QueueListProps) {
  const t = useTranslations('workbench.queue');
  if (groups.length === 0)
    return <EmptyState icon={CircleSlash} title={t('empty')} detail={t('emptyDetail')} />;
  return groups.map((group) => (
    <section key={group.center} aria-label={group.name}>
      <h3 className="sticky top-0 z-10 flex h-7 items-center gap-1.5 border-b border-line bg-sunken px-5 text-xs max-md:px-4">
        <span className="font-semibold">{group.name}</span>
        <span className="text-ink-3 tabular-nums">{group.total}</span>
      </h3>
      <ul>
        {group.lines.map((line) => (
          <li key={line.id}>
            <QueueButton line={line} open={line.id === openId} onOpen={onOpen} />
          </li>
        ))}
        {group.total > group.lines.length && (
          <li className="px-11 py-2 text-xs text-ink-3">
            {t('more', { count: group.total - group.lines.length })}
          </li>
        )}
      </ul>
    </section>
  ));
}

type QueueButtonProps = { line: QueueLine; open: boolean; onOpen: (id: string) => void };

function QueueButton({ line, open, onOpen }: QueueButtonProps) {
  const t = useTranslations('workbench.queue');
  const locale = useLocale();
  const Icon = line.kind === 'LAPTOP' ? Laptop : Monitor;
  return (
    <button
      type="button"
      aria-current={open}
      onClick={() => onOpen(line.id)}
      className={cx(
        'flex h-8 w-full items-center gap-2 border-b border-line px-5 text-left -outline-offset-2 hover:bg-hover max-md:h-11 max-md:px-4',
        open && 'bg-selected shadow-[inset_2px_0_0_var(--color-accent)]',
      )}
    >
      <Icon className="icon-row text-ink-3" aria-hidden />
      <span className="min-w-0 flex-1 truncate font-medium">{line.assetTag}</span>
      {line.blocked && (
        <span title={t('blocked')} className="flex-none text-warn-ink">
          <OctagonAlert className="icon-row" aria-hidden />
          <span className="sr-only">{t('blocked')}</span>
        </span>
      )}
      <span
        className={cx(
          'text-xs whitespace-nowrap tabular-nums',
          line.overdue ? 'text-warn-ink' : 'text-ink-3',
        )}
      >
        {line.swap ? t('swap') : line.date ? formatDay(locale, line.date, 'tight') : t('noDate')}
      </span>
      <Ring done={line.done} of={line.of} />
      <span className="w-6 text-xs text-ink-2 tabular-nums">
        <span className="sr-only">{t('steps', { done: line.done, of: line.of })}</span>
        <span aria-hidden>{`${line.done}/${line.of}`}</span>
      </span>
    </button>
  );
}
