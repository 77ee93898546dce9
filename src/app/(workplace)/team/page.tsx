import { Users } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { createLoader, type SearchParams } from 'nuqs/server';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { teamBoard } from '@/features/agents/queries/team-board';
import { holds } from '@/server/viewer';
import { parseAsText } from '@/lib/url-parsers';
import { requireViewer } from '../../require-viewer';
import { TeamWorkspace } from './team-workspace';

const loadParams = createLoader({ team: parseAsText });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') };
}

export default async function TeamPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('team.read');
  const { team } = await loadParams(searchParams);
  const board = await teamBoard(viewer, team);
  if (board) return <TeamWorkspace board={board} standIn={!holds(viewer, 'TEAM_LEAD')} />;
  if (team !== null) notFound();
  const t = await getTranslations('team');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState icon={Users} title={t('empty.title')} detail={t('empty.text')} />
    </>
  );
}
