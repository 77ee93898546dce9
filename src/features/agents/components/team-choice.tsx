'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ComboboxField } from '@/components/combobox-field';
import { Tabs } from '@/components/tabs';
import type { TeamChoice } from '../schema/board';

const teamHref = (code: string) => `/team?team=${encodeURIComponent(code)}`;

type TeamChoiceProps = { teams: readonly TeamChoice[]; team: TeamChoice };

/** One of many teams, found by typing. */
export function TeamPicker({ teams, team, className }: TeamChoiceProps & { className?: string }) {
  const t = useTranslations('team');
  const router = useRouter();
  return (
    <ComboboxField
      {...(className && { className })}
      hideLabel
      label={t('chooseTeam')}
      options={teams.map((one) => ({
        value: one.code,
        label: `${one.name} · ${one.center}`,
        count: one.agents,
      }))}
      value={team.code}
      onChange={(code) => code && router.push(teamHref(code))}
    />
  );
}

/** The few teams of a lead: side by side, on a phone one below the other in a list. */
export function TeamTabs({ teams, team }: TeamChoiceProps) {
  const t = useTranslations('team');
  return (
    <>
      <div className="border-b border-line px-4 py-2 md:hidden">
        <TeamPicker teams={teams} team={team} />
      </div>
      <div className="max-md:hidden">
        <Tabs
          label={t('teams')}
          tabs={teams.map((one) => ({
            href: teamHref(one.code),
            label: one.name,
            count: one.agents,
            current: one.code === team.code,
          }))}
        />
      </div>
    </>
  );
}
