import { CalendarX, Check, Clock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { Stat } from '@/components/stat';
import type { Overview, OverviewForecast } from '../schema';
import { ListLink } from './figure-link';
import { ForecastAge, forecastHref, ForecastRange } from './forecast-words';
import { planHref } from './links';

/** When the last hand-over is: by the forecast where there is one, else by the plan in force. */
export function AnswerWhen({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.when');
  const { plan, forecast, standing } = overview;
  if (!plan) {
    return (
      <Stat
        question={t('question')}
        figure={t('open')}
        unit={<ListLink href={planHref()}>{t('noPlan')}</ListLink>}
      />
    );
  }
  const { WAITING, CLEARED, DEVICE_ASSIGNED, DEVICE_READY } = standing.byStage;
  if (WAITING + CLEARED + DEVICE_ASSIGNED + DEVICE_READY === 0) return <AllDone overview={overview} />;
  return forecast ? <Foretold overview={overview} forecast={forecast} /> : <Planned overview={overview} />;
}

function AllDone({ overview: { lastDate } }: { overview: Overview }) {
  const t = useTranslations('forecast');
  const question = useTranslations('overview.when')('question');
  return (
    <Stat
      question={question}
      figure={<LinkedDay day={lastDate} />}
      unit={t('allDone')}
      verdict={{ icon: Check, tone: 'ok', text: t('allHandedOver') }}
    />
  );
}

/** A date of the plan, leading to it. */
function LinkedDay({ day }: { day: string | null }) {
  const t = useTranslations('overview.when');
  const locale = useLocale();
  if (day === null) return t('open');
  return <ListLink href={planHref({ day })}>{formatDay(locale, day, 'short')}</ListLink>;
}

function Foretold({ overview, forecast }: { overview: Overview; forecast: OverviewForecast }) {
  const t = useTranslations('forecast');
  const question = useTranslations('overview.when')('question');
  const locale = useLocale();
  const { p50 } = forecast.doneBy;
  const short = (day: string) => formatDay(locale, day, 'short');
  return (
    <Stat
      question={question}
      figure={
        <ListLink href={forecastHref}>
          {p50 === null ? t('afterHorizon', { day: short(forecast.horizonEnd) }) : short(p50)}
        </ListLink>
      }
      unit={t('likely')}
      verdict={againstPlan(overview, forecast, t, short)}
    >
      <ListLink href={forecastHref}>
        <ForecastRange forecast={forecast} />
      </ListLink>
      <span className="block text-ink-3">
        <ForecastAge forecast={forecast} />
        <Unplaced overview={overview} />
      </span>
    </Stat>
  );
}

function againstPlan(
  { lastDate }: Overview,
  { afterPlan }: OverviewForecast,
  t: ReturnType<typeof useTranslations<'forecast'>>,
  short: (day: string) => string,
) {
  if (afterPlan === null || lastDate === null) return undefined;
  const to = (words: string) => <ListLink href={planHref({ day: lastDate })}>{words}</ListLink>;
  if (afterPlan === 0) return { icon: Check, tone: 'ok' as const, text: to(t('onPlan')) };
  const day = short(lastDate);
  return afterPlan > 0
    ? { icon: Clock, tone: 'warn' as const, text: to(t('later', { days: afterPlan, day })) }
    : { icon: Check, tone: 'ok' as const, text: to(t('earlier', { days: -afterPlan, day })) };
}

/** Who has no date at all is no part of a forecast. */
function Unplaced({ overview: { unplaced } }: { overview: Overview }) {
  const t = useTranslations('overview.when');
  if (unplaced === 0) return null;
  return (
    <>
      {' · '}
      <ListLink href={planHref({ tab: 'unplaced' })}>{t('unplaced', { count: unplaced })}</ListLink>
    </>
  );
}

/** Before the first forecast: the last date of the plan in force. */
function Planned({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.when');
  const { plan, lastDate, pace, unplaced } = overview;
  const left = pace.of === null ? null : Math.max(0, pace.of - pace.day);
  return (
    <Stat
      question={t('question')}
      figure={<LinkedDay day={plan?.doneBy ?? lastDate} />}
      unit={t(plan?.doneBy ? 'doneBy' : 'lastDate', { number: plan?.number ?? 0 })}
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
    >
      <ForecastAge forecast={null} />
    </Stat>
  );
}
