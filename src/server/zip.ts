import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** What stands in an archive: its path, and its text at once or piece by piece. */
export type ZipEntry = { readonly path: string; readonly text: string | AsyncIterable<string> };

/**
 * An archive as a stream that reads its entries only as fast as it is read itself. Where it is given up or an entry
 * fails, it ends with a fault, and the entries are told to end.
 */
export function zipStream(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  // A date would make two files of the same content differ, and tell when somebody looked.
  const mtime = new Date(2020, 0, 1);
  const out = zip.outputStream as Readable;
  const sources: Readable[] = [];
  zip.on('error', (fault) => out.destroy(fault));
  for (const { path, text } of entries) {
    if (typeof text === 'string') {
      zip.addBuffer(Buffer.from(text, 'utf8'), path, { mtime });
      continue;
    }
    const source = Readable.from(bytesOf(text), { objectMode: false });
    sources.push(source);
    zip.addReadStream(source, path, { mtime, compressionLevel: 5 });
  }
  out.once('close', () => sources.forEach((source) => source.destroy()));
  zip.end();
  return out;
}

/** Joins short texts to pieces that are worth passing on. */
export async function* bytesOf(texts: AsyncIterable<string>, size = 64 * 1024): AsyncGenerator<Buffer> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < size) continue;
    yield Buffer.from(held, 'utf8');
    held = '';
  }
  if (held !== '') yield Buffer.from(held, 'utf8');
}
