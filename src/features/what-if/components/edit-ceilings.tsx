'use client';

import { Undo2 } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { formatDay } from '@/components/format-day';
import { NumberField } from '@/components/number-field';
import type { ChangeOf } from '@/domain/what-if/change';
import { AddForm, Assumed, EditSection } from './edit-section';
import type { EditProps } from './edit-props';

const STEP = 500;

/** The steps of the VPN ceiling that still hold or are to come, and new ones. */
export function EditCeilings({ changes, world, names, today, put, takeBack }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const [from, setFrom] = useState<string | null>(null);
  const [max, setMax] = useState<number | null>(null);
  const assumed = changes.filter((one): one is ChangeOf<'ceiling'> => one.kind === 'ceiling');
  const inForce = world.ceilings.findLast((step) => step.from <= world.start)?.from ?? world.start;
  const shown = world.ceilings.filter((step) => step.from >= inForce);
  const known = new Set(shown.map((step) => step.from));
  const isInside = from !== null && from >= world.start && from <= world.end;
  return (
    <EditSection title={t('ceilings')}>
      {shown.length === 0 && <p className="text-xs text-ink-3">{t('noCeilings')}</p>}
      {shown.map((step) => (
        <CeilingRow
          key={step.from}
          step={step}
          assumed={assumed.find((one) => one.from === step.from) ?? null}
          put={put}
          takeBack={takeBack}
        />
      ))}
      <Assumed changes={assumed.filter((one) => !known.has(one.from))} names={names} takeBack={takeBack} />
      <AddForm
        label={t('addCeiling')}
        ready={isInside && max !== null}
        onTake={() => put({ kind: 'ceiling', from: from ?? world.start, max: max ?? 0 })}
      >
        <DateField
          label={t('from')}
          value={from}
          min={world.start}
          max={world.end}
          today={today}
          onChange={setFrom}
        />
        <NumberField label={t('most')} value={max} min={0} step={STEP} onChange={setMax} />
      </AddForm>
    </EditSection>
  );
}

type CeilingRowProps = Pick<EditProps, 'put' | 'takeBack'> & {
  step: { from: string; max: number };
  assumed: ChangeOf<'ceiling'> | null;
};

function CeilingRow({ step, assumed, put, takeBack }: CeilingRowProps) {
  const t = useTranslations('whatIf.editor');
  const locale = useLocale();
  const format = useFormatter();
  const label = t('ceilingFrom', { day: formatDay(locale, step.from) });
  return (
    <div className="flex items-center gap-2">
      <span className="min-w-0 flex-1 whitespace-nowrap" aria-hidden>
        {label}
        {assumed && (
          <span className="block text-xs text-info-ink">
            {t('insteadOf', { number: format.number(step.max) })}
          </span>
        )}
      </span>
      <NumberField
        className="w-32 flex-none max-md:w-44"
        label={`${t('ceilings')} ${label}`}
        hideLabel
        value={assumed?.max ?? step.max}
        min={0}
        step={STEP}
        onChange={(max) => {
          if (max === null) return;
          if (max !== step.max) put({ kind: 'ceiling', from: step.from, max });
          else if (assumed) takeBack(assumed);
        }}
      />
      {assumed && (
        <Button
          variant="ghost"
          size="sm"
          icon={Undo2}
          aria-label={t('takeBack', { change: label })}
          onClick={() => takeBack(assumed)}
        />
      )}
    </div>
  );
}
