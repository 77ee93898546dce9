import { redirect } from 'next/navigation';
import { landing } from '@/domain/access/roles';
import { currentViewer } from '@/server/session';

/** Sends everybody to the workplace of their first role. */
export default async function Home() {
  const viewer = await currentViewer();
  if (!viewer) redirect('/sign-in');
  if (viewer.mustChange) redirect('/change-password');
  redirect(landing(viewer.held.map((held) => held.role)) ?? '/account');
}
