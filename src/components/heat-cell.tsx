import { useFormatter, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';

const grounds = [
  'bg-heat-0 text-on-heat',
  'bg-heat-1 text-on-heat',
  'bg-heat-2 text-on-heat',
  'bg-heat-3 text-on-heat',
  'bg-heat-4 text-on-heat-4 font-semibold',
];

function level(percent: number, binds: boolean): number {
  if (binds) return 4;
  if (percent < 50) return 0;
  if (percent < 70) return 1;
  return percent < 85 ? 2 : 3;
}

type HeatCellProps = {
  /** Use as a share of the limit, in percent; null: no limit. */
  percent: number | null;
  /** Whether it held somebody back: only this fills the cell. Default: 100 and more. */
  binds?: boolean | undefined;
};

/** The content of a table cell that shows how full a limit is; the number is always printed. */
export function HeatCell({ percent, binds = (percent ?? 0) >= 100 }: HeatCellProps) {
  const t = useTranslations('kit');
  const format = useFormatter();
  if (percent === null)
    return <span className="flex h-7 items-center justify-center text-xs text-ink-3">{t('none')}</span>;
  return (
    <span
      className={cx(
        'flex h-7 items-center justify-center rounded-xs text-xs tabular-nums',
        grounds[level(percent, binds)],
      )}
    >
      {format.number(Math.round(percent))}
      {binds && <span className="sr-only"> {t('binds')}</span>}
    </span>
  );
}
