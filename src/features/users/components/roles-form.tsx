'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { mayCombine } from '@/domain/access/roles';
import { setRolesAction } from '../actions';
import type { ScopeChoices, UserDetail } from '../schema';
import { RoleScopes, type HeldForm } from './role-scopes';

/** Gives and takes roles; one's own stand here to read only. */
export function RolesForm({ user, choices }: { user: UserDetail; choices: ScopeChoices }) {
  const t = useTranslations();
  const toast = useToast();
  const [held, setHeld] = useState<HeldForm[]>(user.held);
  const { run, pending, sentence } = useCommand(setRolesAction, {
    onDone: () => toast.show(t('users.saved')),
  });
  const apart = !mayCombine(held.map((one) => one.role)).ok;
  const changed = JSON.stringify(held) !== JSON.stringify(user.held);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{t('users.columns.roles')}</h3>
      {user.own && <Note tone="neutral">{t('users.ownRoles')}</Note>}
      {(apart || sentence) && <Note tone="bad">{apart ? t('errors.ROLES_APART') : sentence}</Note>}
      <RoleScopes held={held} onChange={setHeld} choices={choices} disabled={user.own} />
      {changed && !user.own && (
        <span className="flex gap-2">
          <Button
            variant="primary"
            disabled={apart}
            loading={pending}
            onClick={() => run({ userId: user.id, version: user.version, roles: held })}
          >
            {t('users.saveRoles')}
          </Button>
          <Button variant="ghost" onClick={() => setHeld(user.held)}>
            {t('users.discard')}
          </Button>
        </span>
      )}
    </section>
  );
}
