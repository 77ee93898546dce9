import { getLocale } from 'next-intl/server';
import { asOneFile, exportDevices } from '@/features/exports/commands/export-devices';
import { currentViewer } from '@/server/session';
import { isOwnOrigin, readBody } from '@/server/upload';
import { fileOf, refusalOf } from '../answer';

export const dynamic = 'force-dynamic';

/** Room for twenty thousand ids. */
const largest = 1024 * 1024;

/** Files of chosen devices for Intune or Autopilot; which ones is in the body, because they may be many. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request)) return refusalOf({ ok: false, code: 'NOT_ALLOWED' });
  const viewer = await currentViewer();
  if (!viewer || viewer.mustChange) return refusalOf({ ok: false, code: 'NOT_SIGNED_IN' });
  const body = await readBody(request, largest);
  const made = await exportDevices(viewer, body && parsed(body.toString('utf8')));
  return made.ok ? fileOf(asOneFile(made.value, await getLocale())) : refusalOf(made);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
