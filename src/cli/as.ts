import { today } from '@/server/clock';
import { systemViewer, viewerOfEmail, type Viewer } from '@/server/viewer';
import { CliEnd, exit } from './exit';

/** Who the command line acts as: the account named by `--as`, else the system user. */
export async function actingViewer(email: string | undefined): Promise<Viewer> {
  if (!email) return systemViewer();
  const viewer = await viewerOfEmail(email, today());
  if (!viewer) throw new CliEnd(`No active account has the address ${email}.`, exit.notAllowed);
  return viewer;
}
