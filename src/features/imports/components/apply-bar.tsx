'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { FailureNote } from '@/components/failure-note';
import { LinkButton } from '@/components/link-button';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { applyImportAction, discardImportAction } from '../actions';
import type { ImportView } from '../schema';

/** Applies a preview or throws it away. Rejected rows are left out only when somebody says so. */
export function ApplyBar({ view }: { view: ImportView }) {
  const t = useTranslations('imports');
  const router = useRouter();
  const toast = useToast();
  const [leaveOut, setLeaveOut] = useState(false);
  const apply = useCommand(applyImportAction, {
    onDone: ({ value }) => toast.show(t('applied', { new: value.counts.new, changed: value.counts.changed })),
  });
  const discard = useCommand(discardImportAction, { onDone: () => router.push('/import') });
  const count = view.counts.new + view.counts.changed;
  const held = view.counts.rejected > 0 && !leaveOut;
  return (
    <footer className="flex flex-none flex-col gap-2 border-t border-line px-5 py-3 max-md:px-4">
      {apply.failure && <FailureNote failure={apply.failure} />}
      {discard.failure && <FailureNote failure={discard.failure} />}
      <div className="flex flex-wrap items-center gap-3">
        {view.counts.rejected > 0 && (
          <>
            <Checkbox
              checked={leaveOut}
              onChange={setLeaveOut}
              label={t('skipRejected', { count: view.counts.rejected })}
            />
            <LinkButton variant="ghost" href={`/api/imports/${view.id}/rejected`} prefetch={false}>
              {t('downloadRejected')}
            </LinkButton>
          </>
        )}
        {count === 0 && <span className="text-ink-2">{t('nothingToApply')}</span>}
        <span className="ml-auto flex gap-2">
          <Button loading={discard.pending} onClick={() => discard.run({ importId: view.id })}>
            {t('discard')}
          </Button>
          <Button
            variant="primary"
            disabled={held || count === 0}
            loading={apply.pending}
            onClick={() => apply.run({ importId: view.id, onlyGood: leaveOut })}
          >
            {t('apply', { count })}
          </Button>
        </span>
      </div>
    </footer>
  );
}
