import { EyeOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { SafeCell } from '@/domain/access/small-cells';

const hatched =
  'inline-grid h-5 min-w-7 place-items-center rounded-xs border border-line px-1 text-xs text-ink-2 bg-[repeating-linear-gradient(135deg,transparent_0_3px,var(--color-line)_3px_4px)]';

/** A count of people that may have to stay hidden: `<5`, or an eye where a sum would tell it. */
export function SafeFigure({ cell }: { cell: SafeCell }) {
  const t = useTranslations('auditor.cell');
  const format = useFormatter();
  if (cell.kind === 'shown') return format.number(cell.value);
  const name = t(cell.kind === 'small' ? 'small' : 'hidden');
  return (
    <span role="img" aria-label={name} title={name} className={hatched}>
      <span aria-hidden>{cell.kind === 'small' ? t('sign') : <EyeOff className="icon-badge" />}</span>
    </span>
  );
}
