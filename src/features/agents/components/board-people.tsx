'use client';

import { OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { StageChip } from '@/components/stage-chip';
import type { BoardAgent } from '../schema/board';
import { BoardSection, Nobody, PersonRow } from './board-parts';

type WayProps = {
  agents: readonly BoardAgent[];
  onOpen: (id: string) => void;
  onReport: (agent: BoardAgent) => void;
};

/** Who is between the clearance and the hand-over, with dates still to come. */
export function BoardWay({ agents, onOpen, onReport }: WayProps) {
  const t = useTranslations('team');
  const locale = useLocale();
  return (
    <BoardSection id="on-the-way" title={t('way.title')} count={agents.length}>
      {agents.length === 0 && <Nobody>{t('way.none')}</Nobody>}
      <ul>
        {agents.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            onReport={onReport}
            detail={
              agent.planned === null
                ? t('clear.unplanned')
                : t('clear.planned', { day: formatDay(locale, agent.planned) })
            }
            end={<StageChip stage={agent.stage} />}
          />
        ))}
      </ul>
    </BoardSection>
  );
}

/** Everybody of the team, by name; opening one shows what can be done, ways back included. */
export function BoardEverybody({
  agents,
  onOpen,
}: {
  agents: readonly BoardAgent[];
  onOpen: (id: string) => void;
}) {
  const t = useTranslations('team.all');
  const kinds = useTranslations('glossary.blockKind');
  const moving = agents.filter((agent) => agent.stage !== 'LIVE' && agent.stage !== 'WITHDRAWN');
  const byName = [...agents].sort((a, b) => a.name.localeCompare(b.name, 'de'));
  return (
    <BoardSection
      id="everybody"
      title={t('title', { count: agents.length })}
      hint={t('rest', { count: moving.length })}
    >
      <ul>
        {byName.map((agent) => {
          const block = agent.blocks[0];
          return (
            <li key={agent.id} className="border-b border-line last:border-b-0">
              <button
                type="button"
                onClick={() => onOpen(agent.id)}
                className="flex min-h-8 w-full items-center gap-2 text-left hover:bg-hover max-md:min-h-11"
              >
                <span className="min-w-0 flex-1 truncate font-medium">{agent.name}</span>
                {block && (
                  <span title={kinds(block.kind)}>
                    <OctagonAlert className="icon-row text-bad-ink" aria-label={kinds(block.kind)} />
                  </span>
                )}
                <span className="w-36 flex-none">
                  <StageChip stage={agent.stage} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </BoardSection>
  );
}
