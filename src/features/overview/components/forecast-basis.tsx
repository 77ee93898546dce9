import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { formatShare } from '@/components/format-day';
import type { OverviewForecast } from '../schema';
import { ListLink } from './figure-link';
import { ForecastAge } from './forecast-words';
import { agentsHref, planHref } from './links';

/** What the forecast rests on: the figures that it learned from, each leading to its list. */
export function ForecastBasis({ forecast }: { forecast: OverviewForecast }) {
  const t = useTranslations('forecast.basis');
  const locale = useLocale();
  const { kept, liveNextDay, deliveries, lateDeliveries } = forecast.basis;
  const share = (value: number) => formatShare(locale, value, 0);
  const parts: ReactNode[] = [];
  if (kept !== null)
    parts.push(
      <ListLink href={agentsHref({ state: 'overdue' })}>{t('kept', { share: share(kept) })}</ListLink>,
    );
  if (liveNextDay !== null)
    parts.push(
      <ListLink href={agentsHref({ stage: ['HANDED_OVER', 'CONNECTED'] })}>
        {t('liveNextDay', { share: share(liveNextDay) })}
      </ListLink>,
    );
  if (deliveries > 0)
    parts.push(
      <ListLink href="/deliveries">{t('deliveries', { late: lateDeliveries, all: deliveries })}</ListLink>,
    );
  if (parts.length === 0) parts.push(t('none'));
  if (forecast.leftOut > 0)
    parts.push(
      <ListLink href={planHref({ tab: 'unplaced' })}>{t('leftOut', { count: forecast.leftOut })}</ListLink>,
    );
  return (
    <p className="mt-2 text-xs text-ink-2">
      {t('runs', { runs: forecast.runs })}{' '}
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
      <span className="text-ink-3">
        {' · '}
        <ForecastAge forecast={forecast} />
      </span>
    </p>
  );
}
