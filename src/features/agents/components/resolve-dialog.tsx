'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import type { AgentBlock } from '@/features/blocks/schema';
import { useBlockActions } from './act-actions';
import { verdictWords } from './refused';

type ResolveDialogProps = { block: AgentBlock; onClose: () => void; onDone?: (() => void) | undefined };

/** Ends a block of an agent, with words about how. */
export function ResolveDialog({ block, onClose, onDone }: ResolveDialogProps) {
  const t = useTranslations('blocks.resolve');
  const words = useTranslations('glossary.blockKind');
  const verdict = useTranslations('agents.verdict');
  const toast = useToast();
  const [resolution, setResolution] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { run, pending, sentence } = useCommand(useBlockActions().resolve, {
    onDone: ({ value }) => {
      const refused = value.refused[0];
      if (refused) return setRefusal(verdictWords(verdict, refused.code));
      toast.show(t('done', { count: value.done }));
      onDone?.();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { kind: words(block.kind) })}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={resolution.trim().length < 2}
            onClick={() => run({ blockIds: [block.id], resolution })}
          >
            {t('verb')}
          </Button>
        </>
      }
    >
      {block.note && <p className="text-ink-2">{block.note}</p>}
      <TextareaField
        label={t('resolution')}
        value={resolution}
        onChange={setResolution}
        rows={2}
        maxLength={500}
        required
      />
      {(sentence ?? refusal) && <Note tone="bad">{sentence ?? refusal}</Note>}
    </Dialog>
  );
}
