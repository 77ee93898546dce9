'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { blockOwners, type BlockOwner } from '@/domain/rollout/block-owners';
import type { BulkOutcome } from '@/features/agents/schema';
import { reassignBlocksAction, resolveBlocksAction } from '../actions';

export type AskedOfBlocks = { what: 'resolve' | 'reassign'; blockIds: string[] };

type BlocksDialogProps = { asked: AskedOfBlocks; onClose: () => void };

/** Resolves blocks or passes them on, one or many. */
export function BlocksDialog({ asked, onClose }: BlocksDialogProps) {
  const { what, blockIds } = asked;
  const t = useTranslations('blocks');
  const words = useTranslations('glossary.blockOwner');
  const verdict = useTranslations('agents.verdict');
  const toast = useToast();
  const [resolution, setResolution] = useState('');
  const [owner, setOwner] = useState<BlockOwner | null>(null);
  const [outside, setOutside] = useState('');
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const { run, pending, sentence } = useCommand(
    what === 'resolve' ? resolveBlocksAction : reassignBlocksAction,
    {
      onDone: ({ value }) => {
        if (value.done > 0) toast.show(t(`${what}.done`, { count: value.done }));
        if (value.refused.length === 0) onClose();
        else setOutcome(value);
      },
    },
  );
  const complete =
    what === 'resolve'
      ? resolution.trim().length >= 2
      : owner !== null && (owner !== 'OUTSIDE' || outside.trim().length >= 2);
  const input =
    what === 'resolve'
      ? { blockIds, resolution }
      : { blockIds, owner, ...(owner === 'OUTSIDE' ? { outside } : {}) };
  const codes = [...new Set(outcome?.refused.map((one) => one.code))];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(what === 'resolve' ? 'resolve.titleMany' : 'reassign.title', { count: blockIds.length })}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={!complete || outcome !== null}
            onClick={() => run(input)}
          >
            {t(`${what}.verb`)}
          </Button>
        </>
      }
    >
      {what === 'resolve' ? (
        <TextareaField
          label={t('resolve.resolution')}
          value={resolution}
          onChange={setResolution}
          rows={2}
          maxLength={500}
          required
        />
      ) : (
        <SelectField
          label={t('reassign.owner')}
          value={owner}
          onChange={setOwner}
          options={blockOwners.map((one) => ({ value: one, label: words(one) }))}
        />
      )}
      {what === 'reassign' && owner === 'OUTSIDE' && (
        <TextField
          label={t('reassign.outside')}
          value={outside}
          onChange={setOutside}
          maxLength={80}
          required
        />
      )}
      {sentence && <Note tone="bad">{sentence}</Note>}
      {codes.map((code) => (
        <Note key={code} tone="warn">
          {t('refused', {
            count: outcome?.refused.filter((one) => one.code === code).length ?? 0,
            why: verdict(code as Parameters<typeof verdict>[0]),
          })}
        </Note>
      ))}
    </Dialog>
  );
}
