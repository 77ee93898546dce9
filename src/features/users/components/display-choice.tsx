'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { rememberPreference } from '@/components/preference-cookie';
import { THEME_COOKIE, THEMES, type Theme } from '@/components/theme';
import { ToggleGroup } from '@/components/toggle-group';
import { LOCALE_COOKIE, LOCALES } from '@/i18n/locale';

/** Language and appearance, for pages on which nobody is signed in yet. */
export function DisplayChoice({ theme: remembered }: { theme: Theme }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useState(remembered);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ToggleGroup
        size="sm"
        label={t('account.language')}
        value={locale}
        options={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
        onChange={(next) => {
          rememberPreference(LOCALE_COOKIE, next);
          router.refresh();
        }}
      />
      <ToggleGroup
        size="sm"
        label={t('account.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`account.${value}`) }))}
        onChange={(next) => {
          rememberPreference(THEME_COOKIE, next);
          document.documentElement.dataset.theme = next;
          setTheme(next);
        }}
      />
    </div>
  );
}
