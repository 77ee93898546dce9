'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { activateAccountAction } from '../actions';
import { NewPasswordFields, type NewPassword } from './new-password-fields';
import { useSignIn } from './use-sign-in';

/** Sets the first password, or a new one, and signs in with it. */
export function ActivationForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('auth');
  const [value, setValue] = useState<NewPassword>({ next: '', repeat: '' });
  const [mismatch, setMismatch] = useState(false);
  const { enter, busy, failure: notIn } = useSignIn();
  const { run, pending, failure, sentence } = useCommand(activateAccountAction, {
    onDone: () => void enter(email, value.next),
  });
  const problem = failure?.fields?.['next'];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const differ = value.next !== value.repeat;
        setMismatch(differ);
        if (!differ) run({ token, next: value.next });
      }}
    >
      <p className="text-ink-2">{t('activation.text', { email })}</p>
      {sentence && !problem && <Note tone="bad">{sentence}</Note>}
      {notIn && <Note tone="ok">{t('activation.done')}</Note>}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <NewPasswordFields value={value} onChange={setValue} problem={problem} mismatch={mismatch} />
      <Button type="submit" variant="primary" size="lg" full loading={pending || busy}>
        {t('activation.submit')}
      </Button>
    </form>
  );
}
