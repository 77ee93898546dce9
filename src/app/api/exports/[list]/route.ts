import { getLocale } from 'next-intl/server';
import { exportList } from '@/features/exports/commands/export-list';
import { exportFormats, exportLists } from '@/features/exports/schema';
import { currentViewer } from '@/server/session';
import { fileOf, refusalOf } from '../answer';
import { questions } from '../questions';

export const dynamic = 'force-dynamic';

/** A list as a file: `/api/exports/agents?format=csv` and behind it the address of the list's page. */
export async function GET(request: Request, { params }: { params: Promise<{ list: string }> }) {
  const asked = (await params).list;
  const address = new URL(request.url).searchParams;
  const list = exportLists.find((name) => name === asked);
  const format = exportFormats.find((name) => name === address.get('format'));
  const viewer = await currentViewer();
  if (!viewer || viewer.mustChange) return refusalOf({ ok: false, code: 'NOT_SIGNED_IN' });
  if (!list) return refusalOf({ ok: false, code: 'NOT_FOUND' });
  if (!format) return refusalOf({ ok: false, code: 'INVALID' });
  const file = await exportList(viewer, {
    list,
    format,
    locale: await getLocale(),
    question: questions[list](address),
  });
  return file.ok ? fileOf(file.value) : refusalOf(file);
}
