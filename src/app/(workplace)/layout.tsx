import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AppFrame } from '@/components/app-frame';
import { navigationOf } from '@/components/navigation';
import { WORKPLACE_COOKIE } from '@/components/workplace';
import { workplaces } from '@/domain/access/roles';
import { AccountItems } from '@/components/account-items';
import { UndoProvider } from '@/features/undo/components/undo-provider';
import { currentViewer } from '@/server/session';

/** The frame of every workplace: who is signed in, and the pages of the role they work in. */
export default async function WorkplaceLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) redirect('/sign-in');
  if (viewer.mustChange) redirect('/change-password');
  const wanted = (await cookies()).get(WORKPLACE_COOKIE)?.value;
  const held = viewer.held.find((one) => one.role === wanted) ?? viewer.held[0];
  if (!held) redirect('/no-role');
  const t = await getTranslations('glossary.role');
  const centers = held.centerIds.length;
  const scope = await getTranslations('shell.scope');
  const detail =
    held.all || centers === 0 ? t(held.role) : `${t(held.role)} · ${scope('centers', { count: centers })}`;
  return (
    <AppFrame
      navigation={navigationOf(held.role)}
      home={workplaces[held.role]}
      name={viewer.name}
      detail={detail}
      role={held.role}
      workplaces={viewer.held.map((one) => ({ role: one.role, href: workplaces[one.role] }))}
      accountItems={<AccountItems />}
    >
      <UndoProvider>{children}</UndoProvider>
    </AppFrame>
  );
}
