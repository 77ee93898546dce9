import { Readable } from 'node:stream';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Rejection } from '@/domain/importing/findings';
import { sayRejection, sayRight } from '@/features/imports/components/file-words';
import { rejectedFile } from '@/features/imports/queries/rejected-file';
import { currentViewer } from '@/server/session';
import { can } from '@/server/viewer';

export const dynamic = 'force-dynamic';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The rejected rows of a preview as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 401 });
  if (!can(viewer, 'import.read')) return new Response(null, { status: 404 });
  const words = await getTranslations('importing');
  const locale = await getLocale();
  const say = (found: Rejection) => `${sayRejection(words, found)} (${sayRight(words, found, locale)})`;
  const file = await rejectedFile(viewer, (await params).id, { locale, say });
  if (!file) return new Response(null, { status: 404 });
  const name = encodeURIComponent(
    `${file.name}-${locale === 'de' ? 'abgelehnt' : 'rejected'}.${file.format}`,
  );
  return new Response(Readable.toWeb(file.bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': types[file.format],
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}
