import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { agentStory } from '@/features/agents/queries/story';
import { itemHistory } from '@/features/trail/queries/item-history';
import { today } from '@/server/clock';
import { requireViewer } from '../../../require-viewer';
import { StoryWorkspace } from './story-workspace';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agents'))('title') };
}

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('agent.read');
  const { id } = await params;
  const [t, story, history] = await Promise.all([
    getTranslations('agents'),
    agentStory(viewer, id),
    itemHistory(viewer, { type: 'agent', id }),
  ]);
  if (!story) notFound();
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        <StoryWorkspace story={story} history={history} today={today()} />
      </PageBody>
    </>
  );
}
