'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { PasswordField } from '@/components/password-field';
import { TextField } from '@/components/text-field';
import { useSignIn } from './use-sign-in';

/** Address and password. */
export function SignInForm() {
  const t = useTranslations('auth');
  const { enter, busy, failure } = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        // A password manager may have filled the fields without telling.
        const filled = new FormData(event.currentTarget);
        void enter(String(filled.get('email') ?? email), String(filled.get('password') ?? password));
      }}
    >
      {failure && <Note tone="bad">{t(`errors.${failure}`)}</Note>}
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" size="lg" full loading={busy}>
        {t('submit')}
      </Button>
      <p className="text-xs text-ink-3 max-md:text-[13px]">{t('forgotten')}</p>
    </form>
  );
}
