import { NextResponse } from 'next/server';
import { importProgress } from '@/features/imports/queries/progress';
import { currentViewer } from '@/server/session';
import { can } from '@/server/viewer';

export const dynamic = 'force-dynamic';

/**
 * How far the reading or applying of a file is. A route and not a read action: actions wait for one another, and the one
 * that applies the file takes as long as that takes. Null while nothing is known under that id: it may be about to begin.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ job: string }> }) {
  const viewer = await currentViewer().catch(() => undefined);
  if (viewer === undefined) return new Response(null, { status: 503 });
  if (!viewer) return new Response(null, { status: 401 });
  if (!can(viewer, 'import.read')) return new Response(null, { status: 404 });
  const progress = await importProgress(viewer, (await params).job);
  return NextResponse.json(progress, { headers: { 'cache-control': 'no-store' } });
}
