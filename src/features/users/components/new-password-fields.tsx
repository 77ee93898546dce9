'use client';

import { useTranslations } from 'next-intl';
import { PasswordField } from '@/components/password-field';
import { passwordLength } from '@/domain/access/passwords';

export type NewPassword = { next: string; repeat: string };

type NewPasswordFieldsProps = {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** The code of what was wrong with it. */
  problem: string | undefined;
  /** Whether the two were found to differ. */
  mismatch: boolean;
};

const known = ['TOO_SHORT', 'TOO_LONG', 'TOO_COMMON', 'ACCOUNT_NAME', 'SAME'] as const;

/** A new password, twice. */
export function NewPasswordFields({ value, onChange, problem, mismatch }: NewPasswordFieldsProps) {
  const t = useTranslations('auth.activation');
  const code = known.find((one) => one === problem);
  return (
    <>
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        required
        hint={t('hint', { length: passwordLength })}
        error={code && t(`errors.${code}`, { length: passwordLength })}
        value={value.next}
        onChange={(next) => onChange({ ...value, next })}
      />
      <PasswordField
        label={t('repeat')}
        autoComplete="new-password"
        required
        error={mismatch ? t('errors.MISMATCH') : undefined}
        value={value.repeat}
        onChange={(repeat) => onChange({ ...value, repeat })}
      />
    </>
  );
}
