'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { PasswordField } from '@/components/password-field';
import { useCommand } from '@/components/use-command';
import { changePasswordAction } from '../actions';
import { NewPasswordFields, type NewPassword } from './new-password-fields';

/** Changes one's own password. `next` is where to go when it is done; without it the form empties itself. */
export function ChangePasswordForm({ next }: { next?: string | undefined }) {
  const t = useTranslations('auth');
  const router = useRouter();
  const empty: NewPassword = { next: '', repeat: '' };
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState(empty);
  const [mismatch, setMismatch] = useState(false);
  const [done, setDone] = useState(false);
  const { run, pending, failure, sentence } = useCommand(changePasswordAction, {
    onDone: () => {
      setDone(true);
      setCurrent('');
      setValue(empty);
      if (next) router.push(next);
    },
  });
  const fields = failure?.fields ?? {};
  const marked = fields['current'] !== undefined || fields['next'] !== undefined;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const differ = value.next !== value.repeat;
        setDone(false);
        setMismatch(differ);
        if (!differ) run({ current, next: value.next });
      }}
    >
      {sentence && !marked && <Note tone="bad">{sentence}</Note>}
      {done && <Note tone="ok">{t('change.done')}</Note>}
      <PasswordField
        label={t('change.current')}
        autoComplete="current-password"
        required
        error={fields['current'] === undefined ? undefined : t('change.wrong')}
        value={current}
        onChange={setCurrent}
      />
      <NewPasswordFields value={value} onChange={setValue} problem={fields['next']} mismatch={mismatch} />
      <span>
        <Button type="submit" variant="primary" loading={pending}>
          {t('change.submit')}
        </Button>
      </span>
    </form>
  );
}
