'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { editUserAction } from '../actions';
import type { UserDetail } from '../schema';

/** Name and address of an account. */
export function NameForm({ user }: { user: UserDetail }) {
  const t = useTranslations('users');
  const toast = useToast();
  const [name, setName] = useState(user.name);
  const [email, setEmail] = useState(user.email);
  const { run, pending, failure, sentence } = useCommand(editUserAction, {
    onDone: () => toast.show(t('saved')),
  });
  const changed = name !== user.name || email !== user.email;
  const taken = failure?.fields?.['email'] === 'ALREADY_IN_USE';
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        run({ userId: user.id, version: user.version, name, email });
      }}
    >
      {sentence && !taken && <Note tone="bad">{sentence}</Note>}
      <TextField label={t('columns.name')} value={name} onChange={setName} required />
      <TextField
        label={t('columns.email')}
        type="email"
        value={email}
        onChange={setEmail}
        required
        error={taken ? (sentence ?? undefined) : undefined}
      />
      {changed && (
        <span className="flex gap-2">
          <Button type="submit" variant="primary" loading={pending}>
            {t('save')}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setName(user.name);
              setEmail(user.email);
            }}
          >
            {t('discard')}
          </Button>
        </span>
      )}
    </form>
  );
}
