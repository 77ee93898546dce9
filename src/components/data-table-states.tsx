import type { ReactNode } from 'react';
import { cx } from '@/components/cx';
import { Skeleton } from '@/components/skeleton';

/** Stands for the rows that are out of sight. */
export function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td className="p-0" style={{ height }} />
    </tr>
  );
}

export function DataTableVoid({ children }: { children: ReactNode }) {
  return <div className="grid min-h-0 flex-1 place-items-center overflow-auto p-5">{children}</div>;
}

const widths = ['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3'];

type DataTableSkeletonProps = { rows: number; columns: number; tall: boolean };

export function DataTableSkeleton({ rows, columns, tall }: DataTableSkeletonProps) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={`skeleton-${row}`} aria-hidden className={tall ? 'h-[60px]' : 'h-8'}>
      {Array.from({ length: columns }, (__, column) => (
        <td key={column} className="border-b border-line px-2.5 first:pl-5 last:pr-5">
          <Skeleton className={cx('h-2.5', widths[(row + column) % widths.length])} />
        </td>
      ))}
    </tr>
  ));
}
