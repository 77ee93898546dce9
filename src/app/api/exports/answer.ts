import { Readable } from 'node:stream';
import type { ErrorCode, Failure } from '@/domain/commands/result';
import type { ExportedFile } from '@/features/exports/commands/export-list';

const statuses: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 404,
  NOT_FOUND: 404,
  INVALID: 400,
  NOTHING_TO_DO: 400,
  STALE: 409,
  BUSY: 429,
  DATABASE_AWAY: 503,
};

/** A refusal: its code for the page that asked, and a status. What is not for somebody is not there. */
export function refusalOf(failure: Failure): Response {
  const status = statuses[failure.code] ?? 500;
  const wait: Record<string, string> = status === 429 ? { 'retry-after': '10' } : {};
  return Response.json(failure, { status, headers: { 'cache-control': 'no-store', ...wait } });
}

/** A file to be saved, as it is made. */
export function fileOf({ name, type, body }: ExportedFile): Response {
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      // Not packed once more, and so not held back until there is enough to pack.
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    },
  });
}
