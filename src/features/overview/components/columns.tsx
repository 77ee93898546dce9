import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

/** Regions side by side, divided by hairlines: as many as `wide` says from 1152 px on, then two, then one. */
export function Columns({ wide, children }: { wide: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        'grid border-line max-md:grid-cols-1 md:grid-cols-2 md:border-b md:[&>*]:border-b-0 md:[&>*+*]:border-l',
        'max-lg:[&>*:nth-child(3)]:col-span-full max-lg:[&>*:nth-child(3)]:border-t max-lg:[&>*:nth-child(3)]:border-l-0',
        wide,
      )}
    >
      {children}
    </div>
  );
}
