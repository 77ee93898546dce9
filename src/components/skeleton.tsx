import { cx } from '@/components/cx';

/** A bar in place of a text to come, shown after 200 ms. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span className="block animate-appear-late" aria-hidden>
      <span className={cx('block animate-skeleton rounded-sm bg-line', className ?? 'h-2.5 w-full')} />
    </span>
  );
}

const widths = ['w-3/5', 'w-full', 'w-4/5', 'w-2/3'];

export function SkeletonLines({ lines = 4 }: { lines?: number | undefined }) {
  return (
    <span className="flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={cx('h-2.5', widths[index % widths.length])} />
      ))}
    </span>
  );
}
