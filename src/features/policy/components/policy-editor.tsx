'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { Section } from '@/components/page-body';
import { SkeletonLines } from '@/components/skeleton';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { policyProblems, type Policy, type PolicyProblem, type PolicyRule } from '@/domain/priority/policy';
import { savePolicyAction } from '../actions';
import type { PolicyChoices } from '../schema';
import { PreviewTable } from './preview-table';
import { RuleEditor } from './rule-editor';
import { usePreview } from './use-preview';

type PolicyEditorProps = {
  number: number;
  policy: Policy;
  choices: PolicyChoices;
  onClose: () => void;
};

/** Changes the rules: order, conditions, bands; what it would do stands beside it before it is saved. */
export function PolicyEditor({ number, policy: before, choices, onClose }: PolicyEditorProps) {
  const t = useTranslations('policy');
  const toast = useToast();
  const [policy, setPolicy] = useState(before);
  const [reason, setReason] = useState('');
  const complete = policy.rules.every((rule) => rule.when.length > 0);
  const problems = policyProblems(policy);
  const { preview, failure } = usePreview(policy, complete);
  const { run, pending, sentence } = useCommand(savePolicyAction, {
    onDone: ({ value }) => {
      toast.show(t('saved', { number: value.number, count: value.changed }));
      onClose();
    },
  });
  const setRule = (index: number, rule: PolicyRule) =>
    setPolicy({ ...policy, rules: policy.rules.map((one, place) => (place === index ? rule : one)) });
  const move = (index: number, by: -1 | 1) => {
    const rules = [...policy.rules];
    const [rule] = rules.splice(index, 1);
    if (rule) rules.splice(index + by, 0, rule);
    setPolicy({ ...policy, rules });
  };
  const changed = JSON.stringify(policy) !== JSON.stringify(before);
  const sound = complete && problems.length === 0;
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(280px,2fr)] max-lg:grid-cols-[minmax(0,1fr)]">
      <Section title={t('editTitle', { number: number + 1 })} className="lg:border-r">
        {sentence && <Note tone="bad">{sentence}</Note>}
        <ol className="flex flex-col">
          {policy.rules.map((rule, index) => (
            <RuleEditor
              key={index}
              rule={rule}
              position={index}
              last={index === policy.rules.length - 1}
              choices={choices}
              onChange={(next) => setRule(index, next)}
              onMove={(by) => move(index, by)}
              onRemove={() =>
                setPolicy({ ...policy, rules: policy.rules.filter((_, place) => place !== index) })
              }
            />
          ))}
        </ol>
        <div className="flex flex-wrap items-end gap-3 py-3">
          <Button
            icon={Plus}
            onClick={() =>
              setPolicy({ ...policy, rules: [...policy.rules, { band: policy.otherwise, when: [] }] })
            }
          >
            {t('add')}
          </Button>
          <NumberField
            label={t('otherwiseBand')}
            className="w-44"
            min={1}
            max={20}
            value={policy.otherwise}
            onChange={(otherwise) => otherwise !== null && setPolicy({ ...policy, otherwise })}
          />
        </div>
        <Problems complete={complete} problems={problems} />
        <div className="mt-3 flex gap-2">
          <AlertDialog
            title={t('ask', { number: number + 1 })}
            effect={preview ? <PreviewTable preview={preview} /> : t('effect')}
            confirm={t('save')}
            disabled={reason.trim() === ''}
            onConfirm={() => run({ policy, basedOn: number, reason })}
            trigger={
              <Button variant="primary" disabled={!sound || !changed} loading={pending}>
                {t('save')}
              </Button>
            }
          >
            <TextareaField
              label={t('reason')}
              value={reason}
              onChange={setReason}
              rows={2}
              maxLength={500}
              required
            />
          </AlertDialog>
          <Button variant="ghost" onClick={onClose}>
            {t('discard')}
          </Button>
        </div>
      </Section>
      <Section title={t('preview.title')}>
        {failure && <Note tone="bad">{failure}</Note>}
        {preview ? <PreviewTable preview={preview} /> : <SkeletonLines lines={5} />}
      </Section>
    </div>
  );
}

function Problems({ complete, problems }: { complete: boolean; problems: readonly PolicyProblem[] }) {
  const t = useTranslations('policy');
  if (complete && problems.length === 0) return null;
  return (
    <Note tone="warn" title={t('problems.title')}>
      <ul className="list-disc pl-4">
        {!complete && <li>{t('problems.EMPTY')}</li>}
        {problems.map((problem, index) => (
          <li key={index}>
            {t(`problems.${problem.code}`, { rule: (problem.rule ?? 0) + 1, band: problem.band ?? 0 })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
