import { Ban, Equal, PencilLine, Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import type { ImportView } from '../schema';

export const groups = ['new', 'changed', 'unchanged', 'rejected', 'warnings'] as const;
export type Group = (typeof groups)[number];

const looks = {
  new: { icon: Plus, ink: 'text-info-ink', bar: 'bg-info' },
  changed: { icon: PencilLine, ink: 'text-warn-ink', bar: 'bg-warn' },
  unchanged: { icon: Equal, ink: 'text-ink-3', bar: 'bg-line-strong' },
  rejected: { icon: Ban, ink: 'text-bad-ink', bar: 'bg-bad' },
} as const;

/** The four figures of a preview; each is the link to its rows. */
export function PreviewCounts({ view, group }: { view: ImportView; group: Group }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const keys = ['new', 'changed', 'unchanged', 'rejected'] as const;
  const total = keys.reduce((sum, key) => sum + view.counts[key], 0);
  return (
    <div className="border-b border-line px-5 py-3.5 max-md:px-4">
      <div className="grid grid-cols-5 items-center gap-3 max-md:grid-cols-2">
        <div>
          <div className="text-xs font-medium text-ink-3">{t('rows')}</div>
          <div className="text-xl font-semibold tabular-nums">{format.number(total)}</div>
        </div>
        {keys.map((key) => {
          const { icon: Icon, ink } = looks[key];
          return (
            <Link
              key={key}
              href={`/import/${view.id}?group=${key}`}
              aria-current={group === key ? 'page' : undefined}
              className={cx(
                'flex items-start gap-2 rounded-md border px-3 py-2',
                group === key ? 'border-line-strong bg-hover' : 'border-transparent hover:bg-hover',
              )}
            >
              <Icon className={cx('icon mt-1', ink)} aria-hidden />
              <span>
                <span className="text-lg font-semibold tabular-nums">{format.number(view.counts[key])}</span>{' '}
                {t(`preview.${key}`)}
                <span className="block text-xs text-ink-3">{t(`explain.${key}`)}</span>
              </span>
            </Link>
          );
        })}
      </div>
      <div className="mt-3 flex h-1.5 gap-0.5" aria-hidden>
        {keys.map((key) =>
          view.counts[key] > 0 ? (
            <span
              key={key}
              className={cx('min-w-1 rounded-xs', looks[key].bar)}
              style={{ flexGrow: view.counts[key] }}
            />
          ) : null,
        )}
      </div>
    </div>
  );
}
