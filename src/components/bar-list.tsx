import { useFormatter } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type BarListItem = {
  key: string;
  label: ReactNode;
  value: number;
  href?: string | undefined;
  color?: string | undefined;
};

/** Names, bars and figures, the longest bar fills its room. Each row can lead to its list. */
export function BarList({ label, items }: { label: string; items: readonly BarListItem[] }) {
  const format = useFormatter();
  const longest = Math.max(1, ...items.map((item) => item.value));
  return (
    <ul aria-label={label} className="flex flex-col">
      {items.map((item) => {
        const content = (
          <>
            <span className="min-w-0 truncate">{item.label}</span>
            <span className="h-1.5" aria-hidden>
              <span
                className="block h-full rounded-[3px]"
                style={{
                  width: `${(item.value / longest) * 100}%`,
                  minWidth: item.value > 0 ? 3 : 0,
                  background: item.color ?? 'var(--color-chart-actual)',
                }}
              />
            </span>
            <span className="text-right font-medium tabular-nums">{format.number(item.value)}</span>
          </>
        );
        const style =
          'grid min-h-8 grid-cols-[minmax(8.5rem,2fr)_minmax(0,3fr)_minmax(3rem,max-content)] items-center gap-3 border-b border-line max-md:min-h-11';
        return (
          <li key={item.key}>
            {item.href === undefined ? (
              <span className={style}>{content}</span>
            ) : (
              <Link href={item.href} className={`${style} hover:bg-hover`}>
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
