'use client';

import { CircleCheck, FilterX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { BulkBar } from '@/components/bulk-bar';
import { Button } from '@/components/button';
import { DataTable } from '@/components/data-table';
import { EmptyState } from '@/components/empty-state';
import { PageBody } from '@/components/page-body';
import { isSelected, noSelection, type Selection } from '@/components/selection';
import { walkFrom } from '@/components/walk';
import { moreBlocksAction } from '../actions';
import type { BlockFilter, BlockLine, BlockPage } from '../schema';
import { BlockMobileRow, useBlockColumns } from './block-columns';
import { BlockFilters } from './block-filters';
import { blockParams } from './block-params';
import { BlockSheet } from './block-sheet';
import { BlocksDialog, type AskedOfBlocks } from './blocks-dialog';

type BlocksViewProps = {
  page: BlockPage;
  filter: BlockFilter;
  /** How many are open without the filter. */
  all: number;
  centers: readonly { code: string; name: string }[];
  mayReassign: boolean;
};

/** Open blocks, the oldest first, with what can be done about one or many. */
export function BlocksView({ page, filter, all, centers, mayReassign }: BlocksViewProps) {
  const t = useTranslations('blocks');
  const columns = useBlockColumns();
  const [, setParams] = useQueryStates(blockParams, { shallow: false, history: 'replace' });
  const [more, setMore] = useState<{ page: BlockPage; rows: BlockLine[] }>({ page, rows: [] });
  const [selected, setSelected] = useState<{ page: BlockPage; chosen: Selection }>({
    page,
    chosen: noSelection,
  });
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskedOfBlocks | null>(null);
  const rows = more.page === page ? [...page.rows, ...more.rows] : page.rows;
  const chosen = selected.page === page ? selected.chosen : noSelection;
  const choose = (next: Selection) => setSelected({ page, chosen: next });
  const ids = rows.map((row) => row.id);
  const chosenIds = rows.flatMap((row) => (isSelected(chosen, row.id) ? [row.id] : []));
  const open = rows.find((row) => row.id === openId);
  const loadMore = async () => {
    const answer = await moreBlocksAction({ filter, offset: rows.length });
    if (answer.ok) setMore({ page, rows: [...rows.slice(page.rows.length), ...answer.value.rows] });
  };
  return (
    <>
      <BlockFilters centers={centers} total={page.total} all={all} />
      <PageBody split>
        <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
          <DataTable
            key={`${JSON.stringify(filter)} ${page.total}`}
            label={t('title')}
            columns={columns}
            rows={rows}
            total={page.total}
            getRowId={(row) => row.id}
            selection={chosen}
            onSelectionChange={choose}
            openId={openId}
            onOpen={(row) => setOpenId(row.id)}
            onEndReached={() => void loadMore()}
            mobile={(row) => <BlockMobileRow row={row} />}
            empty={
              all === 0 ? (
                <EmptyState icon={CircleCheck} title={t('empty.title')} detail={t('empty.text')} />
              ) : (
                <EmptyState
                  icon={FilterX}
                  title={t('empty.noMatch')}
                  action={<Button onClick={() => void setParams(null)}>{t('empty.clear')}</Button>}
                />
              )
            }
          />
          <BulkBar selection={chosen} onSelectionChange={choose} loaded={ids} total={rows.length}>
            {mayReassign && (
              <Button onClick={() => setAsked({ what: 'reassign', blockIds: chosenIds })}>
                {t('reassign.open')}
              </Button>
            )}
            <Button variant="primary" onClick={() => setAsked({ what: 'resolve', blockIds: chosenIds })}>
              {t('resolve.verb')}
            </Button>
          </BulkBar>
        </div>
        {open && (
          <BlockSheet
            row={open}
            mayReassign={mayReassign}
            onAsk={setAsked}
            walk={walkFrom(ids, page.total, openId, setOpenId)}
            onClose={() => setOpenId(null)}
          />
        )}
      </PageBody>
      {asked && <BlocksDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
