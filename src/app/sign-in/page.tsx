import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { demoPassword } from '@/features/organisation/schema';
import { AuthFrame } from '@/features/users/components/auth-frame';
import { DemoPeople } from '@/features/users/components/demo-people';
import { SignInForm } from '@/features/users/components/sign-in-form';
import { demoPeople } from '@/features/users/queries/demo-people';
import { currentViewer } from '@/server/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

export default async function SignInPage() {
  if (await currentViewer()) redirect('/');
  const t = await getTranslations('auth');
  const theme = toTheme((await cookies()).get(THEME_COOKIE)?.value);
  const demo = await demoPeople();
  return (
    <AuthFrame
      title={t('title')}
      theme={theme}
      aside={demo && demo.people.length > 0 && <DemoPeople demo={demo} password={demoPassword} />}
    >
      <SignInForm />
    </AuthFrame>
  );
}
