import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { Note } from '@/components/note';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { AuthFrame } from '@/features/users/components/auth-frame';
import { ChangePasswordForm } from '@/features/users/components/change-password-form';
import { SignOutButton } from '@/features/users/components/sign-out-button';
import { currentViewer } from '@/server/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.change'))('title') };
}

export default async function ChangePasswordPage() {
  const viewer = await currentViewer();
  if (!viewer) redirect('/sign-in');
  const t = await getTranslations('auth.change');
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <AuthFrame title={t('title')} theme={theme}>
      {viewer.mustChange && <Note tone="info">{t('forced')}</Note>}
      <ChangePasswordForm next="/" />
      <span>
        <SignOutButton />
      </span>
    </AuthFrame>
  );
}
