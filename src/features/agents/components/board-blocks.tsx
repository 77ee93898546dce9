'use client';

import { Wrench } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import type { AgentBlock } from '@/features/blocks/schema';
import type { BoardAgent } from '../schema/board';
import { BoardSection, Nobody, PersonRow } from './board-parts';
import { ResolveDialog } from './resolve-dialog';

type BoardBlocksProps = { agents: readonly BoardAgent[]; onOpen: (id: string) => void };

/** What holds people of the team, and on whom it waits. */
export function BoardBlocks({ agents, onOpen }: BoardBlocksProps) {
  const t = useTranslations('team.blocks');
  const words = useTranslations('glossary');
  const locale = useLocale();
  const [resolving, setResolving] = useState<AgentBlock | null>(null);
  const open = agents.flatMap((agent) => agent.blocks.map((block) => ({ agent, block })));
  return (
    <BoardSection id="blocks" title={t('title')} count={open.length}>
      {open.length === 0 && <Nobody>{t('none')}</Nobody>}
      <ul>
        {open.map(({ agent, block }) => {
          const owner = block.outside ?? words(`blockOwner.${block.owner}`);
          return (
            <PersonRow
              key={block.id}
              agent={agent}
              onOpen={onOpen}
              detail={t('meta', {
                kind: words(`blockKind.${block.kind}`),
                owner,
                day: formatDay(locale, block.openedOn),
              })}
              end={
                block.mayResolve ? (
                  <Button onClick={() => setResolving(block)}>{t('resolve')}</Button>
                ) : (
                  <Badge icon={Wrench} outline>
                    {t('waits', { owner })}
                  </Badge>
                )
              }
            />
          );
        })}
      </ul>
      {resolving && <ResolveDialog block={resolving} onClose={() => setResolving(null)} />}
    </BoardSection>
  );
}
