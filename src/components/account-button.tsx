'use client';

import { ChevronsUpDown, Menu as MenuIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AccountMenu, type AccountMenuProps } from '@/components/account-menu';
import { Avatar } from '@/components/avatar';
import { tabBarItemStyle } from '@/components/nav-link';

type AccountButtonProps = AccountMenuProps & { name: string; detail: string };

/** Who is signed in, at the foot of the side bar. */
export function AccountButton({ name, detail, ...menu }: AccountButtonProps) {
  const t = useTranslations('shell.account');
  return (
    <AccountMenu
      {...menu}
      trigger={
        <button
          type="button"
          className="flex min-h-10 w-full items-center gap-[9px] rounded-md px-2 text-left text-xs hover:bg-hover focus-visible:rounded-md max-xl:justify-center"
        >
          <Avatar name={name} />
          <span className="min-w-0 flex-1 max-xl:sr-only">
            <span className="block truncate font-medium text-ink">{name}</span>
            <span className="block truncate text-ink-3">{detail}</span>
          </span>
          <span className="sr-only">{t('menu')}</span>
          <ChevronsUpDown className="icon-row text-ink-2 max-xl:hidden" aria-hidden />
        </button>
      }
    />
  );
}

type MoreButtonProps = AccountMenuProps & { places: readonly { href: string; label: string }[] };

/** The last place of the bottom bar: pages without a place of their own, and the account. */
export function MoreButton(props: MoreButtonProps) {
  const t = useTranslations('shell');
  return (
    <AccountMenu
      {...props}
      trigger={
        <button type="button" className={`${tabBarItemStyle} text-ink-2`}>
          <MenuIcon aria-hidden strokeWidth={1.75} />
          <span>{t('more')}</span>
        </button>
      }
    />
  );
}
