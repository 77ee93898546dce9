'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { TextField } from '@/components/text-field';
import { useCommand, type CommandAction } from '@/components/use-command';
import type { Variant } from '@/domain/what-if/change';
import type { Letter } from '../schema';
import { useChangeWords, type Names } from './change-words';
import { nameOf } from './letter-mark';

type KeepDialogProps = {
  letter: Letter;
  variant: Variant;
  names: Names;
  keep: CommandAction<{ planId: string }>;
};

/** Makes a draft from a variant: the first moment at which anything is saved. */
export function KeepDialog({ letter, variant, names, keep }: KeepDialogProps) {
  const t = useTranslations('whatIf.keep');
  const words = useChangeWords(names);
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const { run, pending, failure } = useCommand(keep, {
    onDone: ({ value }) => {
      setOpen(false);
      router.push(`/plan?plan=${value.planId}`);
    },
  });
  const { changes } = variant;
  const chosen = name ?? variant.name;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('title', { letter: nameOf(letter) })}
      trigger={
        <Button variant="primary" icon={Check}>
          {t('action', { letter: nameOf(letter) })}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button variant="primary" loading={pending} onClick={() => run({ name: chosen, changes })}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{changes.length === 0 ? t('noChanges') : t('effect')}</p>
      {changes.length > 0 && (
        <ul className="list-disc pl-5">
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>{words(change)}</li>
          ))}
        </ul>
      )}
      <TextField label={t('name')} optional value={chosen} maxLength={60} onChange={setName} />
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
