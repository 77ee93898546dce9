import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { PageHeader } from '@/components/page-header';
import { Tabs } from '@/components/tabs';
import { requireViewer } from '@/app/require-viewer';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { CreateUserDialog } from '@/features/users/components/create-user-dialog';
import { LeadsWithoutAccount } from '@/features/users/components/leads-without-account';
import { UsersList } from '@/features/users/components/users-list';
import { filterOf, loadUsersView } from '@/features/users/components/users-view';
import { listUsers, userCounts } from '@/features/users/queries/list-users';
import { scopeChoices, userDetail } from '@/features/users/queries/user-detail';
import { userStates } from '@/features/users/schema';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('user.read');
  const view = await loadUsersView(searchParams);
  const filter = filterOf(view);
  const t = await getTranslations('users');
  const [first, counts, choices, detail] = await Promise.all([
    listUsers(viewer, { filter, offset: 0 }),
    userCounts(viewer),
    scopeChoices(viewer),
    view.open ? userDetail(viewer, view.open) : null,
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { count: counts.all })}
        actions={
          <>
            <ExportMenu list="users" />
            <CreateUserDialog choices={choices} />
          </>
        }
      />
      <Tabs
        label={t('columns.state')}
        tabs={[
          { href: '/users', label: t('all'), count: counts.all, current: view.state === null },
          ...userStates.map((state) => ({
            href: `/users?state=${state}`,
            label: t(`state.${state}`),
            count: counts.byState[state],
            current: view.state === state,
          })),
        ]}
      />
      <LeadsWithoutAccount count={counts.leadsWithout} />
      <UsersList first={first} filter={filter} detail={detail} choices={choices} today={today()} />
    </>
  );
}
