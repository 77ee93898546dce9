import { useTranslations } from 'next-intl';
import { StatRow } from '@/components/stat';
import type { Overview } from '../schema';
import { AnswerOvertaken } from './answer-overtaken';
import { AnswerStanding } from './answer-standing';
import { AnswerStuck } from './answer-stuck';
import { AnswerWhen } from './answer-when';

/** The four questions of every morning, each answered by a figure that leads to its list. */
export function Answers({ overview }: { overview: Overview }) {
  const t = useTranslations('overview');
  return (
    <div role="region" aria-label={t('answers')}>
      <StatRow>
        <AnswerStanding overview={overview} />
        <AnswerWhen overview={overview} />
        <AnswerStuck overview={overview} />
        <AnswerOvertaken overview={overview} />
      </StatRow>
    </div>
  );
}
