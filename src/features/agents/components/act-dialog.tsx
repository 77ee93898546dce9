'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import type { BulkOutcome, Selection } from '../schema';
import type { Act } from '../schema/acts';
import { useActAction } from './act-actions';
import { ActFields } from './act-fields';
import { inputOf, isComplete, type ActDraft } from './act-input';
import { ActPreviewView, useActPreview } from './act-preview';
import { RefusedPeople } from './refused';
import { useDoneToast } from './use-done-toast';

/** What somebody has asked to do, to whom. */
export type AskedAct = { act: Act; selection: Selection; draft?: Partial<ActDraft> };

type ActDialogProps = {
  asked: AskedAct;
  today: string;
  /** Names of the people, where the page knows them. */
  nameOf?: ((id: string) => string | undefined) | undefined;
  onClose: () => void;
  onDone?: (() => void) | undefined;
};

/** Shows what an act would do, asks for what it needs, does it, and says what was not possible. */
export function ActDialog({ asked, today, nameOf, onClose, onDone }: ActDialogProps) {
  const { act, selection } = asked;
  const t = useTranslations('agents');
  const kit = useTranslations('kit');
  const say = useDoneToast();
  const answer = useActPreview(act, selection);
  const preview = answer?.ok ? answer.value : null;
  const [changes, setChanges] = useState<Partial<ActDraft>>(asked.draft ?? {});
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const draft: ActDraft = {
    day: today,
    until: null,
    formVersion: preview?.formVersion ?? '',
    reason: '',
    note: '',
    blockKind: 'DEVICE_FAULT',
    leaving: 'LEFT',
    ...changes,
  };
  const standIn = preview?.standIn ?? false;
  const { run, pending, sentence } = useCommand(useActAction(act), {
    onDone: (done) => {
      const { value } = done;
      say(act, done);
      onDone?.();
      if (value.refused.length === 0) onClose();
      else setOutcome(value);
    },
  });
  const nothing = preview !== null && preview.possible === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`act.${act}.title`)}
      footer={
        outcome ? (
          <Button onClick={onClose}>{kit('close')}</Button>
        ) : (
          <>
            <DialogCancel />
            <Button
              variant="primary"
              loading={pending}
              disabled={!preview || nothing || !isComplete(act, draft, standIn, today)}
              onClick={() => run(inputOf(act, draft, selection, standIn))}
            >
              {t(`act.${act}.verb`, { count: preview?.possible ?? 0 })}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <Outcome outcome={outcome} nameOf={nameOf} />
      ) : (
        <>
          <p className="text-ink-2">{t(`effect.${act}`)}</p>
          {answer && !answer.ok ? (
            <Note tone="bad">{t('preview.failed')}</Note>
          ) : (
            <ActPreviewView act={act} preview={preview} />
          )}
          {nothing ? (
            <Note tone="warn">{t('preview.nothing')}</Note>
          ) : (
            <ActFields
              act={act}
              draft={draft}
              onChange={(change) => setChanges((before) => ({ ...before, ...change }))}
              standIn={standIn}
              today={today}
            />
          )}
          {sentence && <Note tone="bad">{sentence}</Note>}
        </>
      )}
    </Dialog>
  );
}

type OutcomeProps = { outcome: BulkOutcome; nameOf: ActDialogProps['nameOf'] };

function Outcome({ outcome, nameOf }: OutcomeProps) {
  const t = useTranslations('agents');
  const shown = outcome.refused
    .slice(0, 200)
    .map((one) => ({ ...one, name: nameOf?.(one.id) ?? one.id.slice(0, 8) }));
  return (
    <>
      {outcome.done > 0 && <Note tone="ok" title={t('preview.doneTitle', { count: outcome.done })} />}
      <Note tone="warn" title={t('preview.refusedTitle', { count: outcome.refused.length })}>
        <RefusedPeople people={shown} total={outcome.refused.length} />
      </Note>
    </>
  );
}
