'use client';

import { Pencil } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { cx } from '@/components/cx';
import type { LimitLine as Line } from '../schema';

type LimitLineProps = {
  line: Line;
  /** Who of it stands on the day. */
  href: string | null;
  /** The form that changes the limit; absent where it is not changed here. */
  edit?: ((done: () => void) => ReactNode) | undefined;
};

/** One limit of the day: its use, whom it pushed back, and the way to change it in place. */
export function LimitLine({ line, href, edit }: LimitLineProps) {
  const t = useTranslations('plans.limit');
  const format = useFormatter();
  const [editing, setEditing] = useState(false);
  const { name, used, limit, pushed, closed, own } = line;
  const isOver = limit !== null && used > limit;
  const isFull = limit !== null && used >= limit && used > 0;
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex min-h-7 items-center gap-2">
        <span className="min-w-0 flex-1 truncate" title={name}>
          {href === null ? (
            name
          ) : (
            <Link href={href} scroll={false} className="underline-offset-2 hover:underline">
              {name}
            </Link>
          )}
          {own && <span className="ml-1.5 text-xs text-ink-3">{t('ownDay')}</span>}
        </span>
        <span
          className={cx('flex-none tabular-nums', isOver ? 'text-warn-ink' : isFull ? 'font-semibold' : '')}
        >
          {closed && used === 0
            ? t('closed')
            : limit === null
              ? format.number(used)
              : t('of', { used: format.number(used), limit: format.number(limit) })}
        </span>
        <span className="w-12 flex-none text-right text-xs text-ink-2 tabular-nums">
          {pushed > 0 && (
            <>
              <span aria-hidden>→{format.number(pushed)}</span>
              <span className="sr-only">{t('pushed', { count: pushed })}</span>
            </>
          )}
        </span>
        {edit && (
          <Button
            variant="ghost"
            size="sm"
            icon={Pencil}
            aria-label={t('change', { name })}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {editing && edit && <div className="py-2">{edit(() => setEditing(false))}</div>}
    </li>
  );
}
