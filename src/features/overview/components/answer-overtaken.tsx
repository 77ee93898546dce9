import { Check, CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Stat } from '@/components/stat';
import type { Overview } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { planHref } from './links';

export function AnswerOvertaken({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.overtaken');
  const { all, open, explained, accepted } = overview.overtakings;
  const listed = (state: 'OPEN' | 'EXPLAINED' | 'ACCEPTED') => planHref({ tab: 'overtakings', state });
  return (
    <Stat
      question={t('question')}
      figure={<FigureLink href={planHref({ tab: 'overtakings' })} value={all} />}
      unit={t('unit', { all })}
      verdict={
        open > 0
          ? {
              icon: CircleHelp,
              tone: 'bad',
              text: <ListLink href={listed('OPEN')}>{t('open', { open })}</ListLink>,
            }
          : { icon: Check, tone: 'ok', text: t('noneOpen') }
      }
    >
      {explained > 0 && <ListLink href={listed('EXPLAINED')}>{t('explained', { explained })}</ListLink>}
      {explained > 0 && accepted > 0 && ' · '}
      {accepted > 0 && <ListLink href={listed('ACCEPTED')}>{t('accepted', { accepted })}</ListLink>}
    </Stat>
  );
}
