'use client';

import { ListPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextareaField } from '@/components/textarea-field';
import { useCommand } from '@/components/use-command';
import { recordManyAction } from '../actions';
import type { NumberVerdict } from '../schema';
import { GroundForm, judge, type GroundValues } from './ground-form';

const numbersIn = (text: string) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

/** One ground for many, by a pasted list of personnel numbers. */
export function RecordManyDialog({ today }: { today: string }) {
  const t = useTranslations('grounds');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [values, setValues] = useState<GroundValues>({
    kind: null,
    validFrom: today,
    validUntil: null,
    reference: '',
  });
  const [seen, setSeen] = useState(false);
  const [answer, setAnswer] = useState<{ done: number; verdicts: NumberVerdict[] } | null>(null);
  const { run, pending, sentence } = useCommand(recordManyAction, {
    onDone: ({ value }) => {
      setAnswer(value);
      setText(
        value.verdicts
          .filter((verdict) => !verdict.ok)
          .map((verdict) => verdict.number)
          .join('\n'),
      );
    },
  });
  const numbers = numbersIn(text);
  const refused = answer?.verdicts.filter((verdict) => !verdict.ok) ?? [];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) {
          setAnswer(null);
          setText('');
          setSeen(false);
        }
      }}
      title={t('many.title')}
      trigger={<Button icon={ListPlus}>{t('many.open')}</Button>}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={numbers.length === 0 || numbers.length > 5000 || !seen || !judge(values).complete}
            onClick={() =>
              run({
                personnelNumbers: numbers,
                kind: values.kind,
                validFrom: values.validFrom,
                validUntil: values.validUntil,
              })
            }
          >
            {t('many.verb', { count: numbers.length })}
          </Button>
        </>
      }
    >
      {sentence && <Note tone="bad">{sentence}</Note>}
      {answer && (
        <Note tone={refused.length > 0 ? 'warn' : 'ok'} title={t('many.done', { count: answer.done })}>
          <ul className="max-h-40 overflow-y-auto">
            {refused.map((verdict) => (
              <li key={verdict.number} className="flex gap-2">
                <span className="font-medium tabular-nums">{verdict.number}</span>
                {t(verdict.code === 'RECORDED' ? 'many.RECORDED' : 'many.NOT_FOUND')}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <TextareaField
        label={t('many.numbers')}
        hint={t('many.hint')}
        mono
        rows={6}
        value={text}
        onChange={setText}
      />
      <GroundForm values={values} onChange={setValues} today={today} withReference={false} />
      <Checkbox label={t('form.seen')} checked={seen} onChange={setSeen} />
    </Dialog>
  );
}
