'use client';

import { FilterX, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryState, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DataTable } from '@/components/data-table';
import { EmptyState } from '@/components/empty-state';
import { PageBody } from '@/components/page-body';
import { noSelection, type Selection as Chosen } from '@/components/selection';
import { walkFrom } from '@/components/walk';
import { parseAsText } from '@/lib/url-parsers';
import { agentSorts, type AgentFilter, type AgentPage, type FilterChoices } from '../schema';
import type { Act } from '../schema/acts';
import { AgentMobileRow, useAgentColumns } from './agent-columns';
import { AgentFilters } from './agent-filters';
import { filterParams, listParams } from './agent-params';
import { BulkActs, type AssignSlot } from './bulk-acts';
import { StorySheet } from './story-sheet';
import { useAgentWindows } from './use-agent-windows';

type AgentsViewProps = {
  page: AgentPage;
  filter: AgentFilter;
  /** How many there are without the filter. */
  all: number;
  choices: FilterChoices;
  /** What the reader may do with many at once. */
  acts: readonly Act[];
  reader: { band: boolean; person: boolean };
  today: string;
  assign?: AssignSlot | undefined;
};

/** The list of agents with its filter, the story of the open row and what can be done with a selection. */
export function AgentsView(props: AgentsViewProps) {
  const { page, filter, all, choices, acts, reader, today, assign } = props;
  const t = useTranslations('agents');
  const [order, setOrder] = useQueryStates(
    { sort: listParams.sort, desc: listParams.desc },
    { shallow: false, history: 'replace' },
  );
  const [, setFilter] = useQueryStates(filterParams, { shallow: false, history: 'replace' });
  const [openId, setOpenId] = useQueryState('open', parseAsText);
  const question = JSON.stringify(filter);
  const [selected, setSelected] = useState<{ question: string; chosen: Chosen }>({
    question,
    chosen: noSelection,
  });
  const chosen = selected.question === question ? selected.chosen : noSelection;
  const choose = (next: Chosen) => setSelected({ question, chosen: next });
  const windows = useAgentWindows(page, { filter, ...order });
  const { rows } = windows;
  const columns = useAgentColumns(reader, openId !== null);
  const ids = rows.map((row) => row.id);
  const open = (id: string | null) => void setOpenId(id);
  return (
    <>
      <AgentFilters choices={choices} today={today} />
      <PageBody split>
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <DataTable
            key={`${question} ${order.sort} ${order.desc}`}
            label={t('title')}
            columns={columns}
            rows={rows}
            total={page.total}
            getRowId={(row) => row.id}
            sort={{ id: order.sort, desc: order.desc }}
            onSort={({ id, desc }) => {
              const sort = agentSorts.find((one) => one === id);
              if (sort) void setOrder({ sort, desc });
            }}
            {...(acts.length > 0 ? { selection: chosen, onSelectionChange: choose } : {})}
            openId={openId}
            onOpen={(row) => open(row.id)}
            onEndReached={windows.onEndReached}
            loadingMore={windows.loading}
            mobile={(row) => <AgentMobileRow row={row} />}
            empty={
              all === 0 ? (
                <EmptyState icon={Users} title={t('empty.title')} detail={t('empty.text')} />
              ) : (
                <EmptyState
                  icon={FilterX}
                  title={t('empty.noMatch')}
                  detail={t('empty.noMatchText', { all })}
                  action={<Button onClick={() => void setFilter(null)}>{t('filter.clear')}</Button>}
                />
              )
            }
          />
          <BulkActs
            chosen={chosen}
            onChange={choose}
            rows={rows}
            total={page.total}
            filter={filter}
            acts={acts}
            today={today}
            assign={assign}
          />
        </div>
        {openId !== null && (
          <StorySheet
            id={openId}
            label={rows.find((row) => row.id === openId)?.name ?? t('title')}
            walk={walkFrom(ids, page.total, openId, open)}
            onClose={() => open(null)}
            today={today}
            stamp={page}
          />
        )}
      </PageBody>
    </>
  );
}
