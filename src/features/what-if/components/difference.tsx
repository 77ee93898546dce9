import { ArrowDownRight, ArrowUpLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** So many working days sooner or later than without the variant; nothing where that cannot be said. */
export function DaysDifference({ sooner }: { sooner: number | null }) {
  const t = useTranslations('whatIf.table');
  if (sooner === null) return null;
  if (sooner === 0) return <span className="text-xs text-ink-3">{t('same')}</span>;
  const Icon = sooner > 0 ? ArrowUpLeft : ArrowDownRight;
  return (
    <span
      className={`inline-flex items-center gap-0.5 text-xs font-medium whitespace-nowrap ${sooner > 0 ? 'text-ok-ink' : 'text-warn-ink'}`}
    >
      <Icon className="icon-badge" aria-hidden />
      {sooner > 0 ? t('sooner', { days: sooner }) : t('laterBy', { days: -sooner })}
    </span>
  );
}
