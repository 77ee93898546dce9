import { HandHelping, Laptop, ShieldCheck, Wrench, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { HeatCell } from '@/components/heat-cell';
import { useResources, type DayUse, type UseDay, type UseResource } from '../schema';
import { ListLink } from './figure-link';
import { planHref } from './links';

const icons: Record<UseResource, LucideIcon> = {
  pool: Laptop,
  ceiling: ShieldCheck,
  handovers: HandHelping,
  conversions: Wrench,
};
const percentOf = ({ used, limit }: DayUse): number | null =>
  limit === null ? null : limit > 0 ? (used / limit) * 100 : used > 0 ? 100 : 0;
const bindsOn = ({ used, limit, pushed }: DayUse) =>
  pushed > 0 || (limit !== null && limit > 0 && used >= limit);

/** How full each limit is on the next working days, and from when it binds. */
export function LimitsTable({ days, today }: { days: readonly UseDay[]; today: string }) {
  const t = useTranslations('overview.limits');
  const words = useTranslations('glossary.resource');
  const locale = useLocale();
  if (days.length === 0) return <EmptyState icon={ShieldCheck} title={t('none')} detail={t('noneDetail')} />;
  const binding = useResources.flatMap((resource) => {
    const first = days.find((day) => bindsOn(day.use[resource]));
    return first ? [{ resource, date: first.date }] : [];
  });
  binding.sort((a, b) => a.date.localeCompare(b.date));
  return (
    <>
      <div className="overflow-x-auto">
        <table aria-label={t('label')} className="w-full border-separate border-spacing-0.5">
          <thead>
            <tr>
              <td />
              {days.map(({ date }) => (
                <th key={date} scope="col" className="min-w-7 p-0 text-2xs font-medium text-ink-3">
                  <ListLink
                    href={planHref({ day: date })}
                    className={cx('block leading-[15px]', date === today && 'font-semibold text-accent-ink')}
                  >
                    <span className="block">{formatDay(locale, date, 'short').split(' ')[0]}</span>
                    <span className="block">{date.slice(8)}</span>
                    <span className="sr-only">{formatDay(locale, date, 'full')}</span>
                  </ListLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {useResources.map((resource) => {
              const Icon = icons[resource];
              return (
                <tr key={resource}>
                  <th scope="row" className="pr-2 text-left text-xs font-normal whitespace-nowrap text-ink-2">
                    <span className="flex items-center gap-2">
                      <Icon className="icon-row" aria-hidden />
                      {words(resource)}
                    </span>
                  </th>
                  {days.map(({ date, use }) => (
                    <td
                      key={date}
                      className="p-0"
                      title={t('cell', {
                        used: use[resource].used,
                        limit: use[resource].limit ?? 0,
                        limited: use[resource].limit === null ? 'no' : 'yes',
                      })}
                    >
                      <HeatCell percent={percentOf(use[resource])} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mt-2.5 text-ink-2">
        {binding.length === 0
          ? t('nothing')
          : t('binds', {
              list: binding
                .map(({ resource, date }) =>
                  t('from', { resource: words(resource), day: formatDay(locale, date) }),
                )
                .join(' · '),
            })}
      </p>
    </>
  );
}
