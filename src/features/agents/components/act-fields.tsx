'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/date-field';
import { RadioGroup } from '@/components/radio-group';
import { TextField } from '@/components/text-field';
import { TextareaField } from '@/components/textarea-field';
import { blockKinds, defaultOwner } from '@/domain/rollout/block-owners';
import { withdrawalKinds } from '@/domain/rollout/withdrawal-reason';
import type { Act } from '../schema/acts';
import { reasonActs, type ActDraft } from './act-input';

type ActFieldsProps = {
  act: Act;
  draft: ActDraft;
  onChange: (change: Partial<ActDraft>) => void;
  /** The viewer acts in the place of a lead and has to say why. */
  standIn: boolean;
  today: string;
};

/** What an act asks for. */
export function ActFields({ act, draft, onChange, standIn, today }: ActFieldsProps) {
  const t = useTranslations('agents');
  const words = useTranslations('glossary');
  const dated = act === 'clear' || act === 'handOver' || act === 'live';
  return (
    <>
      {dated && (
        <DateField
          label={t(act === 'clear' ? 'field.signedOn' : 'field.on')}
          value={draft.day}
          onChange={(day) => onChange({ day })}
          max={today}
          today={today}
          required
        />
      )}
      {act === 'clear' && (
        <TextField
          label={t('field.formVersion')}
          value={draft.formVersion}
          onChange={(formVersion) => onChange({ formVersion })}
          maxLength={40}
          required
        />
      )}
      {act === 'absence' && (
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label={t('field.absentFrom')}
            value={draft.day}
            onChange={(day) => onChange({ day })}
            today={today}
          />
          <DateField
            label={t('field.absentUntil')}
            value={draft.until}
            onChange={(until) => onChange({ until })}
            min={draft.day ?? today}
            today={today}
          />
        </div>
      )}
      {act === 'block' && (
        <RadioGroup
          label={t('field.blockKind')}
          value={draft.blockKind}
          onChange={(blockKind) => onChange({ blockKind })}
          options={blockKinds.map((kind) => ({
            value: kind,
            label: words(`blockKind.${kind}`),
            detail: t('goesTo', { owner: words(`blockOwner.${defaultOwner(kind)}`) }),
          }))}
        />
      )}
      {act === 'withdraw' && (
        <RadioGroup
          label={t('field.outcomeKind')}
          value={draft.leaving}
          onChange={(leaving) => onChange({ leaving })}
          options={withdrawalKinds.map((kind) => ({ value: kind, label: t(`withdrawal.${kind}`) }))}
        />
      )}
      {(act === 'block' || act === 'withdraw' || act === 'handOver') && (
        <TextField
          label={t(noteLabel[act])}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          maxLength={300}
          optional={
            !(act === 'block' ? draft.blockKind === 'OTHER' : act === 'withdraw' && draft.leaving === 'OTHER')
          }
        />
      )}
      {(reasonActs.has(act) || standIn) && (
        <TextareaField
          label={t(standIn ? 'field.standIn' : 'field.reason')}
          hint={standIn ? t('field.standInHint') : undefined}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          rows={2}
          maxLength={500}
          required
        />
      )}
    </>
  );
}

const noteLabel = {
  block: 'field.blockNote',
  withdraw: 'field.outcomeText',
  handOver: 'field.note',
} as const;
