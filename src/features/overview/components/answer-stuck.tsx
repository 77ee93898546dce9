import { Check, OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Stat } from '@/components/stat';
import { oldBlockDays } from '@/features/blocks/schema';
import type { Overview } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, blocksHref } from './links';

export function AnswerStuck({ overview }: { overview: Overview }) {
  const t = useTranslations('overview.stuck');
  const owners = useTranslations('glossary.blockOwner');
  const { stuck, stuckBandOne } = overview;
  const open = stuck.reduce((sum, line) => sum + line.open, 0);
  const old = stuck.reduce((sum, line) => sum + line.old, 0);
  const most = stuck[0];
  return (
    <Stat
      question={t('question')}
      figure={<FigureLink href={blocksHref()} value={open} />}
      unit={t('unit', { open })}
      verdict={
        stuckBandOne > 0
          ? {
              icon: OctagonAlert,
              tone: 'bad',
              text: (
                <ListLink href={agentsHref({ band: 1, state: 'blocked' })}>
                  {t('bandOne', { count: stuckBandOne })}
                </ListLink>
              ),
            }
          : { icon: Check, tone: 'ok', text: t('noneOfBandOne') }
      }
    >
      {most && (
        <>
          <ListLink href={blocksHref({ days: oldBlockDays })}>
            {t('old', { old, days: oldBlockDays })}
          </ListLink>
          {' · '}
          <ListLink href={blocksHref({ owner: most.owner })}>
            {t('mostly', { owner: owners(most.owner) })}
          </ListLink>
        </>
      )}
    </Stat>
  );
}
