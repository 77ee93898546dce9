'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { Spinner } from '@/components/spinner';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import type { Failure } from '@/domain/commands/result';
import { undoChangeAction, undoPreviewAction } from '../actions';
import type { UndoPreview } from '../schema';
import { Obstacles } from './obstacles';
import { useCommandName } from './use-command-name';

type Seen = { preview: UndoPreview | null } | { failure: Failure } | null;

/** What undoing a change would take back and what stands in its way; then undoes it. */
export function UndoDialog({ changeSet, onClose }: { changeSet: string; onClose: () => void }) {
  const t = useTranslations('undo');
  const toast = useToast();
  const [seen, setSeen] = useState<Seen>(null);
  const undo = useCommand(undoChangeAction, {
    onDone: ({ value }) => {
      toast.show(t('done', { count: value.undone }));
      onClose();
    },
  });
  useEffect(() => {
    let open = true;
    void undoPreviewAction({ changeSet })
      .catch((): { ok: false; code: 'DATABASE_AWAY' } => ({ ok: false, code: 'DATABASE_AWAY' }))
      .then((answer) => open && setSeen(answer.ok ? { preview: answer.value } : { failure: answer }));
    return () => {
      open = false;
    };
  }, [changeSet]);
  const preview = seen && 'preview' in seen ? seen.preview : null;
  const left = preview ? preview.rows - preview.already - preview.blocked : 0;
  return (
    <Dialog
      open
      wide={Boolean(preview?.obstacles.length)}
      onOpenChange={(next) => !next && onClose()}
      title={t('title')}
      footer={
        <>
          <DialogCancel>{left > 0 ? undefined : t('close')}</DialogCancel>
          {left > 0 && (
            <Button variant="primary" loading={undo.pending} onClick={() => undo.run({ changeSet })}>
              {preview?.blocked ? t('undoRest', { count: left }) : t('undo')}
            </Button>
          )}
        </>
      }
    >
      {undo.failure && <FailureNote failure={undo.failure} />}
      {seen === null && (
        <p role="status" className="flex items-center gap-2">
          <Spinner /> {t('looking')}
        </p>
      )}
      {seen && 'failure' in seen && <FailureNote failure={seen.failure} />}
      {seen && 'preview' in seen && !seen.preview && <Note tone="warn">{t('notYours')}</Note>}
      {preview && <Effect preview={preview} left={left} />}
    </Dialog>
  );
}

function Effect({ preview, left }: { preview: UndoPreview; left: number }) {
  const t = useTranslations('undo');
  const locale = useLocale();
  const name = useCommandName();
  return (
    <>
      <p>
        <b className="font-medium">{name(preview.command)}</b>
        <span className="block text-ink-3">
          {t('by', { actor: preview.actor, when: formatInstant(locale, preview.at, { form: 'long' }) })}
        </span>
      </p>
      {preview.done ? (
        <Note tone="ok">{t('alreadyDone')}</Note>
      ) : (
        <p>{left > 0 ? t('effect', { count: left }) : t('nothingLeft')}</p>
      )}
      {preview.already > 0 && !preview.done && (
        <p className="text-ink-3">{t('already', { count: preview.already })}</p>
      )}
      {preview.blocked > 0 && <Obstacles obstacles={preview.obstacles} total={preview.blocked} />}
    </>
  );
}
