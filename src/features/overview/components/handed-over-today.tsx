import { useTranslations } from 'next-intl';
import { ProgressBar } from '@/components/progress-bar';
import type { DayLine } from '../schema';
import { FigureLink } from './figure-link';
import { agentsHref, withKit } from './links';

/** How much of today is done. */
export function HandedOverToday({ day }: { day: DayLine }) {
  const t = useTranslations('overview');
  const on = { from: day.date, until: day.date };
  return (
    <span className="flex items-center gap-2 text-ink-2 max-md:hidden">
      <span className="font-medium whitespace-nowrap">
        {t.rich('handedOverToday', {
          done: () => <FigureLink href={agentsHref({ ...on, stage: withKit })} value={day.handedOver} />,
          planned: () => <FigureLink href={agentsHref(on)} value={day.planned} />,
        })}
      </span>
      <span className="w-18">
        <ProgressBar
          label={t('days.handedOver')}
          value={day.handedOver}
          total={day.planned}
          color="var(--color-stage-handed)"
        />
      </span>
    </span>
  );
}
