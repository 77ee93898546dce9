'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Dialog, DialogCancel } from '@/components/dialog';
import { isTyping } from '@/components/is-typing';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { recordGroundAction } from '../actions';
import type { PersonLine } from '../schema';
import { GroundForm, judge, type GroundValues } from './ground-form';
import { PersonSearch } from './person-search';

const emptyOn = (today: string): GroundValues => ({
  kind: null,
  validFrom: today,
  validUntil: null,
  reference: '',
});

/** Records a ground of one person; "N" opens it. */
export function RecordDialog({ today }: { today: string }) {
  const t = useTranslations('grounds');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<PersonLine | null>(null);
  const [values, setValues] = useState(() => emptyOn(today));
  const [seen, setSeen] = useState(false);
  const { run, pending, failure, sentence, clear } = useCommand(recordGroundAction, {
    onDone: ({ changeSet }) => {
      toast.show(t('record.done', { name: person?.name ?? '' }), { undo: changeSet });
      close(false);
    },
  });
  const close = (next: boolean) => {
    setOpen(next);
    if (next) return;
    setPerson(null);
    setValues(emptyOn(today));
    setSeen(false);
    clear();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || isTyping(event.target)) return;
      if (event.metaKey || event.ctrlKey || event.altKey || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const twice = failure?.fields?.['kind'] === 'RECORDED';
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('record.title')}
      trigger={
        <Button variant="primary" icon={Plus} hint="N">
          {t('record.open')}
        </Button>
      }
      footer={
        <>
          <span className="flex-1 text-xs text-ink-3">{t('record.effect')}</span>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={!person || !seen || !judge(values).complete}
            onClick={() =>
              run({
                agentId: person?.id,
                kind: values.kind,
                validFrom: values.validFrom,
                validUntil: values.validUntil,
                ...(values.reference.trim() ? { reference: values.reference } : {}),
              })
            }
          >
            {t('record.verb')}
          </Button>
        </>
      }
    >
      {sentence && <Note tone="bad">{twice ? t('form.twice') : sentence}</Note>}
      <PersonSearch value={person} onChange={setPerson} />
      <GroundForm values={values} onChange={setValues} today={today} />
      <Checkbox label={t('form.seen')} checked={seen} onChange={setSeen} />
    </Dialog>
  );
}
