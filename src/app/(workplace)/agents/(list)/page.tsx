import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { PageHeader } from '@/components/page-header';
import { Tabs } from '@/components/tabs';
import {
  filterOf,
  listHref,
  loadListParams,
  tabFilter,
  tabKeys,
} from '@/features/agents/components/agent-params';
import { bulkActsOf } from '@/features/agents/queries/bulk-acts';
import { filterChoices } from '@/features/agents/queries/filter-choices';
import { listAgents } from '@/features/agents/queries/list';
import { agentTabCounts } from '@/features/agents/queries/tab-counts';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { today } from '@/server/clock';
import { can } from '@/server/viewer';
import { requireViewer } from '@/app/require-viewer';
import { AgentsWorkspace } from './agents-workspace';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agents'))('title') };
}

export default async function AgentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('agent.read');
  const { sort, desc, ...params } = await loadListParams(searchParams);
  const filter = filterOf(params);
  const [t, page, counts, choices] = await Promise.all([
    getTranslations('agents'),
    listAgents(viewer, { filter, sort, desc }),
    agentTabCounts(viewer),
    filterChoices(viewer),
  ]);
  const day = today();
  const current = listHref(params);
  const tabs = tabKeys.flatMap((key) => {
    const count = counts[key];
    if (count === null) return [];
    const href = listHref(tabFilter(key, day));
    return [{ href, label: t(`tabs.${key}`), count, current: href === current }];
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t(page.total === counts.all ? 'filter.total' : 'filter.shown', {
          count: page.total,
          all: counts.all,
        })}
        actions={<ExportMenu list="agents" />}
      />
      <Tabs label={t('tabs.label')} tabs={tabs} />
      <AgentsWorkspace
        page={page}
        filter={filter}
        all={counts.all}
        choices={choices}
        acts={bulkActsOf(viewer)}
        reader={{ band: can(viewer, 'agent.band'), person: can(viewer, 'agent.absence') }}
        today={day}
        mayAssign={can(viewer, 'assignment.create')}
      />
    </>
  );
}
