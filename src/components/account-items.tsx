'use client';

import { LogOut, UserRound } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { MenuItem, MenuLink } from '@/components/menu';

/** The end of the account menu: one's own account, and signing out. */
export function AccountItems() {
  const t = useTranslations('shell.account');
  return (
    <>
      <MenuLink href="/account" icon={UserRound}>
        {t('own')}
      </MenuLink>
      <MenuItem icon={LogOut} onClick={() => void signOut({ callbackUrl: '/sign-in' })}>
        {t('signOut')}
      </MenuItem>
    </>
  );
}
