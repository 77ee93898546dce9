import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { ActivationForm } from '@/features/users/components/activation-form';
import { AuthFrame } from '@/features/users/components/auth-frame';
import { accountOfToken } from '@/features/users/queries/links';

export async function generateMetadata(): Promise<Metadata> {
  // The address is the key: it must not travel on to other pages.
  return {
    title: (await getTranslations('auth.activation'))('title'),
    referrer: 'no-referrer',
    robots: 'noindex',
  };
}

export default async function ActivatePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations('auth');
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  const account = await accountOfToken(token);
  return (
    <AuthFrame title={t('activation.title')} theme={theme}>
      {account ? (
        <ActivationForm token={token} email={account.email} />
      ) : (
        <>
          <Note tone="bad">{t('activation.errors.LINK_INVALID')}</Note>
          <span>
            <LinkButton href="/sign-in">{t('title')}</LinkButton>
          </span>
        </>
      )}
    </AuthFrame>
  );
}
