import { NextResponse } from 'next/server';
import { previewFile } from '@/features/imports/commands/preview-import';
import { uploadProgress } from '@/features/imports/writes/upload-progress';
import { runCommand } from '@/server/command';
import { currentViewer } from '@/server/session';
import { isOwnOrigin, readBody, uploadLimit } from '@/server/upload';

export const dynamic = 'force-dynamic';

/** A file comes in as the body; its kind and name in the address. Answers what `previewFile` answers. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request)) return NextResponse.json({ ok: false, code: 'NOT_ALLOWED' }, { status: 403 });
  const viewer = await currentViewer().catch(() => undefined);
  if (viewer === undefined) return NextResponse.json({ ok: false, code: 'DATABASE_AWAY' }, { status: 503 });
  if (!viewer) return NextResponse.json({ ok: false, code: 'NOT_SIGNED_IN' }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const upload = await uploadProgress(
    viewer.userId,
    asked,
    Number(request.headers.get('content-length') ?? '0'),
  );
  const bytes = await readBody(request, uploadLimit, upload.onBytes);
  if (!bytes) {
    await upload.failed('file.TOO_LARGE');
    return NextResponse.json({ ok: true, value: { usable: false, code: 'TOO_LARGE' } }, { status: 413 });
  }
  await upload.settled();
  const optional = (name: string) => (asked.get(name) ? { [name]: asked.get(name) } : {});
  const result = await runCommand(viewer, previewFile, {
    kind: asked.get('kind'),
    fileName: asked.get('name') ?? '',
    bytes,
    fullRoster: asked.get('fullRoster') === '1',
    ...optional('job'),
    ...optional('encoding'),
    ...optional('separator'),
    ...optional('sheet'),
    ...byHandOf(asked.get('byHand')),
  });
  if (!result.ok) await upload.failed(result.code);
  const status = result.ok
    ? 200
    : result.code === 'NOT_ALLOWED'
      ? 403
      : result.code === 'DATABASE_AWAY'
        ? 503
        : 400;
  return NextResponse.json(result, { status });
}

/** What the columns mean, as JSON; what is none is refused by the command. */
function byHandOf(text: string | null): object {
  if (text === null) return {};
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : { columns: text };
  } catch {
    return { columns: text };
  }
}
