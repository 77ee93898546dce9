'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { isSelected, type Selection } from '@/components/selection';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { canMoveLoose, canSend, type LooseStatus } from '@/domain/rollout/device-moves';
import type { BulkOutcome } from '@/features/agents/schema';
import { arriveDevicesAction, moveLooseAction, sendDevicesAction } from '../actions';
import type { DeviceLine, PoolOption } from '../schema';
import { ReasonDialog } from './reason-dialog';
import { SendDialog } from './send-dialog';

type DeviceBulkProps = {
  selection: Selection;
  rows: readonly DeviceLine[];
  pools: readonly PoolOption[];
  onDone: () => void;
};

/** What can be done to the chosen devices at once, with how many it would reach. */
export function DeviceBulk({ selection, rows, pools, onDone }: DeviceBulkProps) {
  const t = useTranslations('devices');
  const status = useTranslations('glossary.deviceStatus');
  const toast = useToast();
  const [asking, setAsking] = useState<'send' | 'IN_REPAIR' | 'IN_STOCK' | null>(null);
  const onOutcome = ({ value }: { value: BulkOutcome }, undo?: string) => {
    if (value.done > 0) toast.show(t('bulk.done', { count: value.done }), { undo });
    if (value.refused.length > 0)
      toast.show(t('bulk.refused', { count: value.refused.length }), { tone: 'warn' });
    onDone();
  };
  const send = useCommand<unknown, BulkOutcome>(sendDevicesAction, { onDone: (done) => onOutcome(done) });
  const arrive = useCommand<unknown, BulkOutcome>(arriveDevicesAction, { onDone: (done) => onOutcome(done) });
  const move = useCommand<unknown, BulkOutcome>(moveLooseAction, {
    onDone: (done) => onOutcome(done, done.changeSet),
  });
  const chosen = rows.filter((row) => isSelected(selection, row.id));
  const idsOf = (fits: (row: DeviceLine) => boolean) => chosen.filter(fits).map((row) => row.id);
  const sendable = idsOf(
    (row) => canSend({ ...row, poolId: row.pool, locationId: row.location, agentStage: null }, '').ok,
  );
  const underway = idsOf((row) => row.inTransit);
  const movable = (to: LooseStatus) =>
    idsOf((row) => canMoveLoose({ ...row, assigned: row.holder !== null }, to).ok);
  const moves = (['IN_REPAIR', 'IN_STOCK'] as const).map((to) => ({ to, ids: movable(to) }));
  const problem = send.sentence ?? arrive.sentence ?? move.sentence;
  return (
    <>
      {problem && (
        <span role="alert" className="text-bad-ink">
          {problem}
        </span>
      )}
      {moves.map(
        ({ to, ids }) =>
          ids.length > 0 && (
            <Button key={to} loading={move.pending} onClick={() => setAsking(to)}>
              {t(to === 'IN_REPAIR' ? 'bulk.repair' : 'bulk.stock', { count: ids.length })}
            </Button>
          ),
      )}
      {underway.length > 0 && (
        <Button loading={arrive.pending} onClick={() => arrive.run({ ids: underway })}>
          {t('bulk.arrive', { count: underway.length })}
        </Button>
      )}
      <Button
        variant="primary"
        disabled={sendable.length === 0}
        loading={send.pending}
        onClick={() => setAsking('send')}
      >
        {t('bulk.send', { count: sendable.length })}
      </Button>
      <SendDialog
        open={asking === 'send'}
        onOpenChange={(open) => setAsking(open ? 'send' : null)}
        count={sendable.length}
        pools={pools}
        onConfirm={(to) => send.run({ ids: sendable, to })}
      />
      {moves.map(({ to, ids }) => (
        <ReasonDialog
          key={to}
          open={asking === to}
          onOpenChange={(open) => setAsking(open ? to : null)}
          title={t(to === 'IN_REPAIR' ? 'bulk.repair' : 'bulk.stock', { count: ids.length })}
          effect={status(to)}
          confirm={t(`action.to.${to}`)}
          onConfirm={(reason) => move.run({ ids, to, reason })}
        />
      ))}
    </>
  );
}
