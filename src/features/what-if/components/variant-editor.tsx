'use client';

import { Copy, Eraser, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import type { Change, Variant } from '@/domain/what-if/change';
import { putChange } from '@/domain/what-if/put-change';
import type { EditedWorld } from '../schema';
import type { Names } from './change-words';
import { EditCapacities } from './edit-capacities';
import { EditCeilings } from './edit-ceilings';
import { EditDays } from './edit-days';
import { EditDeliveries } from './edit-deliveries';
import { EditOrder } from './edit-order';
import type { EditProps } from './edit-props';
import { EditTransition } from './edit-transition';
import { nameOf } from './letter-mark';
import type { EditedVariant, Variants } from './use-variants';

type VariantEditorProps = {
  variants: Variants;
  current: EditedVariant;
  world: EditedWorld;
  names: Names;
  today: string;
};

const empty: Variant = { name: '', changes: [] };

/** Everything that a variant may assume, with what it assumes already. */
export function VariantEditor({ variants, current, world, names, today }: VariantEditorProps) {
  const t = useTranslations('whatIf.editor');
  const { letter } = current;
  const variant = current.variant ?? empty;
  const { changes } = variant;
  const change = (next: Change[]) => variants.edit(letter, { ...variant, changes: next });
  const edit: EditProps = {
    changes,
    world,
    names,
    today,
    put: (one) => change(putChange(changes, one)),
    takeBack: (gone) => change(changes.filter((one) => one !== gone)),
  };
  return (
    <section
      aria-label={t('label', { letter: nameOf(letter) })}
      className="flex w-[300px] flex-none flex-col overflow-y-auto border-r border-line max-md:order-2 max-md:w-auto max-md:overflow-visible max-md:border-r-0"
    >
      <div className="flex flex-col gap-2 border-b border-line px-5 py-3 max-md:px-4">
        {variants.variants.length > 1 && (
          <span>
            <ToggleGroup
              label={t('which')}
              value={letter}
              onChange={variants.choose}
              options={variants.variants.map((one) => ({ value: one.letter, label: nameOf(one.letter) }))}
            />
          </span>
        )}
        <TextField
          label={t('name')}
          hideLabel
          placeholder={t('namePlaceholder', { letter: nameOf(letter) })}
          value={variant.name}
          maxLength={60}
          onChange={(name) => variants.edit(letter, { ...variant, name })}
        />
      </div>
      <EditDeliveries {...edit} />
      <EditCapacities {...edit} />
      <EditDays {...edit} />
      <EditCeilings {...edit} />
      <EditTransition {...edit} />
      <EditOrder {...edit} />
      <div className="flex flex-wrap gap-1.5 px-4 py-2.5 max-md:px-3">
        <Button
          variant="ghost"
          size="sm"
          icon={Copy}
          disabled={!variants.canAdd}
          onClick={() => variants.add(changes)}
        >
          {t('duplicate')}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          icon={Eraser}
          disabled={changes.length === 0}
          onClick={() => change([])}
        >
          {t('reset')}
        </Button>
        <Button variant="ghost" size="sm" icon={Trash2} onClick={() => variants.remove(letter)}>
          {t('remove')}
        </Button>
      </div>
    </section>
  );
}
