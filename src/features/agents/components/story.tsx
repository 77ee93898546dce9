'use client';

import { OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Menu, MenuItem } from '@/components/menu';
import { Note } from '@/components/note';
import { StageChip } from '@/components/stage-chip';
import { StageSteps } from '@/components/stage-steps';
import { stages } from '@/domain/rollout/stages';
import type { AgentBlock } from '@/features/blocks/schema';
import type { HistoryEvent } from '@/features/trail/schema';
import type { Act } from '../schema/acts';
import type { AgentStory } from '../schema/story';
import { ActDialog } from './act-dialog';
import { ResolveDialog } from './resolve-dialog';
import { StoryFacts } from './story-facts';
import { StoryHistory } from './story-history';

type StoryProps = {
  story: AgentStory;
  history: readonly HistoryEvent[];
  today: string;
  onDone: () => void;
};

/** Where somebody stands, what holds them, what comes next, everything known and everything that happened. */
export function Story({ story, history, today, onDone }: StoryProps) {
  const t = useTranslations('agents.story');
  const stageWords = useTranslations('stages');
  const locale = useLocale();
  const open = story.blocks.filter((block) => block.resolvedOn === null);
  const next = story.stage === 'WITHDRAWN' ? undefined : stages[stages.indexOf(story.stage) + 1];
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-base">{story.name}</h2>
        <p className="text-ink-2">{[story.personnelNumber, story.teamName, story.centerName].join(' · ')}</p>
        <div className="mt-2.5">
          <StageSteps stage={story.stage} />
        </div>
        <div className="mt-1.5 flex flex-wrap justify-between gap-x-3">
          <span className="inline-flex items-baseline gap-1.5">
            <StageChip stage={story.stage} />
            <span className="text-xs text-ink-3">
              {t('stageSince', { day: formatDay(locale, story.stageSince) })}
            </span>
          </span>
          {next && next !== 'WITHDRAWN' && (
            <span className="text-ink-3">{t('next', { stage: stageWords(next) })}</span>
          )}
        </div>
      </div>
      {open.map((block) => (
        <OpenBlock key={block.id} block={block} onDone={onDone} />
      ))}
      <NextStep story={story} open={open} today={today} onDone={onDone} />
      <StoryFacts story={story} onDone={onDone} />
      <section>
        <h3 className="mb-2 text-sm">{t('history')}</h3>
        <StoryHistory events={history} />
      </section>
    </div>
  );
}

function OpenBlock({ block, onDone }: { block: AgentBlock; onDone: () => void }) {
  const t = useTranslations('agents.story');
  const words = useTranslations('glossary');
  const locale = useLocale();
  const [resolving, setResolving] = useState(false);
  return (
    <>
      <Note
        tone="bad"
        icon={OctagonAlert}
        title={words(`blockKind.${block.kind}`)}
        action={
          block.mayResolve && (
            <Button size="sm" onClick={() => setResolving(true)}>
              {t('resolve')}
            </Button>
          )
        }
      >
        <span className="text-xs">
          {t('blockMeta', {
            owner: block.outside ?? words(`blockOwner.${block.owner}`),
            day: formatDay(locale, block.openedOn),
            age: block.age,
          })}
        </span>
        {block.note && <span className="block text-xs">{block.note}</span>}
      </Note>
      {resolving && <ResolveDialog block={block} onClose={() => setResolving(false)} onDone={onDone} />}
    </>
  );
}

const forward: readonly Act[] = ['clear', 'handOver', 'live', 'takeWithdrawalBack'];

type NextStepProps = { story: AgentStory; open: AgentBlock[]; today: string; onDone: () => void };

function NextStep({ story, open, today, onDone }: NextStepProps) {
  const t = useTranslations('agents');
  const words = useTranslations('glossary.blockOwner');
  const [act, setAct] = useState<Act | null>(null);
  const first = story.may.find((one) => forward.includes(one));
  const others = story.may.filter((one) => one !== first);
  const holding = open[0];
  return (
    <section>
      <h3 className="mb-1 text-sm">{t('story.nextStep')}</h3>
      <p className="text-ink-2">
        {holding && story.stage !== 'WAITING'
          ? t('story.nextBlocked', { owner: holding.outside ?? words(holding.owner) })
          : t(`story.nextText.${story.stage}`)}
      </p>
      {story.may.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {first && <Button onClick={() => setAct(first)}>{t(`act.${first}.title`)}</Button>}
          {others.length > 0 && (
            <Menu align="start" trigger={<Button>{t('story.more')}</Button>}>
              {others.map((one) => (
                <MenuItem
                  key={one}
                  danger={one === 'withdraw' || one.startsWith('undo')}
                  onClick={() => setAct(one)}
                >
                  {t(`act.${one}.title`)}
                </MenuItem>
              ))}
            </Menu>
          )}
        </div>
      )}
      {act && (
        <ActDialog
          asked={{ act, selection: { ids: [story.id] } }}
          today={today}
          nameOf={() => story.name}
          onClose={() => setAct(null)}
          onDone={onDone}
        />
      )}
    </section>
  );
}
