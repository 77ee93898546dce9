import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';

/** A band as its number; band 1 is filled. Not for team leads and IT: they never see a band. */
export function BandBadge({ band }: { band: number | null }) {
  const t = useTranslations('kit');
  const name = band === null ? t('bandNone') : t('band', { band });
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={cx(
        'inline-grid h-5 min-w-5 place-items-center rounded-sm px-1 text-xs font-semibold tabular-nums',
        band === 1 ? 'bg-ink text-surface' : 'text-ink-2 shadow-[inset_0_0_0_1px_var(--color-line-strong)]',
      )}
    >
      <span aria-hidden>{band ?? t('none')}</span>
    </span>
  );
}
