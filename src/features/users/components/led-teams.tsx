'use client';

import { UserRoundPlus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FilterPicker } from '@/components/filter-picker';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { endStandInAction, standInAction } from '../actions';
import type { ScopeChoices, UserDetail } from '../schema';

type LedTeamsProps = { user: UserDetail; choices: ScopeChoices; today: string };

/** The teams a person leads: from the roster, given here, or as a stand-in until a day. */
export function LedTeams({ user, choices, today }: LedTeamsProps) {
  const t = useTranslations('users.lead');
  const locale = useLocale();
  const end = useCommand(endStandInAction);
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold">{t('title')}</h3>
        {!user.own && user.state !== 'INACTIVE' && (
          <StandInDialog user={user} choices={choices} today={today} />
        )}
      </div>
      {end.sentence && <Note tone="bad">{end.sentence}</Note>}
      {user.teams.length === 0 && <p className="text-xs text-ink-3">{t('none')}</p>}
      <ul className="flex flex-col">
        {user.teams.map((team) => (
          <li
            key={`${team.id} ${team.roster}`}
            className="flex min-h-8 items-center gap-2 border-b border-line"
          >
            <span className="min-w-0 flex-1 truncate">
              {team.name} <span className="text-ink-3">{team.center}</span>
            </span>
            <span className="text-xs text-ink-3">
              {team.until
                ? t('until', { day: formatDay(locale, team.until, 'full') })
                : team.roster
                  ? t('roster')
                  : t('given')}
            </span>
            {team.until && !team.roster && !user.own && (
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                aria-label={t('endOne', { team: team.name })}
                loading={end.pending}
                onClick={() => end.run({ userId: user.id, teamIds: [team.id] })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandInDialog({ user, choices, today }: LedTeamsProps) {
  const t = useTranslations('users.lead');
  const terms = useTranslations('glossary.term');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [until, setUntil] = useState<string | null>(null);
  const { run, pending, sentence } = useCommand(standInAction, {
    onDone: ({ value }) => {
      setOpen(false);
      setTeamIds([]);
      toast.show(t('done', { count: value.teams }));
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('standInOf', { name: user.name })}
      trigger={
        <Button size="sm" icon={UserRoundPlus}>
          {t('standIn')}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={teamIds.length === 0 || until === null || until < today}
            onClick={() => run({ userId: user.id, teamIds, until: until ?? today })}
          >
            {t('standIn')}
          </Button>
        </>
      }
    >
      {sentence && <Note tone="bad">{sentence}</Note>}
      <p className="text-ink-2">{t('explain')}</p>
      <span>
        <FilterPicker label={terms('teams')} options={choices.teams} values={teamIds} onChange={setTeamIds} />
      </span>
      <DateField label={t('lastDay')} value={until} onChange={setUntil} min={today} today={today} required />
    </Dialog>
  );
}
