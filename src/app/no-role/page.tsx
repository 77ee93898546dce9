import { UserRoundX } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/empty-state';
import { SignOutButton } from '@/features/users/components/sign-out-button';
import { currentViewer } from '@/server/session';

/** Where an account lands that has no role yet. */
export default async function NoRolePage() {
  const viewer = await currentViewer();
  if (!viewer) redirect('/sign-in');
  if (viewer.held.length > 0) redirect('/');
  const t = await getTranslations('auth.noWorkplace');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={UserRoundX}
        title={<h1>{t('title')}</h1>}
        detail={t('text')}
        action={<SignOutButton />}
      />
    </main>
  );
}
