'use client';

import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { publishChecklistAction } from '../actions';
import type { ChecklistInForce } from '../schema';

type Draft = { id: number; key?: string; de: string; en: string };
const MOST = 9;

/** The steps of one route, to be changed and published as a new version. */
export function ChecklistForm({ checklist }: { checklist: ChecklistInForce }) {
  const t = useTranslations('devices.checklist');
  const locale = useLocale();
  const toast = useToast();
  const [steps, setSteps] = useState<readonly Draft[]>(() =>
    checklist.steps.map((step, id) => ({ id, ...step })),
  );
  const { run, pending, sentence } = useCommand<unknown, { number: number }>(publishChecklistAction, {
    onDone: ({ value }) => toast.show(t('done', { number: value.number })),
  });
  const change = (id: number, patch: Partial<Draft>) =>
    setSteps((now) => now.map((step) => (step.id === id ? { ...step, ...patch } : step)));
  const up = (index: number) =>
    setSteps((now) => {
      const step = now[index];
      const before = now[index - 1];
      return step && before ? [...now.slice(0, index - 1), step, before, ...now.slice(index + 1)] : now;
    });
  const add = () =>
    setSteps((now) => [...now, { id: Math.max(-1, ...now.map((step) => step.id)) + 1, de: '', en: '' }]);
  const complete = steps.length > 0 && steps.every((step) => step.de.trim() !== '' && step.en.trim() !== '');
  const publish = () =>
    run({
      route: checklist.route,
      basedOn: checklist.number,
      steps: steps.map(({ key, de, en }) => ({ ...(key === undefined ? {} : { key }), de, en })),
    });
  return (
    <>
      <p className="text-ink-2">
        {t('version', {
          number: checklist.number,
          name: checklist.createdBy,
          day: formatInstant(locale, checklist.createdAt),
        })}
        {'. '}
        {t('effect')}
      </p>
      <ol className="flex flex-col gap-2">
        {steps.map((step, index) => {
          const place = index + 1;
          return (
            <li key={step.id} className="flex items-center gap-2">
              <span className="w-4 text-right text-ink-3 tabular-nums">{place}</span>
              <TextField
                hideLabel
                label={`${t('step', { place })}, ${t('de')}`}
                placeholder={t('de')}
                value={step.de}
                maxLength={80}
                onChange={(de) => change(step.id, { de })}
                className="flex-1"
              />
              <TextField
                hideLabel
                label={`${t('step', { place })}, ${t('en')}`}
                placeholder={t('en')}
                value={step.en}
                maxLength={80}
                onChange={(en) => change(step.id, { en })}
                className="flex-1"
              />
              <Button
                size="sm"
                variant="ghost"
                icon={ArrowUp}
                aria-label={t('up', { place })}
                disabled={index === 0}
                onClick={() => up(index)}
              />
              <Button
                size="sm"
                variant="ghost"
                icon={Trash2}
                aria-label={t('remove', { place })}
                disabled={steps.length === 1}
                onClick={() => setSteps((now) => now.filter((one) => one.id !== step.id))}
              />
            </li>
          );
        })}
      </ol>
      {sentence && <Note tone="bad">{sentence}</Note>}
      <div className="flex items-center justify-between gap-2">
        <Button icon={Plus} disabled={steps.length >= MOST} onClick={add}>
          {t('add')}
        </Button>
        <Button variant="primary" loading={pending} disabled={!complete} onClick={publish}>
          {t('publish', { number: checklist.number + 1 })}
        </Button>
      </div>
    </>
  );
}
