'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Menu, MenuChoice, MenuLink, MenuSeparator } from '@/components/menu';
import { rememberPreference } from '@/components/preference-cookie';
import { THEME_COOKIE, THEMES, toTheme } from '@/components/theme';
import { WORKPLACE_COOKIE, type Workplace } from '@/components/workplace';
import { LOCALE_COOKIE, LOCALES } from '@/i18n/locale';
import type { Role } from '@/domain/access/roles';

export type AccountMenuProps = {
  role: Role;
  workplaces: readonly Workplace[];
  /** Menu items at the end, such as signing out. */
  accountItems?: ReactNode;
};

type FramedMenuProps = AccountMenuProps & {
  trigger: ReactElement<Record<string, unknown>>;
  /** Pages that found no room elsewhere. */
  places?: readonly { href: string; label: string }[] | undefined;
};

/** Workplace, language, appearance and what the frame adds, such as signing out. */
export function AccountMenu({ trigger, places = [], role, workplaces, accountItems }: FramedMenuProps) {
  return (
    <Menu trigger={trigger} side="top" align="end">
      {places.map((place) => (
        <MenuLink key={place.href} href={place.href}>
          {place.label}
        </MenuLink>
      ))}
      {places.length > 0 && <MenuSeparator />}
      {workplaces.length > 1 && <WorkplaceChoice role={role} workplaces={workplaces} />}
      <LanguageChoice />
      <ThemeChoice />
      {accountItems && (
        <>
          <MenuSeparator />
          {accountItems}
        </>
      )}
    </Menu>
  );
}

function WorkplaceChoice({ role, workplaces }: { role: Role; workplaces: readonly Workplace[] }) {
  const t = useTranslations('shell.account');
  const names = useTranslations('glossary.role');
  const router = useRouter();
  return (
    <MenuChoice
      label={t('workplace')}
      value={role}
      options={workplaces.map((place) => ({ value: place.role, label: names(place.role) }))}
      onChange={(next) => {
        rememberPreference(WORKPLACE_COOKIE, next);
        const place = workplaces.find((candidate) => candidate.role === next);
        if (place) router.push(place.href);
        router.refresh();
      }}
    />
  );
}

function LanguageChoice() {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  return (
    <MenuChoice
      label={t('account.language')}
      value={locale}
      options={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      onChange={(next) => {
        rememberPreference(LOCALE_COOKIE, next);
        router.refresh();
      }}
    />
  );
}

function ThemeChoice() {
  const t = useTranslations('shell.account');
  const [theme, setTheme] = useState(() => toTheme(document.documentElement.dataset.theme));
  return (
    <MenuChoice
      label={t('theme')}
      value={theme}
      options={THEMES.map((value) => ({ value, label: t(value) }))}
      onChange={(next) => {
        rememberPreference(THEME_COOKIE, next);
        document.documentElement.dataset.theme = next;
        setTheme(next);
      }}
    />
  );
}
