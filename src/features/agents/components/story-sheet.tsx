'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { SideSheet } from '@/components/side-sheet';
import { SkeletonLines } from '@/components/skeleton';
import type { Walk } from '@/components/walk';
import { Story } from './story';
import { useStory } from './use-story';

type StorySheetProps = {
  id: string;
  label: string;
  walk?: Walk | undefined;
  onClose: () => void;
  today: string;
  /** Changes when the list came anew: the story is then asked for again. */
  stamp: unknown;
};

/** The whole story of the open row, beside the list. */
export function StorySheet({ id, label, today, stamp, walk, onClose }: StorySheetProps) {
  const t = useTranslations('agents.story');
  const [turn, setTurn] = useState(0);
  const answer = useStory(id, `${turn} ${useStampNumber(stamp)}`);
  return (
    <SideSheet
      {...walk}
      onClose={onClose}
      label={label}
      footer={
        <LinkButton href={`/agents/${id}`} size="sm" variant="ghost" icon={ExternalLink}>
          {t('open')}
        </LinkButton>
      }
    >
      {answer === null && <SkeletonLines lines={8} />}
      {answer && !answer.ok && <Note tone="bad">{t('failed')}</Note>}
      {answer?.ok && answer.value === null && <Note tone="warn">{t('notThere')}</Note>}
      {answer?.ok && answer.value && (
        <Story
          story={answer.value.story}
          history={answer.value.history}
          today={today}
          onDone={() => setTurn((before) => before + 1)}
        />
      )}
    </SideSheet>
  );
}

/** A number that grows each time another thing is given. */
function useStampNumber(stamp: unknown): number {
  const [known, setKnown] = useState({ stamp, number: 0 });
  if (known.stamp !== stamp) setKnown({ stamp, number: known.number + 1 });
  return known.number;
}
