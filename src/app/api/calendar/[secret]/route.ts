import { readFeed } from '@/features/calendars/commands/read-feed';

export const dynamic = 'force-dynamic';

const cold = {
  'cache-control': 'private, no-cache',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

/** The hand-over days of a center or team for a calendar. The address is the key: nobody signs in here. */
export async function GET(request: Request, { params }: { params: Promise<{ secret: string }> }) {
  const answer = await readFeed((await params).secret.replace(/\.ics$/, ''));
  if (answer.kind === 'nothing') return new Response(null, { status: 404, headers: cold });
  if (answer.kind === 'tooOften') {
    return new Response(null, { status: 429, headers: { ...cold, 'retry-after': '3600' } });
  }
  const headers = { ...cold, etag: answer.etag };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((one) => one.replace(/^W\//, '') === answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(answer.text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="heimvorteil.ics"',
      'x-content-type-options': 'nosniff',
    },
  });
}
