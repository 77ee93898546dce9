'use client';

import { Link2, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { SideSheet } from '@/components/side-sheet';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import type { Walk } from '@/components/walk';
import { deactivateUsersAction, makeLinksAction, reactivateUserAction } from '../actions';
import type { ScopeChoices, UserDetail } from '../schema';
import { LinksDialog, type Links } from './links-dialog';
import { NameForm } from './name-form';
import { RolesForm } from './roles-form';
import { LedTeams } from './led-teams';
import { UserStateBadge } from './user-state-badge';

type UserSheetProps = {
  user: UserDetail;
  choices: ScopeChoices;
  today: string;
  walk: Walk;
  onClose: () => void;
};

/** One account: who it is, what it may do, how it gets in. */
export function UserSheet({ user, choices, today, walk, onClose }: UserSheetProps) {
  const t = useTranslations('users');
  const locale = useLocale();
  const toast = useToast();
  const [links, setLinks] = useState<Links | null>(null);
  const make = useCommand(makeLinksAction, { onDone: ({ value }) => setLinks(value) });
  const close = useCommand(deactivateUsersAction, {
    onDone: ({ value, changeSet }) =>
      toast.show(t('deactivate.done', { count: value.done }), { undo: changeSet }),
  });
  const open = useCommand(reactivateUserAction, { onDone: () => toast.show(t('reactivate.done')) });
  const sentence = make.sentence ?? close.sentence ?? open.sentence;
  return (
    <SideSheet
      label={user.name}
      head={<span className="font-semibold text-ink">{user.name}</span>}
      onPrevious={walk.onPrevious}
      onNext={walk.onNext}
      onClose={onClose}
      footer={
        user.state === 'INACTIVE' ? (
          <Button icon={UserRoundCheck} loading={open.pending} onClick={() => open.run({ userId: user.id })}>
            {t('reactivate.verb')}
          </Button>
        ) : (
          <>
            <Button
              icon={Link2}
              loading={make.pending}
              onClick={() => make.run({ selection: { ids: [user.id] } })}
            >
              {user.state === 'ACTIVE' ? t('links.reset') : t('links.activate')}
            </Button>
            {!user.own && (
              <AlertDialog
                danger
                title={t('deactivate.ask', { name: user.name })}
                effect={t('deactivate.effect')}
                confirm={t('deactivate.confirm')}
                onConfirm={() => close.run({ ids: [user.id] })}
                trigger={
                  <Button variant="danger" icon={UserRoundX} loading={close.pending}>
                    {t('deactivate.verb')}
                  </Button>
                }
              />
            )}
          </>
        )
      }
    >
      <div className="flex flex-col gap-5">
        {sentence && <Note tone="bad">{sentence}</Note>}
        <NameForm user={user} />
        <DefinitionList>
          <Definition term={t('columns.state')}>
            <UserStateBadge state={user.state} />
          </Definition>
          {user.linkUntil && (
            <Definition term={t('links.openUntil')}>{formatInstant(locale, user.linkUntil)}</Definition>
          )}
          <Definition term={t('columns.lastSignIn')}>
            {user.lastSignIn ? formatInstant(locale, user.lastSignIn) : t('never')}
          </Definition>
          <Definition term={t('sessions')}>{t('sessionCount', { count: user.sessions })}</Definition>
        </DefinitionList>
        <RolesForm user={user} choices={choices} />
        <LedTeams user={user} choices={choices} today={today} />
      </div>
      {links && <LinksDialog links={links} onClose={() => setLinks(null)} />}
    </SideSheet>
  );
}
