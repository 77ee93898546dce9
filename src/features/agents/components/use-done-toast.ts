'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useToast } from '@/components/toast';
import type { Done } from '@/domain/commands/result';
import type { BulkOutcome } from '../schema';
import type { Act } from '../schema/acts';

/** Acts that take nothing back themselves: these can be undone as a change. */
const undoable: ReadonlySet<Act> = new Set([
  'clear',
  'handOver',
  'live',
  'block',
  'absence',
  'noShow',
  'withdraw',
  'giveReason',
]);

/** Says what was done and offers to take it back. */
export function useDoneToast() {
  const t = useTranslations('agents');
  const toast = useToast();
  return useCallback(
    (act: Act, { value, changeSet }: Done<BulkOutcome>) => {
      if (value.done === 0) return;
      toast.show(t(`act.${act}.done`, { count: value.done }), undoable.has(act) ? { undo: changeSet } : {});
    },
    [t, toast],
  );
}
