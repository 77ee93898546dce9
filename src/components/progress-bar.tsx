import { useTranslations } from 'next-intl';

type ProgressBarProps = {
  label: string;
  value: number;
  total: number;
  /** Where it should be by now: a mark across the bar. */
  target?: number | undefined;
  color?: string | undefined;
};

export function ProgressBar({
  label,
  value,
  total,
  target,
  color = 'var(--color-stage-live)',
}: ProgressBarProps) {
  const t = useTranslations('kit');
  const share = (part: number) => `${total > 0 ? Math.min(100, (part / total) * 100) : 0}%`;
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(value, total)}
      aria-valuetext={t('progress', { value, total })}
      className="relative block h-1.5 w-full rounded-[3px] bg-line"
    >
      <span className="block h-full rounded-[3px]" style={{ width: share(value), background: color }} />
      {target !== undefined && (
        <span
          className="absolute -inset-y-[3px] w-0.5 rounded-[1px] bg-ink"
          style={{ left: share(target) }}
        />
      )}
    </span>
  );
}
