'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/date-field';
import { RadioGroup } from '@/components/radio-group';
import { TextField } from '@/components/text-field';
import { groundKinds, type GroundKind } from '../schema';
import { GroundKindMark } from './ground-kind-mark';

export type GroundValues = {
  kind: GroundKind | null;
  validFrom: string | null;
  validUntil: string | null;
  reference: string;
};

/** Whether the values can be sent; `late` says that the end lies before the beginning. */
export function judge(values: GroundValues): { complete: boolean; late: boolean } {
  const late =
    values.validUntil !== null && values.validFrom !== null && values.validUntil < values.validFrom;
  return { complete: values.kind !== null && values.validFrom !== null && !late, late };
}

type GroundFormProps = {
  values: GroundValues;
  onChange: (values: GroundValues) => void;
  today: string;
  withReference?: boolean | undefined;
};

/** Kind and validity of a ground, with an optional reference that is stored encrypted. */
export function GroundForm({ values, onChange, today, withReference = true }: GroundFormProps) {
  const t = useTranslations('grounds.form');
  return (
    <>
      <div>
        <span className="text-xs font-medium text-ink-2 max-md:text-sm">{t('kind')}</span>
        <RadioGroup
          label={t('kind')}
          value={values.kind}
          onChange={(kind) => onChange({ ...values, kind })}
          options={groundKinds.map((kind) => ({ value: kind, label: <GroundKindMark kind={kind} /> }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <DateField
          label={t('from')}
          value={values.validFrom}
          onChange={(validFrom) => onChange({ ...values, validFrom })}
          today={today}
          required
        />
        <DateField
          label={t('until')}
          optional
          value={values.validUntil}
          onChange={(validUntil) => onChange({ ...values, validUntil })}
          today={today}
          error={judge(values).late ? t('late') : undefined}
        />
      </div>
      {withReference && (
        <TextField
          label={t('reference')}
          optional
          hint={t('referenceHint')}
          maxLength={200}
          autoComplete="off"
          value={values.reference}
          onChange={(reference) => onChange({ ...values, reference })}
        />
      )}
    </>
  );
}
