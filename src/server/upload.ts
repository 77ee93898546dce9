/** The largest file that is taken in: 100 MB. */
export const uploadLimit = 100 * 1024 * 1024;

/** Whether a request that changes something comes from our own pages. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin) return false;
  const host = request.headers.get('host');
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** The body of a request as bytes; null as soon as it is larger than the limit. `onBytes` hears how many have come. */
export async function readBody(
  request: Request,
  limit = uploadLimit,
  onBytes: (size: number) => void = () => undefined,
): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? '0') > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
    onBytes(size);
  }
  return Buffer.concat(chunks);
}
