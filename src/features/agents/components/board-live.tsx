'use client';

import { Check, Clock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { formatDay, formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { goLiveAction } from '../actions';
import type { BoardAgent } from '../schema/board';
import { BoardSection, Nobody, PersonRow } from './board-parts';
import { useDoneToast } from './use-done-toast';

type BoardLiveProps = {
  connected: readonly BoardAgent[];
  waiting: readonly BoardAgent[];
  today: string;
  standIn: boolean;
  onOpen: (id: string) => void;
  onReport: (agent: BoardAgent) => void;
};

/** Confirms the first contact from home, and shows who still has to sign in. */
export function BoardLive({ connected, waiting, today, standIn, onOpen, onReport }: BoardLiveProps) {
  const t = useTranslations('team.live');
  const locale = useLocale();
  const say = useDoneToast();
  const { run, pending, sentence } = useCommand(goLiveAction, {
    onDone: (done) => say('live', done),
  });
  const confirm = (ids: string[]) => run({ selection: { ids }, on: today });
  return (
    <BoardSection
      id="to-confirm"
      title={t('title')}
      count={connected.length + waiting.length}
      hint={t('hint')}
    >
      {connected.length + waiting.length === 0 && <Nobody>{t('none')}</Nobody>}
      <ul>
        {connected.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            onReport={onReport}
            detail={agent.connectedAt && t('connected', { time: formatInstant(locale, agent.connectedAt) })}
            end={
              !standIn && (
                <Button icon={Check} disabled={pending} onClick={() => confirm([agent.id])}>
                  {t('verb')}
                </Button>
              )
            }
          />
        ))}
        {waiting.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            onReport={onReport}
            detail={agent.handedOverOn && t('handedOver', { day: formatDay(locale, agent.handedOverOn) })}
            end={
              <Badge icon={Clock} outline>
                {t('waits')}
              </Badge>
            }
          />
        ))}
      </ul>
      {connected.length > 1 && !standIn && (
        <Button
          className="mt-2"
          size="lg"
          full
          icon={Check}
          loading={pending}
          onClick={() => confirm(connected.map((one) => one.id))}
        >
          {t('all', { count: connected.length })}
        </Button>
      )}
      {sentence && <Note tone="bad">{sentence}</Note>}
    </BoardSection>
  );
}
