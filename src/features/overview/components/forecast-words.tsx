import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatInstant } from '@/components/format-day';
import type { OverviewForecast } from '../schema';

/** Where the forecast stands on the page: band, figures as a table and what it rests on. */
export const forecastHref = '#forecast';

/** Between which days the last hand-over lies with 80 %. */
export function ForecastRange({ forecast }: { forecast: OverviewForecast }) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  const { p10, p90 } = forecast.doneBy;
  const end = formatDay(locale, forecast.horizonEnd, 'short');
  if (p10 === null) return t('rangeNever', { end });
  const from = formatDay(locale, p10, 'short');
  if (p90 === null) return t('rangeOpen', { from, end });
  return p10 === p90 ? t('rangeOne') : t('range', { from, until: formatDay(locale, p90, 'short') });
}

/** From when the forecast is, and whether it is being made anew; without one: that it is being made. */
export function ForecastAge({ forecast }: { forecast: OverviewForecast | null }) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  if (forecast === null) return t('making');
  const time = formatInstant(locale, forecast.computedAt, { form: forecast.isOfToday ? 'time' : 'short' });
  return t(forecast.isStale ? 'asOfStale' : 'asOf', { time });
}
