import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';

const shades = ['bg-heat-0', 'bg-heat-1', 'bg-heat-2', 'bg-heat-3'];

/** What shade, figure and arrow of a cell say; stays in sight when the days scroll. */
export function HeatLegend() {
  const t = useTranslations('plans.board');
  return (
    <p className="sticky left-0 flex w-[min(100%,calc(100vw-2rem))] flex-wrap items-center gap-x-2 gap-y-1 pt-2 pl-5 text-xs text-ink-3 max-md:pl-4">
      <span className="inline-flex gap-px" aria-hidden>
        {shades.map((shade) => (
          <span key={shade} className={cx('h-2.5 w-4 rounded-xs', shade)} />
        ))}
      </span>
      <span>{t('scale')}</span>
      <span className="h-2.5 w-4 rounded-xs bg-heat-4" aria-hidden />
      <span>{t('full')}</span>
      <span className="max-w-[110ch]">{t('legend')}</span>
    </p>
  );
}
