import { CircleCheck, Handshake, UserCog, Users, Warehouse, Wrench, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import type { BlockOwner } from '@/domain/rollout/block-owners';
import { workingAge } from '@/domain/rollout/working-age';
import { oldBlockDays } from '@/features/blocks/schema';
import type { StuckLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { blocksHref } from './links';

const icons: Record<BlockOwner, LucideIcon> = {
  TEAM_LEADS: Users,
  CENTER_IT: Wrench,
  DEPOT: Warehouse,
  MANAGERS: UserCog,
  OUTSIDE: Handshake,
};
const row =
  'grid grid-cols-[16px_minmax(0,1fr)_88px_48px_56px] items-center gap-x-2.5 border-b border-line py-2 max-sm:grid-cols-[16px_minmax(0,1fr)_40px_48px]';
const bar = 'flex items-center justify-end gap-2';

/** What holds people, by who has to act: how much, how much of it for long, and the oldest. */
export function StuckTable({ lines, today }: { lines: readonly StuckLine[]; today: string }) {
  const t = useTranslations('overview.stuck');
  const owners = useTranslations('glossary.blockOwner');
  const kinds = useTranslations('glossary.blockKind');
  if (lines.length === 0) return <EmptyState icon={CircleCheck} title={t('none')} detail={t('noneDetail')} />;
  const most = Math.max(...lines.map((line) => line.open));
  return (
    <>
      <div className={`${row} py-1 text-xs text-ink-3`} aria-hidden>
        <span />
        <span />
        <span className="text-right">{t('columns.open')}</span>
        <span className="text-right max-sm:hidden">{t('columns.old', { days: oldBlockDays })}</span>
        <span className="text-right">{t('columns.oldest')}</span>
      </div>
      <ul>
        {lines.map(({ owner, open, old, oldest, kinds: held }) => {
          const Icon = icons[owner];
          const age = workingAge(oldest, today);
          return (
            <li key={owner} className={row}>
              <Icon className="icon text-ink-3" aria-hidden />
              <span className="min-w-0">
                <ListLink href={blocksHref({ owner })} className="font-medium">
                  {owners(owner)}
                </ListLink>
                <span className="block text-xs text-ink-2">
                  {held.map(({ kind, open: count }, index) => (
                    <span key={kind}>
                      {index > 0 && ' · '}
                      <ListLink href={blocksHref({ owner, kind })}>
                        {kinds(kind)} <span className="tabular-nums">{count}</span>
                      </ListLink>
                    </span>
                  ))}
                </span>
              </span>
              <span className={bar}>
                <span
                  aria-hidden
                  className="h-1.5 min-w-1 rounded-[3px] bg-bad max-sm:hidden"
                  style={{ width: (open / most) * 40 }}
                />
                <FigureLink href={blocksHref({ owner })} value={open} className="font-semibold" />
              </span>
              <span className="text-right max-sm:hidden">
                <FigureLink
                  href={blocksHref({ owner, days: oldBlockDays })}
                  value={old}
                  className="text-ink-2"
                />
              </span>
              <span
                className={`text-right tabular-nums ${age >= oldBlockDays ? 'text-bad-ink' : 'text-ink-2'}`}
              >
                {t('age', { days: age })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs text-ink-3">{t('ageHint')}</p>
    </>
  );
}
