'use client';

import { LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';

export function SignOutButton() {
  const t = useTranslations('shell.account');
  return (
    <Button icon={LogOut} onClick={() => void signOut({ callbackUrl: '/sign-in' })}>
      {t('signOut')}
    </Button>
  );
}
