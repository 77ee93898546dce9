import { getLocale, getTranslations } from 'next-intl/server';
import { sayRejection, sayRight } from '@/features/imports/components/file-words';
import { rejectedFile } from '@/features/imports/queries/rejected-file';
import { currentViewer } from '@/server/session';
import { can } from '@/server/viewer';

export const dynamic = 'force-dynamic';

/** The rejected rows of a preview as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 401 });
  if (!can(viewer, 'import.read')) return new Response(null, { status: 404 });
  const words = await getTranslations('importing');
  const locale = await getLocale();
  const file = await rejectedFile(
    viewer,
    (await params).id,
    (found) => `${sayRejection(words, found)} (${sayRight(words, found, locale)})`,
  );
  if (!file) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${file.name}-rejected.csv`);
  return new Response(file.text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}
