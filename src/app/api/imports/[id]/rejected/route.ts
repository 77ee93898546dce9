import { getTranslations } from 'next-intl/server';
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
  const file = await rejectedFile(viewer, (await params).id, (code, values) =>
    words(`rejection.${code}` as 'rejection.REQUIRED', values),
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
