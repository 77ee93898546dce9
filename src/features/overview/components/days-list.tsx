import { TriangleAlert, Truck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDay } from '@/components/format-day';
import type { DayLine, OpenDeliveries } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, withKit, withoutReadyKit } from './links';

type DaysListProps = { days: readonly DayLine[]; today: string; deliveries: OpenDeliveries };

/** What today and the next working day bring, and which deliveries are late. */
export function DaysList({ days, today, deliveries }: DaysListProps) {
  const t = useTranslations('overview.days');
  const locale = useLocale();
  return (
    <div className="gap-x-10 md:max-lg:grid md:max-lg:grid-cols-3">
      {days.map((day) => (
        <div key={day.date} className="mb-3">
          <h3 className="py-1 text-xs font-medium text-ink-3">
            {t(day.date === today ? 'today' : 'next', { day: formatDay(locale, day.date, 'short') })}
          </h3>
          <Day day={day} />
        </div>
      ))}
      <div>
        <h3 className="py-1 text-xs font-medium text-ink-3">{t('deliveries')}</h3>
        {deliveries.late > 0 && (
          <p className="flex items-center gap-1.5 font-medium text-bad-ink">
            <TriangleAlert className="icon-row" aria-hidden />
            <ListLink href="/deliveries">
              {t('late', { count: deliveries.late, laptops: deliveries.lateLaptops })}
            </ListLink>
          </p>
        )}
        <p className="flex items-center gap-1.5 text-ink-2">
          <Truck className="icon-row" aria-hidden />
          <ListLink href="/deliveries">{t('openDeliveries', { count: deliveries.open })}</ListLink>
        </p>
      </div>
    </div>
  );
}

function Day({ day }: { day: DayLine }) {
  const t = useTranslations('overview.days');
  const on = { from: day.date, until: day.date };
  const missing = day.planned - day.ready - day.handedOver;
  return (
    <ul>
      <Line label={t('planned')}>
        <FigureLink href={agentsHref(on)} value={day.planned} />
      </Line>
      <Line label={t('handedOver')}>
        <FigureLink href={agentsHref({ ...on, stage: withKit })} value={day.handedOver} />
      </Line>
      <Line label={t('ready')}>
        <FigureLink href={agentsHref({ ...on, stage: ['DEVICE_READY'] })} value={day.ready} />
      </Line>
      <Line label={t('notReady')}>
        <FigureLink
          href={agentsHref({ ...on, stage: withoutReadyKit })}
          value={missing}
          className={missing > 0 ? 'text-warn-ink' : undefined}
        />
      </Line>
      {day.deliveries > 0 && (
        <Line label={t('due', { count: day.deliveries })}>
          <ListLink href="/deliveries">{t('laptops', { laptops: day.laptops })}</ListLink>
        </Line>
      )}
    </ul>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="flex min-h-7 items-center justify-between gap-3 border-b border-line max-md:min-h-11">
      <span className="text-ink-2">{label}</span>
      <span className="font-medium">{children}</span>
    </li>
  );
}
