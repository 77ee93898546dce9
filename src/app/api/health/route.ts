import { NextResponse } from 'next/server';
import { databaseAnswers } from '@/server/health';

export const dynamic = 'force-dynamic';

/** 200 only when the database answers too. */
export async function GET() {
  const healthy = await databaseAnswers();
  return NextResponse.json(
    { status: healthy ? 'ok' : 'database away' },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
