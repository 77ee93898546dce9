'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { mayCombine } from '@/domain/access/roles';
import { createUserAction, makeLinksAction } from '../actions';
import type { ScopeChoices } from '../schema';
import { LinksDialog, type Links } from './links-dialog';
import { RoleScopes, type HeldForm } from './role-scopes';

/** Opens an account, and on wish its activation link with it. */
export function CreateUserDialog({ choices }: { choices: ScopeChoices }) {
  const t = useTranslations();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [held, setHeld] = useState<HeldForm[]>([]);
  const [withLink, setWithLink] = useState(true);
  const [links, setLinks] = useState<Links | null>(null);
  const link = useCommand(makeLinksAction, { onDone: ({ value }) => setLinks(value) });
  const create = useCommand(createUserAction, {
    onDone: ({ value, changeSet }) => {
      toast.show(t('users.create.done', { name }), { undo: changeSet });
      setOpen(false);
      setName('');
      setEmail('');
      setHeld([]);
      if (withLink) link.run({ selection: { ids: [value.userId] } });
    },
  });
  const apart = !mayCombine(held.map((one) => one.role)).ok;
  const taken = create.failure?.fields?.['email'] === 'ALREADY_IN_USE';
  const wrongAddress = create.failure?.fields?.['email'] !== undefined && !taken;
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('users.create.title')}
        trigger={
          <Button variant="primary" icon={Plus}>
            {t('users.create.title')}
          </Button>
        }
        footer={
          <>
            <DialogCancel />
            <Button
              variant="primary"
              loading={create.pending}
              disabled={apart || name.trim() === '' || email.trim() === ''}
              onClick={() => create.run({ name, email, roles: held })}
            >
              {t('users.create.verb')}
            </Button>
          </>
        }
      >
        {apart && <Note tone="bad">{t('errors.ROLES_APART')}</Note>}
        {create.sentence && !taken && !wrongAddress && <Note tone="bad">{create.sentence}</Note>}
        <TextField label={t('users.columns.name')} value={name} onChange={setName} required />
        <TextField
          label={t('users.columns.email')}
          type="email"
          value={email}
          onChange={setEmail}
          required
          error={taken ? t('users.create.taken') : wrongAddress ? t('users.create.address') : undefined}
        />
        {held.length === 0 && <Note tone="info">{t('users.create.noRole')}</Note>}
        <RoleScopes held={held} onChange={setHeld} choices={choices} />
        <Checkbox label={t('users.create.withLink')} checked={withLink} onChange={setWithLink} />
      </Dialog>
      {links && <LinksDialog links={links} onClose={() => setLinks(null)} />}
    </>
  );
}
