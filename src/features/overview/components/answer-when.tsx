import { CalendarX, Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { Stat } from '@/components/stat';
import type { Overview } from '../schema';
import { ListLink } from './figure-link';
import { planHref } from './links';

/** When the last hand-over of the plan in force is; a forecast is not made here. */
export function AnswerWhen({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.when');
  const locale = useLocale();
  const { plan, lastDate, pace, unplaced } = overview;
  if (!plan) {
    return (
      <Stat
        question={t('question')}
        figure={t('open')}
        unit={<ListLink href={planHref()}>{t('noPlan')}</ListLink>}
      />
    );
  }
  const day = plan.doneBy ?? lastDate;
  const left = pace.of === null ? null : Math.max(0, pace.of - pace.day);
  return (
    <Stat
      question={t('question')}
      figure={
        day ? <ListLink href={planHref({ day })}>{formatDay(locale, day, 'short')}</ListLink> : t('open')
      }
      unit={t(plan.doneBy ? 'doneBy' : 'lastDate', { number: plan.number })}
      verdict={
        unplaced > 0
          ? {
              icon: CalendarX,
              tone: 'warn',
              text: (
                <ListLink href={planHref({ tab: 'unplaced' })}>{t('unplaced', { count: unplaced })}</ListLink>
              ),
            }
          : { icon: Check, tone: 'ok', text: t('allPlaced') }
      }
      detail={left === null ? undefined : t('left', { days: left })}
    />
  );
}
