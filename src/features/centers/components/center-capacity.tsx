'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { changeCapacityAction } from '../actions';
import type { CenterDetail } from '../schema';

/** How much a center can do on a day, and the form to change it. */
export function CenterCapacity({ center, editable }: { center: CenterDetail; editable: boolean }) {
  const t = useTranslations('centers');
  const format = useFormatter();
  const [editing, setEditing] = useState(false);
  const [handovers, setHandovers] = useState(center.handoversPerDay);
  const [conversions, setConversions] = useState(center.conversionsPerDay);
  const [reason, setReason] = useState('');
  const { run, pending, sentence } = useCommand(changeCapacityAction, { onDone: () => setEditing(false) });
  const limit = (value: number | null) => (value === null ? t('unlimited') : format.number(value));
  return (
    <section className="mt-5">
      <div className="mb-1 flex items-center">
        <h3 className="flex-1">{t('capacity.title')}</h3>
        {editable && !editing && (
          <Button size="sm" onClick={() => setEditing(true)}>
            {t('capacity.change')}
          </Button>
        )}
      </div>
      {!editing ? (
        <DefinitionList>
          <Definition term={t('capacity.handovers')}>{limit(center.handoversPerDay)}</Definition>
          <Definition term={t('capacity.conversions')}>{limit(center.conversionsPerDay)}</Definition>
        </DefinitionList>
      ) : (
        <div className="flex flex-col gap-3">
          <NumberField
            label={t('capacity.handovers')}
            hint={t('capacity.hint')}
            min={0}
            value={handovers}
            onChange={setHandovers}
          />
          <NumberField
            label={t('capacity.conversions')}
            hint={t('capacity.hint')}
            min={0}
            value={conversions}
            onChange={setConversions}
          />
          <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
          {sentence && <Note tone="bad">{sentence}</Note>}
          <span className="flex items-center gap-2">
            <span className="flex-1 text-xs text-ink-3">{t('capacity.effect')}</span>
            <Button
              variant="primary"
              loading={pending}
              disabled={reason.trim().length < 3}
              onClick={() =>
                run({
                  centerId: center.id,
                  version: center.version,
                  handoversPerDay: handovers,
                  conversionsPerDay: conversions,
                  reason,
                })
              }
            >
              {t('capacity.save')}
            </Button>
          </span>
        </div>
      )}
    </section>
  );
}
