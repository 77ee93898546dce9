'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { FilterPicker } from '@/components/filter-picker';
import { NumberField } from '@/components/number-field';
import type { Condition, PolicyRule } from '@/domain/priority/policy';
import type { PolicyChoices } from '../schema';

const plainKinds = ['CRITICAL_CASE', 'ANY_GROUND', 'OPERATIONAL_REASON'] as const;
const listKinds = ['SERVICE_LINE', 'CENTER'] as const;

type RuleEditorProps = {
  rule: PolicyRule;
  position: number;
  last: boolean;
  choices: PolicyChoices;
  onChange: (rule: PolicyRule) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One rule: what it asks for, all of it together, and the band it gives. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, position, last, choices, onChange, onMove, onRemove } = props;
  const t = useTranslations('policy');
  const without = (kind: Condition['kind']) => rule.when.filter((one) => one.kind !== kind);
  const codesOf = (kind: (typeof listKinds)[number]) =>
    rule.when.flatMap((one) => (one.kind === kind ? one.codes : []));
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold">{t('rule', { number: position + 1 })}</h3>
        <NumberField
          label={t('band')}
          hideLabel
          className="w-28"
          min={1}
          max={20}
          value={rule.band}
          onChange={(band) => band !== null && onChange({ ...rule, band })}
        />
        <Button
          size="sm"
          variant="ghost"
          icon={ArrowUp}
          aria-label={t('up')}
          disabled={position === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          size="sm"
          variant="ghost"
          icon={ArrowDown}
          aria-label={t('down')}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Button size="sm" variant="ghost" icon={Trash2} aria-label={t('remove')} onClick={onRemove} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        {plainKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`kind.${kind}`)}
            checked={rule.when.some((one) => one.kind === kind)}
            onChange={(on) => onChange({ ...rule, when: on ? [...without(kind), { kind }] : without(kind) })}
          />
        ))}
        {listKinds.map((kind) => (
          <FilterPicker
            key={kind}
            label={t(`kind.${kind}`)}
            options={kind === 'CENTER' ? choices.centers : choices.lines}
            values={codesOf(kind)}
            onChange={(codes) =>
              onChange({
                ...rule,
                when: codes.length > 0 ? [...without(kind), { kind, codes }] : without(kind),
              })
            }
          />
        ))}
      </div>
    </li>
  );
}
