'use client';

import { Pin, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { Dialog } from '@/components/dialog';
import { formatDay } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { revokePinsAction } from '../actions';
import type { PlanFrame } from '../queries/frame';
import { PinForm } from './pin-form';

type PinsDialogProps = Pick<PlanFrame, 'pins' | 'teams'> & { today: string };

/** Teams and persons held to a date or not before one; persons are pinned from their "why then?". */
export function PinsDialog({ pins, teams, today }: PinsDialogProps) {
  const t = useTranslations('plans.pins');
  const locale = useLocale();
  const [teamId, setTeamId] = useState<string | null>(null);
  const revoke = useCommand(revokePinsAction);
  return (
    <Dialog
      wide
      title={t('title')}
      trigger={
        <Button size="sm" icon={Pin}>
          {pins.length === 0 ? t('action') : t('actionCount', { count: pins.length })}
        </Button>
      }
    >
      {pins.length > 0 && (
        <div className="max-h-64 overflow-y-auto">
          <PlainTable
            label={t('title')}
            flush
            rows={pins}
            getRowId={(pin) => pin.id}
            columns={[
              {
                id: 'subject',
                header: t('subject'),
                cell: (pin) => <b className="font-medium">{pin.subject}</b>,
              },
              {
                id: 'date',
                header: t('date'),
                cell: (pin) =>
                  pin.notBefore
                    ? t('notBeforeDay', { day: formatDay(locale, pin.date, 'long') })
                    : formatDay(locale, pin.date, 'long'),
              },
              { id: 'reason', header: t('reason'), cell: (pin) => pin.reason },
              {
                id: 'remove',
                header: '',
                align: 'right',
                cell: (pin) => (
                  <Button
                    variant="ghost"
                    size="sm"
                    icon={Trash2}
                    aria-label={t('revoke', { subject: pin.subject })}
                    loading={revoke.pending}
                    onClick={() => revoke.run({ ids: [pin.id], reason: t('revoked') })}
                  />
                ),
              },
            ]}
          />
        </div>
      )}
      {revoke.sentence && <Note tone="bad">{revoke.sentence}</Note>}
      <ComboboxField
        label={t('team')}
        options={teams.map((team) => ({ value: team.id, label: `${team.name} · ${team.code}` }))}
        value={teamId}
        onChange={setTeamId}
      />
      <PinForm
        subject={teamId === null ? null : { teamIds: [teamId] }}
        today={today}
        onDone={() => setTeamId(null)}
      />
    </Dialog>
  );
}
