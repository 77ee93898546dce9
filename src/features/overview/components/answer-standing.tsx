import { Check, TrendingDown } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/components/format-day';
import { ProgressBar } from '@/components/progress-bar';
import { Stat } from '@/components/stat';
import { addDays } from '@/lib/dates';
import type { Overview } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, notLive, present } from './links';

export function AnswerStanding({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.standing');
  const locale = useLocale();
  const format = useFormatter();
  const { today, standing } = overview;
  const { live, all, behind, plannedLive } = standing;
  const liveHref = agentsHref({ stage: ['LIVE'] });
  const late = agentsHref({ until: addDays(today, -1), stage: notLive });
  return (
    <Stat
      question={t('question')}
      figure={<ListLink href={liveHref}>{formatShare(locale, all > 0 ? live / all : 0)}</ListLink>}
      unit={t.rich('of', {
        live: () => <FigureLink href={liveHref} value={live} />,
        all: () => <FigureLink href={agentsHref({ stage: present })} value={all} />,
      })}
      verdict={
        behind === null
          ? undefined
          : behind > 0
            ? {
                icon: TrendingDown,
                tone: 'warn',
                text: <ListLink href={late}>{t('behind', { behind })}</ListLink>,
              }
            : { icon: Check, tone: 'ok', text: t('onPlan') }
      }
      detail={plannedLive === null ? undefined : t('target', { value: format.number(plannedLive) })}
    >
      <span className="mt-2 block">
        <ProgressBar label={t('question')} value={live} total={all} target={plannedLive ?? undefined} />
      </span>
    </Stat>
  );
}
