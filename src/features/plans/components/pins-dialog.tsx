'use client';

import { Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { Dialog } from '@/components/dialog';
import type { PlanFrame } from '../queries/frame';
import { PinForm } from './pin-form';
import { PinsTable } from './pins-table';

type PinsDialogProps = Pick<PlanFrame, 'pins' | 'teams'> & { today: string };

/** Teams and persons held to a day or not before one; persons are pinned from their "why then?". */
export function PinsDialog({ pins, teams, today }: PinsDialogProps) {
  const t = useTranslations('plans.pins');
  const [teamId, setTeamId] = useState<string | null>(null);
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
      {pins.length === 0 ? <p className="text-ink-2">{t('none')}</p> : <PinsTable pins={pins} />}
      <h3>{t('newTeam')}</h3>
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
      <p className="text-xs text-ink-3">{t('person')}</p>
    </Dialog>
  );
}
