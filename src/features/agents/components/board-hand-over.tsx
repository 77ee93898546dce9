'use client';

import { HandHelping } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { StageChip } from '@/components/stage-chip';
import { useCommand } from '@/components/use-command';
import { handOverAgentsAction } from '../actions';
import type { BoardAgent } from '../schema/board';
import { BoardSection, Nobody, PersonRow } from './board-parts';
import { RefusedPeople } from './refused';
import { useDoneToast } from './use-done-toast';

type BoardHandOverProps = {
  ready: readonly BoardAgent[];
  notReady: readonly BoardAgent[];
  today: string;
  onOpen: (id: string) => void;
  onNoShow: (agent: BoardAgent) => void;
  onReport: (agent: BoardAgent) => void;
};

/** Confirms the kit of the day: all of them, unless some are left out. */
export function BoardHandOver(props: BoardHandOverProps) {
  const { ready, notReady, today, onOpen, onNoShow, onReport } = props;
  const t = useTranslations('team.handOver');
  const words = useTranslations('agents');
  const routes = useTranslations('glossary.route');
  const locale = useLocale();
  const say = useDoneToast();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly { id: string; code: string }[]>([]);
  const ids = ready.flatMap((agent) => (left.has(agent.id) ? [] : [agent.id]));
  const { run, pending, sentence } = useCommand(handOverAgentsAction, {
    onDone: (done) => {
      say('handOver', done);
      setRefused(done.value.refused);
    },
  });
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const detail = (agent: BoardAgent) =>
    [
      agent.route && routes(agent.route),
      agent.assetTag,
      agent.planned !== null &&
        agent.planned < today &&
        t('overdue', { day: formatDay(locale, agent.planned) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const names = new Map(ready.map((agent) => [agent.id, agent.name]));
  return (
    <BoardSection
      id="to-hand-over"
      title={t('title')}
      count={ready.length + notReady.length}
      hint={t('hint')}
    >
      {ready.length + notReady.length === 0 && <Nobody>{t('none')}</Nobody>}
      <ul>
        {ready.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            onReport={onReport}
            start={
              <Checkbox
                big
                aria-label={agent.name}
                checked={!left.has(agent.id)}
                onChange={(on) => toggle(agent.id, on)}
              />
            }
            detail={detail(agent)}
            end={
              <Button size="sm" onClick={() => onNoShow(agent)}>
                {t('noShow')}
              </Button>
            }
          />
        ))}
        {notReady.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            onReport={onReport}
            detail={detail(agent)}
            end={<StageChip stage={agent.stage} />}
          />
        ))}
      </ul>
      {ready.length > 0 && (
        <div className="mt-2 flex flex-col gap-2">
          <Button
            size="lg"
            full
            icon={HandHelping}
            loading={pending}
            disabled={ids.length === 0}
            onClick={() => run({ selection: { ids }, on: today })}
          >
            {t('verb', { count: ids.length })}
          </Button>
          <p className="text-center text-xs text-ink-3">{t('foot')}</p>
          {sentence && <Note tone="bad">{sentence}</Note>}
          {refused.length > 0 && (
            <Note tone="warn" title={words('preview.refusedTitle', { count: refused.length })}>
              <RefusedPeople
                people={refused.map((one) => ({ ...one, name: names.get(one.id) ?? '' }))}
                total={refused.length}
              />
            </Note>
          )}
        </div>
      )}
    </BoardSection>
  );
}
