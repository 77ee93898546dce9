import { notFound, redirect } from 'next/navigation';
import type { Permission } from '@/domain/access/permissions';
import { currentViewer } from '@/server/session';
import { can, type Viewer } from '@/server/viewer';

/** Who asks for this page; sends to the sign-in without a session, and to "not found" without the right. */
export async function requireViewer(permission: Permission): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect('/sign-in');
  if (viewer.mustChange) redirect('/change-password');
  if (!can(viewer, permission)) notFound();
  return viewer;
}
