'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { FailureNote } from '@/components/failure-note';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { applyImportAction, discardImportAction } from '../actions';
import type { ImportView } from '../schema';
import type { ImportProgress } from '../schema/progress';
import { MovedRows } from './moved-rows';
import { ProgressSteps } from './progress-steps';
import { useImportProgress } from './use-import-progress';

type ApplyBarProps = {
  view: ImportView;
  /** An applying that has begun before the page was opened, and has not come to its end. */
  begun: ImportProgress | null;
};

/** Applies a preview or throws it away. Rejected rows are left out only when somebody says so. */
export function ApplyBar({ view, begun }: ApplyBarProps) {
  const t = useTranslations('imports');
  const router = useRouter();
  const toast = useToast();
  const [leaveOut, setLeaveOut] = useState(false);
  const [job, setJob] = useState(begun?.state === 'running' ? begun.id : null);
  const [broken, setBroken] = useState(begun?.state === 'broken');
  const apply = useCommand(applyImportAction, {
    onDone: ({ value, changeSet }) => {
      setJob(null);
      toast.show(t('applied', { new: value.counts.new, changed: value.counts.changed }), { undo: changeSet });
    },
    onFailure: () => setJob(null),
  });
  const progress = useImportProgress(job, begun, (last) => {
    if (apply.pending) return;
    setJob(null);
    setBroken(last.state === 'broken');
    router.refresh();
  });
  const discard = useCommand(discardImportAction, { onDone: () => router.push('/import') });
  const count = view.counts.new + view.counts.changed;
  const held = view.counts.rejected > 0 && !leaveOut;
  const outdated = apply.failure?.code === 'IMPORT_OUTDATED';
  const start = () => {
    const id = crypto.randomUUID();
    setBroken(false);
    setJob(id);
    apply.run({ importId: view.id, onlyGood: leaveOut, job: id });
  };
  return (
    <footer className="flex flex-none flex-col gap-2 border-t border-line px-5 py-3 max-md:px-4">
      {outdated && (
        <MovedRows
          view={view}
          onRenewed={() => {
            apply.clear();
            router.refresh();
          }}
        />
      )}
      {apply.failure && !outdated && <FailureNote failure={apply.failure} />}
      {discard.failure && <FailureNote failure={discard.failure} />}
      {broken && (
        <Note tone="warn" title={t('progress.brokenApplying')}>
          {t('progress.brokenApplyingHint')}
        </Note>
      )}
      {job ? (
        <ProgressSteps of="apply" progress={progress} fileName={view.fileName} />
      ) : (
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
          {count === 0 && view.counts.rejected === 0 && (
            <span className="text-ink-2">{t('nothingToApply')}</span>
          )}
          <span className="ml-auto flex gap-2">
            <Button loading={discard.pending} onClick={() => discard.run({ importId: view.id })}>
              {t('discard')}
            </Button>
            <Button variant="primary" disabled={held || count === 0 || outdated} onClick={start}>
              {t('apply', { count })}
            </Button>
          </span>
        </div>
      )}
    </footer>
  );
}
