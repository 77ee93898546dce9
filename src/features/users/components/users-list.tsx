'use client';

import { SearchX, UserCog } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useMemo, useState, useTransition } from 'react';
import { BulkBar } from '@/components/bulk-bar';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { FilterBar } from '@/components/filter-bar';
import { FilterPicker } from '@/components/filter-picker';
import { formatInstant } from '@/components/format-day';
import { PageBody } from '@/components/page-body';
import { SearchField } from '@/components/search-field';
import { noSelection, type Selection } from '@/components/selection';
import { useWindows } from '@/components/use-windows';
import { walkFrom } from '@/components/walk';
import { roles, type Role } from '@/domain/access/roles';
import { moreUsersAction } from '../actions';
import type { ScopeChoices, UserDetail, UserFilter, UserLine, UserWindow } from '../schema';
import { BulkActions } from './bulk-actions';
import { useRoleWords } from './role-words';
import { UserSheet } from './user-sheet';
import { UserStateBadge } from './user-state-badge';
import { usersView } from './users-view';

type UsersListProps = {
  first: UserWindow;
  filter: UserFilter;
  detail: UserDetail | null;
  choices: ScopeChoices;
  today: string;
};

/** All accounts, and the one that is open beside them. */
export function UsersList({ first, filter, detail, choices, today }: UsersListProps) {
  const t = useTranslations();
  const [loading, start] = useTransition();
  const [view, setView] = useQueryStates(usersView, { shallow: false, startTransition: start });
  const [selection, setSelection] = useState<Selection>(noSelection);
  const columns = useUserColumns(detail !== null);
  const { rows, total, onEndReached, loadingMore } = useWindows<UserLine, UserWindow>({
    first,
    load: (loaded) => moreUsersAction({ filter, offset: loaded.length }),
    rowsOf: (window) => window,
  });
  const ids = rows.map((row) => row.id);
  const open = (id: string | null) => void setView({ open: id });
  const filtered = view.q !== '' || view.role.length > 0 || view.state !== null;
  return (
    <>
      <FilterBar end={t('users.count', { count: total })}>
        <SearchField
          label={t('users.search')}
          value={view.q}
          onChange={(q) => void setView({ q: q || null, open: null })}
        />
        <FilterPicker
          label={t('users.columns.roles')}
          options={roles.map((value) => ({ value, label: t(`glossary.role.${value}`) }))}
          values={view.role}
          onChange={(role) => void setView({ role: role.length > 0 ? (role as Role[]) : null, open: null })}
        />
      </FilterBar>
      <PageBody split>
        <DataTable
          label={t('users.title')}
          columns={columns}
          rows={rows}
          total={total}
          getRowId={(row) => row.id}
          selection={selection}
          onSelectionChange={setSelection}
          openId={view.open}
          onOpen={(row) => open(row.id)}
          onEndReached={onEndReached}
          loading={loading}
          loadingMore={loadingMore}
          mobile={(row) => (
            <>
              <span className="flex items-center justify-between gap-2">
                <span className="truncate font-medium">{row.name}</span>
                <UserStateBadge state={row.state} />
              </span>
              <span className="block truncate text-xs text-ink-3">{row.email}</span>
            </>
          )}
          empty={
            <EmptyState
              icon={filtered ? SearchX : UserCog}
              title={filtered ? t('kit.table.noMatch') : t('users.empty')}
            />
          }
        />
        <BulkBar selection={selection} onSelectionChange={setSelection} loaded={ids} total={total}>
          <BulkActions
            selection={selection}
            filter={filter}
            total={total}
            onDone={() => setSelection(noSelection)}
          />
        </BulkBar>
        {detail && (
          <UserSheet
            key={`${detail.id} ${detail.version}`}
            user={detail}
            choices={choices}
            today={today}
            walk={walkFrom(ids, total, view.open, open)}
            onClose={() => open(null)}
          />
        )}
      </PageBody>
    </>
  );
}

/** Beside an open sheet only what fits. */
function useUserColumns(narrow: boolean): DataColumn<UserLine>[] {
  const t = useTranslations('users');
  const locale = useLocale();
  const words = useRoleWords();
  return useMemo(() => {
    const columns: DataColumn<UserLine>[] = [
      {
        id: 'name',
        header: t('columns.name'),
        width: 200,
        cell: (row) => <span className="font-medium">{row.name}</span>,
      },
      { id: 'email', header: t('columns.email'), width: 260, hideBelow: 'lg', cell: (row) => row.email },
      {
        id: 'roles',
        header: t('columns.roles'),
        cell: (row) => row.roles.map(words).join(' · ') || <span className="text-ink-3">{t('noRole')}</span>,
      },
      {
        id: 'state',
        header: t('columns.state'),
        width: 150,
        cell: (row) => <UserStateBadge state={row.state} />,
      },
      {
        id: 'lastSignIn',
        header: t('columns.lastSignIn'),
        width: 150,
        hideBelow: 'xl',
        cell: (row) =>
          row.lastSignIn ? (
            formatInstant(locale, row.lastSignIn)
          ) : (
            <span className="text-ink-3">{t('never')}</span>
          ),
      },
    ];
    return narrow ? columns.filter(({ id }) => id !== 'email' && id !== 'lastSignIn') : columns;
  }, [locale, narrow, t, words]);
}
