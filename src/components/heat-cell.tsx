import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/cx';

const grounds = [
  'bg-heat-0 text-on-heat',
  'bg-heat-1 text-on-heat',
  'bg-heat-2 text-on-heat',
  'bg-heat-3 text-on-heat',
  'bg-heat-4 text-on-heat-4 font-semibold',
];

function level(percent: number): number {
  if (percent >= 100) return 4;
  if (percent < 50) return 0;
  if (percent < 70) return 1;
  return percent < 85 ? 2 : 3;
}

type HeatCellProps = {
  /** Use as a share of the limit, in percent; null: no limit. */
  percent: number | null;
  /** A second, smaller line; where it is given, if only as null, the cell has room for it. */
  note?: ReactNode;
};

/**
 * The content of a table cell that shows how full a limit is. The number is always printed and never rounded up to a
 * full 100: the darkest ground means full, as the number does.
 */
export function HeatCell({ percent, note }: HeatCellProps) {
  const t = useTranslations('kit');
  const format = useFormatter();
  if (percent === null)
    return <span className="flex h-7 items-center justify-center text-xs text-ink-3">{t('none')}</span>;
  return (
    <span
      className={cx(
        'flex flex-col items-center justify-center rounded-xs text-xs tabular-nums',
        note === undefined ? 'h-7' : 'h-8 leading-[13px]',
        grounds[level(percent)],
      )}
    >
      <span>
        {format.number(Math.floor(percent))}
        {percent >= 100 && <span className="sr-only"> {t('full')}</span>}
      </span>
      {note && <span className="text-2xs leading-[12px] font-normal">{note}</span>}
    </span>
  );
}
