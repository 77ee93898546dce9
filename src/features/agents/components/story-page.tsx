'use client';

import { useRouter } from 'next/navigation';
import type { HistoryEvent } from '@/features/trail/schema';
import type { AgentStory } from '../schema/story';
import { Story } from './story';

type StoryPageProps = { story: AgentStory; history: readonly HistoryEvent[]; today: string };

/** The story as a page of its own, for links and phones. */
export function StoryPage(props: StoryPageProps) {
  const router = useRouter();
  return (
    <div className="max-w-[720px] px-5 py-4 max-md:px-4">
      <Story {...props} onDone={() => router.refresh()} />
    </div>
  );
}
