import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

/** Regions side by side, divided by hairlines; below 1152 px one under the other. */
export function Columns({ wide, children }: { wide: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        'grid border-line max-lg:grid-cols-1 lg:border-b lg:[&>*]:border-b-0 lg:[&>*+*]:border-l',
        wide,
      )}
    >
      {children}
    </div>
  );
}
