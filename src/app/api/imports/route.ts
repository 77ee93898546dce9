import { NextResponse } from 'next/server';
import { previewFile } from '@/features/imports/commands/preview-import';
import { runCommand } from '@/server/command';
import { currentViewer } from '@/server/session';
import { isOwnOrigin, readBody } from '@/server/upload';

export const dynamic = 'force-dynamic';

/** A file comes in as the body; its kind and name in the address. Answers what `previewFile` answers. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request)) return NextResponse.json({ ok: false, code: 'NOT_ALLOWED' }, { status: 403 });
  const viewer = await currentViewer().catch(() => undefined);
  if (viewer === undefined) return NextResponse.json({ ok: false, code: 'DATABASE_AWAY' }, { status: 503 });
  if (!viewer) return NextResponse.json({ ok: false, code: 'NOT_SIGNED_IN' }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const bytes = await readBody(request);
  if (!bytes)
    return NextResponse.json({ ok: true, value: { usable: false, code: 'TOO_LARGE' } }, { status: 413 });
  const optional = (name: string) => (asked.get(name) ? { [name]: asked.get(name) } : {});
  const result = await runCommand(viewer, previewFile, {
    kind: asked.get('kind'),
    fileName: asked.get('name') ?? '',
    bytes,
    ...optional('encoding'),
    ...optional('separator'),
  });
  const status = result.ok
    ? 200
    : result.code === 'NOT_ALLOWED'
      ? 403
      : result.code === 'DATABASE_AWAY'
        ? 503
        : 400;
  return NextResponse.json(result, { status });
}
